import { fold, unfoldedIndex } from '../text/fold';
import { numberingOf } from '../text/numbering';
import { isDashForOne } from '../text/ordinal';
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

/** Bullets, arrows, blocks, signs outside the basic plane and opening brackets that lead a heading, and what closes it. */
const LEAD = /^[-–—*+=>•●■◆▪·○◎★☆▲►▶※◇□√《【「『〈#\u2580-\u259f\u2756\u27a2-\u27a4\s\u3000\ud800-\udfff]+/;
const TAIL = /[。.：:；;》】」』〉*#_=\s\u3000]+$/;
/** 「……3」, 「 - 3 -」, 「（3）」 and a page number alone; `,` is no leader, so that a list of figures is none. */
const PAGE = /(?:[.…·‥．・•_\-–—\s\u3000]+|[(（])\d{1,3}[)）\s-–—]{0,3}$/;
/** What a page number ends with. An expression that is bound to the end of a text alone is tried at every place of it. */
const ENDS_PAGE = /[\d)）\s-–—]/;
/** 「（单位：件）」, 「（见下表）」, 【参考】 behind a title. */
const NOTE = /[（(【[][^（）()【】[\]]{1,40}[)）】\]]$/;
/** What closes a heading behind such a note. */
const NOTE_TAIL = /[。.：:；;*#_=\s\u3000]+$/;

/** Reads any text as if it were a heading. */
export function headingWords(text: string): HeadingWords {
  const from = LEAD.exec(text)?.[0].length ?? 0;
  const to = text.length - (TAIL.test(text.slice(-1)) ? (TAIL.exec(text.slice(from))?.[0].length ?? 0) : 0);
  const page = to > from && ENDS_PAGE.test(text.charAt(to - 1)) ? PAGE.exec(text.slice(from, to)) : null;
  if (page && page.index > 0) return { ...readWords(text, from, from + page.index), listed: true };
  const read = dashedWords(text, from, to) ?? readWords(text, from, to);
  if (titleNamed(read.body)) return read;
  return behindLatin(text, from, to) ?? beforeNotes(text, from) ?? read;
}

/** 「h2. 」, 「h2(#…). 」 and 「h2. {anchor:…}」 of wikis, 「Part 2」 beside a translation. */
const LATIN = /^[a-z]{1,8}\s?\d{1,2}(?:\(#[^()\s]{1,60}\))?[.:：]?\s+(?:\{anchor:[^{}]{1,60}\})?/i;

/** A title behind a word and number that are no part of it; null where there is none. */
function behindLatin(text: string, from: number, to: number): HeadingWords | null {
  const mark = LATIN.exec(text.slice(from, to));
  if (!mark) return null;
  const read = readWords(text, from + mark[0].length, to);
  return titleNamed(read.body) ? read : null;
}

/** So many notes may stand behind a title. */
const MOST_NOTES = 3;

/** The title before the notes that stand behind it; null where there is none. */
function beforeNotes(text: string, from: number): HeadingWords | null {
  let to = text.length;
  for (let k = 0; k < MOST_NOTES; k++) {
    to -= NOTE_TAIL.exec(text.slice(from, to))?.[0].length ?? 0;
    const note = NOTE.exec(text.slice(from, to));
    if (!note || note.index === 0) return null;
    to = from + note.index;
    const before = readWords(text, from, to);
    if (titleNamed(before.body)) return before;
  }
  return null;
}

/** A dash that was taken for a bullet, and the mark of a numeral. */
const LAST_DASH = /[-–—]\s*$/;
const MARK = /^\s{0,3}[、.．,，]/;

/** 「—、总体情况」: a dash typed or recognised for 一, which the mark and the title behind it tell from a bullet. */
function dashedWords(text: string, lead: number, to: number): HeadingWords | null {
  const bullet = LAST_DASH.exec(text.slice(0, lead))?.index ?? lead;
  const at = isDashForOne(text.charAt(lead)) ? lead : bullet;
  if (!isDashForOne(text.charAt(at))) return null;
  const mark = MARK.exec(text.slice(at + 1, to));
  if (!mark) return null;
  const behind = text.slice(at + 1 + mark[0].length, to);
  const body = fold(behind);
  if (!titleNamed(body)) return null;
  const bodyAt = at + 1 + mark[0].length + unfoldedIndex(behind, 0);
  return { from: at, to, body, bodyAt, numeral: { style: 'chinese', value: 1, start: at, end: at + 1 }, listed: false };
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
  const known = numeralOf(whole);
  const numeral = known ? withDoubledMark(known, whole) : bareBeforeTitle(whole);
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

const MARKS = /^[、.,:]+/;

/** 「一、、总体情况」: a mark typed twice belongs to the numeral before a title. */
function withDoubledMark(numeral: HeadingNumeral, whole: string): HeadingNumeral {
  const marks = MARKS.exec(whole.slice(numeral.length));
  if (!marks) return numeral;
  const length = numeral.length + marks[0].length;
  return titleNamed(whole.slice(length)) ? { ...numeral, length } : numeral;
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
