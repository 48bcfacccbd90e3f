import type { Line } from '../scan/line';
import { isSpace } from '../scan/white';
import type { Heading } from '../sections/heading';
import type { Table } from '../tables/table';
import { mostFrequent } from '../text/most-frequent';
import { digitsOf } from '../text/ordinal';
import type { Manner, NumeralManner } from './report';

/** How a report writes its headings and tables, told by what most of them are; the first decides a tie. */
export function mannerOf(
  headings: readonly Heading[],
  lines: readonly Line[],
  tables: readonly Table[],
  sample: string,
  html: boolean,
): Manner {
  const heads = headings.map((one) => lines[one.line] as Line);
  const level = mostFrequent(heads.map((line) => line.level)) ?? 0;
  const mark = html && heads.some((line) => line.element) ? '' : '#'.repeat(level);
  return {
    layout: layoutOfTables(tables) ?? (html ? 'html' : level > 0 ? 'bars' : 'tabs'),
    headingMark: mark === '' ? '' : `${mark} `,
    headingElement: mostFrequent(heads.map((line) => line.element)) ?? (html && isPage(heads) ? 'p' : null),
    numeral: mostFrequentManner(headings.map(numeralOf)) ?? STATUTORY,
    lineBreak: lineBreakOf(sample),
    spaced: mostFrequent(headings.map((one) => one.line > 0 && lines[one.line - 1]?.blank === true)) ?? true,
  };
}

/** Markdown with an entity in it is no page: its headings are lines of text. */
function isPage(heads: readonly Line[]): boolean {
  return heads.length === 0 || heads.some((line) => line.grid === 'html');
}

/** The second table is the largest and shows the layout best. */
function layoutOfTables(tables: readonly Table[]): Table['layout'] | null {
  const table = tables.find((one) => one.key === 'requests') ?? tables[0];
  return table?.layout ?? null;
}

/** The form's own manner: 「一、」. */
export const STATUTORY: NumeralManner = { before: '', digits: 'chinese', after: '、' };

/** The manner in which most numerals are written; null where there is none. */
export function mostFrequentManner(manners: readonly (NumeralManner | null)[]): NumeralManner | null {
  const most = mostFrequent(manners.map((one) => one && nameOf(one)));
  return manners.find((one) => one && nameOf(one) === most) ?? null;
}

function nameOf({ before, digits, after }: NumeralManner): string {
  return `${before} ${digits} ${after}`;
}

/** What is longer is no mark of a numeral. */
const LONGEST_MARK = 6;

function numeralOf({ numeral, words: { text }, bodyAt }: Heading): NumeralManner | null {
  if (!numeral) return null;
  let end = bodyAt;
  while (end < text.length && isSpace(text.charCodeAt(end))) end++;
  const before = text.slice(0, numeral.start);
  const after = text.slice(numeral.end, end);
  // A tag or a line break in the heading is no mark of its numeral.
  if (before.length > LONGEST_MARK || after.length > LONGEST_MARK || /[<>\r\n]/.test(before + after)) return null;
  return { before, digits: digitsOf(text.slice(numeral.start, numeral.end)), after };
}

function lineBreakOf(sample: string): string {
  if (!sample.includes('\r')) return '\n';
  let crlf = 0;
  let lf = 0;
  let cr = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code === 13 && sample.charCodeAt(i + 1) === 10) {
      crlf++;
      i++;
    } else if (code === 10) lf++;
    else if (code === 13) cr++;
  }
  if (crlf > 0 && crlf >= lf && crlf >= cr) return '\r\n';
  return cr > lf ? '\r' : '\n';
}
