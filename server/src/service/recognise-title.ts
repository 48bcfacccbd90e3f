import { BARS } from '../scan/cell';
import { withoutNote } from '../sections/left-over';
import { fold } from '../text/fold';

/** The longest title is an agency's full name, the year and the form's words. */
const LONGEST_TITLE = 90;

/** `#` marks and bold marks of Markdown around a line of text. */
const MARKS = /^#{1,6}\s+|^[*_]{2}|[*_]{2}$|\s+#+$/g;

/** Lists, quotations, table rows, numbered items: they may name a report, they do not open one. */
const ITEM = new RegExp(`^(?:[-+•·>*]\\s|\\d{1,2}[.、)）．]|[（(]|[一二三四五六七八九十]{1,3}、)|[\\t${BARS}]`);

/** Folded text, so without white space: what is named, and at most a year in brackets behind it. */
const NAMED = /政府信息公开.{0,20}(?:报告|年报)(?:\(.{0,12}\))?$/;
/** The same unfolded, to pass over other lines at no cost. */
const NAMES = /报\s{0,9}告|年\s{0,9}报/;
const SENTENCE = /[。,;:!?《》<>]/;

/** Without year and body, as a menu has it. */
const BARE = /^政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)$/;
const REST = /^(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)$/;

/** Removes what Markdown puts around a heading's or title's words. */
export function withoutMarks(line: string): string {
  return line.replace(MARKS, '').trim();
}

/**
 * Whether a visible line is a report's title. A bare 政府信息公开年报 is one only as the text's first line;
 * a title that wraps before 年度报告 is joined with the line before.
 */
export function isTitle(line: string, place: { readonly first: boolean; readonly previous: string }): boolean {
  if (line.length > LONGEST_TITLE || !NAMES.test(line)) return false;
  const own = withoutMarks(line);
  if (ITEM.test(own)) return false;
  const folded = fold(own);
  if (REST.test(folded)) {
    const { first, previous } = place;
    return !first && previous !== '' && isTitle(previous + folded, { first: false, previous: '' });
  }
  if (!isNamed(folded) && !isNamed(withoutNote(folded))) return false;
  return place.first || !BARE.test(folded);
}

function isNamed(folded: string): boolean {
  return NAMED.test(folded) && !SENTENCE.test(folded);
}
