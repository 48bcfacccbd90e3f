import type { Line } from '../scan/line';
import type { Heading } from '../sections/heading';
import type { Table } from '../tables/table';
import type { Manner } from './report';

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
    headingElement: mostFrequent(heads.map((line) => line.element)) ?? (html ? 'p' : null),
    numeralMark: mostFrequent(headings.map((one) => markBehind(one))) ?? '、',
    lineBreak: lineBreakOf(sample),
    spaced: mostFrequent(headings.map((one) => one.line > 0 && lines[one.line - 1]?.blank === true)) ?? true,
  };
}

/** The second table is the largest and shows the layout best. */
function layoutOfTables(tables: readonly Table[]): Table['layout'] | null {
  const table = tables.find((one) => one.key === 'requests') ?? tables[0];
  return table?.layout ?? null;
}

function markBehind({ numeral, words, bodyAt }: Heading): string | null {
  if (!numeral) return null;
  const mark = words.text.slice(numeral.end, bodyAt);
  return /^[、.．,，)）]/.test(mark) && words.text[numeral.start - 1] !== '（' ? mark : null;
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

/** Null entries do not count; null when there is nothing to count. */
function mostFrequent<T>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) as number)) best = value;
  return best;
}
