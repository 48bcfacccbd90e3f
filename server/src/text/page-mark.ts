import { isDigit } from './digit';

/** What stands on either side of a page's number. */
const SIGNS = '[-‐—–－―_~～·•.*=]';
const DIGIT = '[0-9０-９]';
const NUMBER = `${DIGIT}{1,4}`;
/** No page has the number 0, nor are there none: `0/0` is two figures, and `[0]` one. */
const SOME = `(?![0０]+(?!${DIGIT}))${DIGIT}{1,4}`;
const COUNTED = `(?:${NUMBER}|[一二三四五六七八九十]{1,3})`;

/** How a page is told by words, or by their number of all. */
const NAMES: readonly string[] = [
  `第\\s*${COUNTED}\\s*页(?:[\\s,，/(（]{0,3}共\\s*${COUNTED}\\s*页[)）]?)?`,
  `共\\s*${NUMBER}\\s*页(?:[\\s,，/]{0,3}第\\s*${NUMBER}\\s*页)?`,
  `${SOME}\\s*页?\\s*[/／]\\s*(?:共\\s*)?${SOME}\\s*页?`,
  `${NUMBER}\\s+of\\s+${NUMBER}`,
  `(?:Page|P\\.?)\\s*${NUMBER}(?:\\s*(?:of|/)\\s*${NUMBER})?`,
];
const NAME = NAMES.join('|');

/**
 * What a page break leaves in the text: `- 4 -`, `— 5 —`, `·4·`, `[4]`, 第 6 页, －６－, 第6页 共9页, 6页/9页, 4/9, 4 of 9, Page 4 of 9, and each of
 * these between such signs: `-- 4 of 9 --`. A number alone may be a figure as well: see `isPageNumber`.
 */
const MARKS: readonly RegExp[] = [
  new RegExp(`^(?:${NAME})$`, 'i'),
  new RegExp(`^${SIGNS}{1,6}\\s*(?:${NUMBER}|${NAME})\\s*${SIGNS}{1,6}$`, 'i'),
  new RegExp(`^[[〔【［{｛]\\s*(?:${SOME}|${NAME})\\s*[\\]〕】］}｝]$`, 'i'),
];
const LONGEST = 24;
const HOLDS_NUMBER = new RegExp(`${DIGIT}|页`);

/** True of a text that is nothing but the mark of a page. */
export function isPageMark(text: string): boolean {
  if (text.length > LONGEST || !mayBeMark(text)) return false;
  return HOLDS_NUMBER.test(text) && MARKS.some((mark) => mark.test(text));
}

/** Every line of a table is asked about, and hardly one begins as a mark does. */
function mayBeMark(text: string): boolean {
  const first = text.charCodeAt(0);
  return isDigit(first) || isWide(first)
    ? text.length >= SHORTEST_FRACTION && /[/／]|\sof\s/i.test(text)
    : FIRSTS.has(first);
}

function isWide(code: number): boolean {
  return code >= WIDE_ZERO && code < WIDE_ZERO + 10;
}

const WIDE_ZERO = 0xff10;

/** `4/9`: what begins with a digit and is shorter is no mark. */
export const SHORTEST_FRACTION = 3;

const FIRSTS: ReadonlySet<number> = new Set([...`${SIGNS}〔【［{｛第共Pp`].map((char) => char.charCodeAt(0)));

/** A number alone on its line that may count pages. */
export function isPageNumber(text: string): boolean {
  return text.length <= 3 && /^[1-9]\d{0,2}$/.test(text);
}
