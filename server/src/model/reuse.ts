import type { FormId, TableKey } from '../forms/form';
import type { Line } from '../scan/line';
import type { Span } from '../text/span';
import type { Reading, Table } from './report';
import { shiftedTable } from './shift';

/** The lines from which a table was read, in the text of the reading that holds it. */
const sources = new WeakMap<Table, Span>();

/** Remembers whence a table was read, so that the next version can take it over. */
export function readFrom(table: Table, source: Span): Table {
  sources.set(table, source);
  return table;
}

/**
 * A table of an earlier version that was read from the same lines; null for none. What stands in a table of plain
 * text depends on its own lines and on the form alone, so it is the same wherever they stand now.
 */
export function tableAsBefore(
  previous: Reading | undefined,
  text: string,
  source: Span,
  key: TableKey,
  form: FormId,
): Table | null {
  // Reports of a long text are read one by one, each with an earlier version of its own.
  if (!previous || previous.parts) return null;
  for (const report of previous.reports) {
    for (const table of report.tables) {
      const before = table.key === key && table.form === form ? sources.get(table) : undefined;
      if (!before || !isSameText(previous.text, before, text, source)) continue;
      return readFrom(shiftedTable(table, source.start - before.start), source);
    }
  }
  return null;
}

function isSameText(a: string, { start, end }: Span, b: string, span: Span): boolean {
  return end - start === span.end - span.start && a.slice(start, end) === b.slice(span.start, span.end);
}

/** The lines of plain text that a reading was made of. */
const scans = new WeakMap<Reading, readonly Line[]>();

/** Remembers the lines of a text that is being edited. */
export function readOf(reading: Reading, lines: readonly Line[]): Reading {
  scans.set(reading, lines);
  return reading;
}

/** The lines above the first place at which the text differs from an earlier version. */
export function linesAsBefore(previous: Reading | undefined, text: string): readonly Line[] {
  const lines = previous && scans.get(previous);
  if (!lines) return [];
  const shared = sharedLength(previous.text, text);
  let low = 0;
  let high = lines.length;
  // A line is as before when the line break behind it is.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Line).outerEnd < shared) low = middle + 1;
    else high = middle;
  }
  return lines.slice(0, low);
}

/** How far two texts are the same from their beginning; by halves, as the engine compares long pieces at once. */
function sharedLength(a: string, b: string): number {
  let low = 0;
  let high = Math.min(a.length, b.length);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(low, middle) === b.slice(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
