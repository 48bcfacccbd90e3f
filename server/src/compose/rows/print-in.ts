import type { Reading, Report, Table } from '../../model/report';
import type { Slot } from '../grid';
import { barredRows } from '../print/barred';
import { drawnRows } from '../print/drawn';
import { listRows } from '../print/list';
import { markedRows } from '../print/marked';
import { printRows } from '../print/table';
import { barredManner } from './barred-manner';
import { drawingOf } from './drawing';
import { areElements } from './elements';
import { leadsOf } from './list-leads';

/** Prints rows in the layout of a table that stands there, to be joined by line breaks; null where its manner cannot be told. */
export function printIn(
  reading: Reading,
  { manner: { lineBreak } }: Report,
  table: Table,
  rows: readonly (readonly Slot[])[],
): string[] | null {
  if (areElements(reading, table)) return null;
  const drawing = drawingOf(table, reading);
  if (drawing.rule !== null || drawing.widths !== null)
    return drawnRows(rows, drawing, table.wrapped !== null, lineBreak);
  const leads = leadsOf(reading, table);
  if (leads) return listRows(rows, leads, lineBreak);
  if (table.wrapped === 'marks') return markedRows(rows, inOneLine(reading, table), lineBreak);
  if (table.wrapped === null) return printRows(table.layout, rows, lineBreak);
  const manner = table.wrapped === 'bars' ? barredManner(reading, table) : null;
  return manner && barredRows(rows, manner, lineBreak);
}

/** The cells of a row stand in one line. */
function inOneLine({ lines }: Reading, { rows }: Table): boolean {
  return rows.some(({ figuresSpan, cells }) => {
    return cells.length > 1 && lines.lineAt(figuresSpan.start) === lines.lineAt(figuresSpan.end);
  });
}
