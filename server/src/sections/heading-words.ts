import { fold, unfoldedIndex } from '../text/fold';
import { numberingOf } from '../text/numbering';
import { bareNumeralOf, type HeadingNumeral, numeralOf } from './numeral';
import { shortTitleResembled, titleNamed, titleNearly } from './wording';

/** The words of a text read as a heading: what leads and closes it is set apart. */
export interface HeadingWords {
  /** Where the heading's own characters begin and end. */
  readonly from: number;
  readonly to: number;
  /** Folded, without the numeral. */
  readonly body: string;
  /** Where the body begins. */
  readonly bodyAt: number;
  readonly numeral: PlacedNumeral | null;
  /** A page number or leading dots stand behind it, as in a table of contents. */
  readonly listed: boolean;
}

/** A numeral, and where in the text the number itself stands. */
export interface PlacedNumeral {
  readonly style: HeadingNumeral['style'];
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Bullets, arrows, signs outside the basic plane and opening brackets that lead a heading, and what closes it. */
const LEAD = /^[-–—*+>•●■◆▪·○◎★☆▲►▶※◇□√《【「『〈#\s\u3000\ud800-\udfff]+/;
const TAIL = /[。.：:；;》】」』〉*#_\s\u3000]+$/;
/** 「……3」, 「 - 3 -」, 「（3）」 and a page number alone; `,` is no leader, so that a list of figures is none. */
const PAGE = /(?:[.…·‥．・•_\-–—\s\u3000]+|[(（])\d{1,3}[)）\s-–—]{0,3}$/;
/** 「（单位：件）」, 「（见下表）」 behind a title. */
const NOTE = /[（(][^（）()]{1,24}[)）]$/;

/** Reads any text as if it were a heading. */
export function headingWords(text: string): HeadingWords {
  const from = LEAD.exec(text)?.[0].length ?? 0;
  const to = text.length - (TAIL.exec(text.slice(from))?.[0].length ?? 0);
  const page = to > from ? PAGE.exec(text.slice(from, to)) : null;
  if (page && page.index > 0) return { ...readWords(text, from, from + page.index), listed: true };
  const read = readWords(text, from, to);
  if (titleNamed(read.body)) return read;
  const note = NOTE.exec(text.slice(from, to));
  if (!note || note.index === 0) return read;
  const before = readWords(text, from, from + note.index);
  return titleNamed(before.body) ? before : read;
}

function readWords(text: string, start: number, end: number): HeadingWords {
  let from = start;
  let words = text.slice(from, end);
  let whole = fold(words);
  // 「1. 一、总体情况」: a list numbers what has a numeral of its own.
  const list = numberingOf(whole);
  if (list?.style === 'digit' && numberingOf(whole.slice(list.length))?.style === 'chinese') {
    from += unfoldedIndex(words, list.length);
    words = text.slice(from, end);
    whole = fold(words);
  }
  const numeral = numeralOf(whole) ?? bareBeforeTitle(whole);
  return {
    from,
    to: end,
    body: numeral ? whole.slice(numeral.length) : whole,
    bodyAt: from + unfoldedIndex(words, numeral?.length ?? 0),
    numeral: numeral && {
      style: numeral.style,
      value: numeral.value,
      start: from + unfoldedIndex(words, numeral.from),
      end: from + endOf(words, numeral.to),
    },
    listed: false,
  };
}

function bareBeforeTitle(whole: string): HeadingNumeral | null {
  const bare = bareNumeralOf(whole);
  if (!bare) return null;
  const title = whole.slice(bare.length);
  const match = titleNearly(title) ?? shortTitleResembled(title);
  return titleNamed(title) || match?.order === bare.value ? bare : null;
}

/** Just behind the last of so many folded units. */
function endOf(words: string, count: number): number {
  return unfoldedIndex(words, count - 1) + 1;
}
