import type { Reading, Row, Table } from '../../model/report';
import { applied } from '../../text/edits';
import { remembered } from '../../text/remembered';
import type { Span } from '../../text/span';
import type { Change } from '../change';
import { printedPieces } from './residue';

/** Stands in a new row for the number that it is to have. No text of a report holds it. */
export const NUMBER_DUE = '\ue000';

/** What stands before the first cell of a row, in the number of a row, and behind it: a bar, a tab, tags, blanks. */
const LEAD = String.raw`(?:<tr\b[^<>]*>\s*<t[dh]\b[^<>]*>(?:\s|<(?!\/?t[rdh]\b)[^<>]*>)*|^[^\S\r\n]*[|｜│]?[^\S\r\n]*)`;
const NUMBER = new RegExp(String.raw`${LEAD}(\d{1,3}|${NUMBER_DUE})(?=[^\S\r\n]*(?:[|｜│\t<]|[^\S\r\n]))`, 'dgim');

/** The numbers that stand before the rows of a table and are none of their cells, as 序号 or a program has them; empty where most rows have none. */
export const rowNumbers = remembered((table: Table, reading: Reading): ReadonlyMap<Row, Span> => {
  const found = new Map<Row, Span>();
  let rows = 0;
  for (const row of table.rows) {
    const first = printedPieces(row)[0];
    if (!first || !row.label) continue;
    rows++;
    const number = numberBefore(reading, table, first.start);
    if (number) found.set(row, number);
  }
  return rows >= LEAST_ROWS && found.size * 4 >= rows * 3 ? found : NONE;
});

const NONE: ReadonlyMap<Row, Span> = new Map();
const LEAST_ROWS = 3;
/** From its number to a row's label, a group's words and the tags of a page between, it is no further. */
const FURTHEST = 1000;

/** What stands beside a row without its number, and without what a program writes into blank cells. */
export function withoutNumber(reading: Reading, table: Table, row: Row, words: string): string {
  const own = words.replace(FILLERS, '');
  return rowNumbers(table, reading).has(row) ? own.replace(/^\d+/, '') : own;
}

const FILLERS = /(?:NaN|nan|None)+/g;

function numberBefore({ text, lines }: Reading, { layout }: Table, label: number): Span | null {
  const least = Math.max(0, label - FURTHEST);
  const start = layout === 'html' ? text.lastIndexOf('<tr', label) : lines.startOfLine(lines.lineAt(label));
  if (start < least) return null;
  const [first] = text.slice(start, label).matchAll(NUMBER);
  const [from, to] = first?.indices?.[1] ?? [0, 0];
  return first?.index === 0 ? { start: start + from, end: start + to } : null;
}

/**
 * The changes of rows that come or move, and with them those of the numbers of the rows: each place keeps its own where they count on
 * from row to row before or after. Else every row keeps its own, and a new one has none.
 */
export function withNumbers(reading: Reading, table: Table, changes: readonly Change[]): Change[] {
  if (rowNumbers(table, reading).size === 0 || changes.length === 0) return [...changes];
  const { start, end } = around(reading, table, changes);
  const before = reading.text.slice(start, end);
  const own = changes.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  const numbers = [...applied(before, own).matchAll(NUMBER)].map(({ 1: number = '', indices }) => ({
    number,
    at: indices?.[1]?.[0] ?? 0,
  }));
  const was = [...before.matchAll(NUMBER)].map(({ 1: number }) => Number(number));
  const known = numbers.flatMap(({ number }) => (number === NUMBER_DUE ? [] : [Number(number)]));
  const least = Math.min(...known);
  const counts = was.every((number, i) => i === 0 || number === (was[i - 1] as number) + 1);
  const fills = Math.max(...known) - least + 1 === numbers.length;
  const due = numbers.map(({ number, at }, i) => ({
    at,
    was: number,
    is: counts || fills ? String(least + i) : number === NUMBER_DUE ? '' : number,
  }));
  return renumbered(own, due).map((change) => ({
    ...change,
    span: { start: change.span.start + start, end: change.span.end + start },
  }));
}

/** The lines or elements of the table's rows, and what is put in beside them. */
function around({ text, lines }: Reading, table: Table, changes: readonly Change[]): Span {
  const from = Math.min(table.span.start, ...changes.map(({ span }) => span.start));
  const to = Math.max(table.span.end, ...changes.map(({ span }) => span.end));
  const row = table.layout === 'html' ? text.lastIndexOf('<tr', from) : lines.startOfLine(lines.lineAt(from));
  return { start: row < 0 ? from : row, end: to };
}

/** @param due numbers by their places in the text after the changes, in order */
function renumbered(
  changes: readonly Change[],
  due: readonly { readonly at: number; readonly was: string; readonly is: string }[],
): Change[] {
  const made: Change[] = [];
  /** How much further on a place stands after the changes. */
  let by = 0;
  let next = 0;
  const unchanged = (until: number) => {
    for (let one = due[next]; one && one.at < until; one = due[++next]) {
      const { at, was, is } = one;
      if (was !== is) made.push({ span: { start: at - by, end: at - by + was.length }, newText: is });
    }
  };
  for (const { span, newText } of changes) {
    unchanged(span.start + by);
    let written = '';
    let from = 0;
    for (let one = due[next]; one && one.at < span.start + by + newText.length; one = due[++next]) {
      const at = one.at - by - span.start;
      written += newText.slice(from, at) + one.is;
      from = at + one.was.length;
    }
    made.push({ span, newText: written + newText.slice(from) });
    by += newText.length - (span.end - span.start);
  }
  unchanged(Number.POSITIVE_INFINITY);
  return made;
}
