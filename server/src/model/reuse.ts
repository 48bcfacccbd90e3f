import type { FormId, TableKey } from '../forms/form';
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
