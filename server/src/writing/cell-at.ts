import type { Cell, Report, Row, Table } from '../model/report';
import type { Span } from '../text/span';

/** A cell that the cursor is in or beside, with what holds it. */
export interface CellAt {
  readonly report: Report;
  readonly table: Table;
  readonly row: Row;
  readonly cell: Cell;
}

/** The cell at an offset; its end counts as in it, since that is where one stands after typing it. */
export function cellAt(reports: readonly Report[], offset: number): CellAt | null {
  for (const report of reports) {
    if (!holds(report.span, offset)) continue;
    for (const table of report.tables) {
      if (!holds(table.span, offset)) continue;
      for (const row of table.rows) {
        const cell = row.cells.find(({ span }) => holds(span, offset));
        if (cell) return { report, table, row, cell };
      }
    }
  }
  return null;
}

/** The place is in the span or at either end of it. */
export function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
