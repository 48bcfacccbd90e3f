import type { Cell, Report, Row, Table } from '../model/report';

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
    let places = known.get(table);
    if (!places) {
      places = placesIn(table);
      known.set(table, places);
    }
    // By number: until the engine has optimised it, a walk by iterator leaves an object behind for every cell.
    for (let i = 0; i < places.length; i++) visit(places[i] as CellPlace);
  }
}

/** Eight rules look at every cell; the places are made for the first of them, and once for a table that stays as it is. */
const known = new WeakMap<Table, readonly CellPlace[]>();

function placesIn(table: Table): CellPlace[] {
  const places: CellPlace[] = [];
  for (const row of table.rows) {
    if (row.key === null) continue;
    for (let i = 0; i < row.cells.length; i++) places.push({ table, row, cell: row.cells[i] as Cell });
  }
  return places;
}
