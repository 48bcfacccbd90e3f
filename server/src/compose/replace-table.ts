import { columnsOf, type FormId, formOf, type RowForm, type TableKey, tableForm } from '../forms/form';
import type { Cell, Reading, Report, Row, Table } from '../model/report';
import type { Span } from '../text/span';
import type { Change } from './change';
import { type FormGrid, slots, withFigures } from './grid';
import { beforeTable } from './place';
import { drawnTable } from './print/drawn-table';
import { printTable } from './print/table';
import { drawingOf, isFramedByRules } from './rows/drawing';
import { areElements } from './rows/elements';
import { printIn } from './rows/print-in';
import { withFrame } from './rows/table-frame';
import { unitAt } from './rows/unit';
import { statutoryGrid } from './statute/table';

/** A table as another form would have it. */
export interface TableReplacement {
  readonly changes: readonly Change[];
  /** How many figures stand in the new table. */
  readonly kept: number;
  /** Figures that the other form has no place for. */
  readonly dropped: readonly { readonly row: Row; readonly cell: Cell }[];
}

/**
 * Writes the tables that differ between the forms on another one, in the report's own layout, with the figures of
 * rows and columns that both forms have. Where the one form divides a row that the other does not, the row is the sum
 * of its parts. Null where a table cannot be cut out whole.
 */
export function replaceTables(reading: Reading, report: Report, form: FormId): TableReplacement | null {
  const changes: Change[] = [];
  const dropped: { row: Row; cell: Cell }[] = [];
  let kept = 0;
  for (const table of report.tables) {
    if (!differs(table, form)) continue;
    const replaced = replaceTable(reading, report, table, form);
    if (!replaced) return null;
    changes.push(replaced.change);
    dropped.push(...replaced.dropped);
    kept += replaced.kept;
  }
  return changes.length === 0 ? null : { changes, kept, dropped };
}

/** The first table has other columns; of the second only a row that is divided now and was not then, or the reverse. */
function differs(table: Table, form: FormId): boolean {
  if (table.key !== 'requests') return table.key === 'disclosure';
  const due = new Set(statutoryGrid(form, table.key).rows.map(({ key }) => key));
  // A row without its parts is told, and divided, by itself.
  return (
    table.rows.some(({ key, outsideSums }) => key !== null && !due.has(key) && !outsideSums) && parted(table, form)
  );
}

function parted({ key: table, form: old }: Table, form: FormId): boolean {
  return rowsOf(old, table).length > rowsOf(form, table).length;
}

function rowsOf(form: FormId, table: TableKey): readonly RowForm[] {
  return tableForm(formOf(form), table).rows;
}

function replaceTable(
  reading: Reading,
  report: Report,
  table: Table,
  form: FormId,
): { change: Change; kept: number; dropped: { row: Row; cell: Cell }[] } | null {
  const span = extent(reading, table);
  if (!span) return null;
  const used = new Set<Cell>();
  const grid = filled(statutoryGrid(form, table.key), table, form, used);
  const text = printLike(reading, report, table, grid);
  const dropped = table.rows.flatMap((row) =>
    row.cells.filter((cell) => cell.state !== 'blank' && !used.has(cell)).map((cell) => ({ row, cell })),
  );
  const trailing = text.endsWith(report.manner.lineBreak) ? text.slice(0, -report.manner.lineBreak.length) : text;
  return { change: { span, newText: trailing }, kept: used.size, dropped };
}

/** In the manner of the table that stands there. */
function printLike(reading: Reading, report: Report, table: Table, grid: FormGrid): string {
  const { lineBreak } = report.manner;
  const drawing = drawingOf(table, reading);
  if (isFramedByRules(drawing)) return drawnTable(slots(grid), drawing, lineBreak);
  const rows = table.wrapped === null || table.wrapped === 'bars' ? null : printIn(reading, report, table, slots(grid));
  return rows?.join(lineBreak) ?? printTable(table.layout, grid, lineBreak);
}

/** From the table's first line to its last row, or the whole element; notes below stay. */
function extent(reading: Reading, table: Table): Span | null {
  const last = table.rows.at(-1);
  if (!last || table.unreadable || areElements(reading, table)) return null;
  const { offset: start } = beforeTable(reading, table);
  const end =
    table.layout === 'html'
      ? closing(reading.text, last.span.end)
      : (unitAt(reading, table, last.span)?.end ?? table.span.end);
  const whole = end > start && table.rows.every(({ span }) => span.start >= start && span.end <= end);
  if (!whole) return null;
  return isFramedByRules(drawingOf(table, reading)) ? withFrame(reading, table, { start, end }) : { start, end };
}

/** Where the element ends that is open here; -1 where it has no end of its own, but another table begins. */
function closing(text: string, from: number): number {
  const next = /<(\/?)table\b[^<>]*>/i.exec(text.slice(from));
  return next?.[1] ? from + next.index + next[0].length : -1;
}

/** The grid with the figures that carry over in their places. */
function filled(grid: FormGrid, table: Table, form: FormId, used: Set<Cell>): FormGrid {
  const due = tableForm(formOf(form), table.key);
  return withFigures(grid, (row, place) => {
    const column = columnsOf(due, row)[place];
    return column && figureFor(table, row, column.key, used);
  });
}

function figureFor(table: Table, row: string, column: string, used: Set<Cell>): string {
  const own = cellAt(table, row, column);
  if (own && own.text !== '') {
    // A mark for nothing is carried over, and is no figure.
    if (own.state !== 'blank') used.add(own);
    return own.text;
  }
  const parts = rowsOf(table.form, table.key)
    .filter(({ parent }) => parent === row)
    .map(({ key }) => cellAt(table, key, column));
  if (parts.length === 0 || parts.some((cell) => cell?.state !== 'number' || cell.value === null)) return '';
  for (const cell of parts) if (cell) used.add(cell);
  return `${parts.reduce((sum, cell) => sum + BigInt(cell?.value ?? 0), 0n)}`;
}

function cellAt(table: Table, row: string, column: string): Cell | null {
  const printed = table.rows.find(({ key, place, fits }) => key === row && place !== 'repeated' && fits);
  return printed?.cells.find((cell) => cell.column === column) ?? null;
}
