import type { Cell, Report, Row, Table } from '../../model/report';

/** A printed cell with the row and table that hold it. */
export interface CellPlace {
  readonly table: Table;
  readonly row: Row;
  readonly cell: Cell;
}

/**
 * Every cell of the rows that the form knows, in order of place. Rows that stand for nothing in the form are left
 * out: what is no statutory row has no statutory cells.
 */
export function eachCell({ tables }: Report, visit: (place: CellPlace) => void): void {
  for (const table of tables) {
    for (const row of table.rows) {
      if (row.key === null) continue;
      for (const cell of row.cells) visit({ table, row, cell });
    }
  }
}
