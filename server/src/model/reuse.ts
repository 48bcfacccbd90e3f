import type { FormId, TableKey } from '../forms/form';
import type { Line } from '../scan/line';
import type { Region } from '../tables/region';
import { Memo } from '../text/memo';
import { sharedLength } from '../text/shared';
import type { Span } from '../text/span';
import type { Reading, Table } from './report';
import { moved, shiftedTable } from './shift';
import { tableWithFigure } from './typed-figure';

/** The lines from which a table was read, in the text of the reading that holds it. */
export interface Source {
  readonly text: string;
  readonly span: Span;
  /** How its lines part their cells, which depends on the line above as well: one bar is a mark among words, and a wall among rows; and where bullets are taken off them. */
  readonly grids: string;
}

const sources = new Memo<Table, Source>();

/** Whence a region's table is read. */
export function sourceOf(text: string, lines: readonly Line[], { firstLine, endLine, list }: Region): Source {
  let grids = '';
  for (let i = firstLine; i < endLine; i++) {
    const line = lines[i] as Line;
    grids += line.grid ?? '-';
    // Where bullets are taken off some lines: how far each stands behind the one above.
    if (list && i > firstLine) grids += line.start - (lines[i - 1] as Line).end;
  }
  const span = { start: (lines[firstLine] as Line).outerStart, end: (lines[endLine - 1] as Line).outerEnd };
  return { text, span, grids };
}

/** Remembers whence a table was read, so that the next version can take it over; returns the table. */
export function rememberSource(table: Table, source: Source): Table {
  sources.set(table, source);
  return table;
}

/**
 * A table of an earlier version that was read from the same lines, or from such as differ in one figure; null for none.
 * What stands in a table of plain text depends on its own lines and on the form alone, so it is the same wherever they
 * stand now.
 */
export function tableAsBefore(
  previous: Reading | undefined,
  source: Source,
  key: TableKey,
  form: FormId,
): Table | null {
  // Reports of a long text are read one by one, each with an earlier version of its own.
  if (!previous || previous.parts) return null;
  for (const report of previous.reports) {
    for (const table of report.tables) {
      if (table.key !== key || table.form !== form) continue;
      if (isFrom(table, source)) return takenOver(table, source);
      const typed = typedSince(previous, table, source);
      if (typed) return typed;
    }
  }
  return null;
}

/** One keystroke differs from the last at one place: a table that ends before it, or begins behind it, is no other. */
function typedSince(previous: Reading, table: Table, source: Source): Table | null {
  const before = sources.get(table);
  if (!before) return null;
  const differs = sharedLength(previous.text, source.text);
  if (differs < source.span.start || differs > source.span.end) return null;
  return typedFrom(table, before, source, differs);
}

function typedFrom(table: Table, before: Source, source: Source, differs: number): Table | null {
  const typed = tableWithFigure(table, before, source, differs);
  return typed && rememberSource(typed, source);
}

function isFrom(table: Table, { text, span, grids }: Source): boolean {
  const before = sources.get(table);
  if (before?.grids !== grids) return false;
  const { start, end } = before.span;
  return end - start === span.end - span.start && before.text.slice(start, end) === text.slice(span.start, span.end);
}

/** The table with the one figure in it that differs, of a text that is otherwise the same and longer by so much; null for none. */
export function typedTable(table: Table, text: string, differs: number, by: number): Table | null {
  const before = sources.get(table);
  if (!before) return null;
  const source = { text, span: { start: before.span.start, end: before.span.end + by }, grids: before.grids };
  return typedFrom(table, before, source, differs);
}

/**
 * A table beside the place in which a figure was typed, so that all behind it has moved; null where nobody knows whence the
 * table was read, or where that place is among its lines, as in a text in which two tables are mixed.
 */
export function tableBeside(table: Table, text: string, { start, end }: Span, by: number): Table | null {
  const before = sources.get(table);
  if (!before) return null;
  if (before.span.end <= start) return table;
  if (before.span.start < end) return null;
  return takenOver(table, { text, span: moved(before.span, by), grids: before.grids });
}

function takenOver(table: Table, source: Source): Table {
  const by = source.span.start - (sources.get(table) as Source).span.start;
  return rememberSource(by === 0 ? table : shiftedTable(table, by), source);
}
