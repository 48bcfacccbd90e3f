import { isPartedFigure } from '../text/parted-figure';

/** 「若干」, 「不详」: a longer word is a label, or a sentence. */
const LONGEST_WORD = 4;
/** As many digits as a count may have, and what slipped in between. */
const LONGEST_FIGURE = 20;
const DIGITS = /[\d０-９]/g;
const NO_FIGURE = /(?![〇零])\p{Script=Han}|\s/u;

/** What a spreadsheet writes where its sum fails: `#REF!`, `#DIV/0!`, `#NAME?`. */
const FAILED = /^#[A-Z]{1,7}(?:\/[A0])?[!?]?$/;

/** What may stand among figures in the place of one: a short word, or a figure with another sign in it (`32O57`, `9’172`). */
export function mayBeFigure(text: string): boolean {
  return text.length <= LONGEST_WORD || FAILED.test(text) || isMisspelt(text);
}

/** A figure in which a space or another sign has slipped, be it numbered like a label: 「7 6」, 「8、」. */
export function isDamaged(text: string): boolean {
  return DAMAGED.test(text);
}

const DAMAGED = /^\d\P{Script=Han}*$/u;

/** Most of it are digits, and none of it is a Chinese word. */
function isMisspelt(text: string): boolean {
  if (text.length > LONGEST_FIGURE) return false;
  if (NO_FIGURE.test(text)) return isPartedFigure(text);
  return (text.match(DIGITS)?.length ?? 0) * 2 > text.length;
}
