import type { Piece } from '../scan/line';
import { fold } from '../text/fold';
import { numberingOf } from '../text/numbering';
import { CHINESE_ORDINALS } from '../text/ordinal';

/** PDF text breaks its lines near one width, counted in half-width characters; shorter lines end a paragraph or stand alone. */
const NARROWEST = 40;
const WIDEST = 200;
const NEARLY = 0.8;

/** The width at which the passage's lines are broken: that of its widest line that a page can hold. */
export function widthOf(lines: readonly Piece[]): number {
  let widest = 0;
  for (let k = 0; k < lines.length; k++) {
    const { text } = lines[k] as Piece;
    // Even of half-width characters alone, such a line is wider than any page; and even of wide ones alone, no wider than another.
    if (text.length > WIDEST || 2 * text.length <= widest) continue;
    const width = displayed(text);
    if (width > widest && width <= WIDEST) widest = width;
  }
  return widest;
}

/** The line's length alone does not rule out that it was broken off at the page's edge. In HTML a block's end is meant. */
export function mayReachEdge({ text, map }: Piece): boolean {
  return map === null && text.length <= WIDEST && 2 * text.length >= NARROWEST;
}

/** The line is as wide as the page. */
export function reachesEdge({ text }: Piece, width: number): boolean {
  if (2 * text.length < NEARLY * width) return false;
  const own = displayed(text);
  return own >= NARROWEST && own <= WIDEST && own >= NEARLY * width;
}

/** The next line may go on with the sentence of a line that was broken off. */
export function goesOn(next: Piece | undefined): boolean {
  return next !== undefined && next.map === null && !beginsAnew(next.text);
}

/** The line is broken off at the page's edge, and the next goes on with its sentence. */
export function runsOn(line: Piece, next: Piece | undefined, width: number): boolean {
  return mayReachEdge(line) && reachesEdge(line, width) && goesOn(next);
}

/** From U+2E80 on characters take the room of two. */
const NARROW = /[^\u2e80-\uffff]+/g;

function displayed(text: string): number {
  return text.length + text.replace(NARROW, '').length;
}

/** What begins a list's item or a drawn line. */
const MARKS = '-•·●◆▪*_=~—─';
const ITEM = /^[-•·●◆▪*]\s/;
/** `___`, `* * *`: a line drawn between paragraphs. */
const DRAWN = /^([-_*=~—─])(?:[ \t]*\1){2,}$/;

const IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;

function beginsAnew(text: string): boolean {
  const first = text.charCodeAt(0);
  // Of all ideographs the numerals alone begin a numbering.
  if (first >= IDEOGRAPH && first <= LAST_IDEOGRAPH && !CHINESE_ORDINALS.includes(text.charAt(0))) return false;
  if (MARKS.includes(text.charAt(0)) && (ITEM.test(text) || DRAWN.test(text))) return true;
  return numberingOf(fold(text.slice(0, 8))) !== null;
}
