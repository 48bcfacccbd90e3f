import type { Reading, Report, Table } from '../../model/report';
import type { Slot } from '../grid';
import { barredRows } from '../print/barred';
import { printRows } from '../print/table';
import { barredManner } from './barred-manner';

/** Prints rows in the layout of a table that stands there, to be joined by line breaks; null where its manner cannot be told. */
export function printIn(
  reading: Reading,
  { manner: { lineBreak } }: Report,
  table: Table,
  rows: readonly (readonly Slot[])[],
): string[] | null {
  if (table.wrapped === null) return printRows(table.layout, rows, lineBreak);
  const manner = table.wrapped === 'bars' ? barredManner(reading, table) : null;
  return manner && barredRows(rows, manner, lineBreak);
}
