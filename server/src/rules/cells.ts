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
export function eachCell(report: Report, visit: (place: CellPlace) => void): void {
  let places = known.get(report);
  if (!places) {
    places = placesIn(report);
    known.set(report, places);
  }
  // By number: until the engine has optimised it, a walk by iterator leaves an object behind for every cell.
  for (let i = 0; i < places.length; i++) visit(places[i] as CellPlace);
}

/** Eight rules look at every cell; the places are made for the first of them. */
const known = new WeakMap<Report, readonly CellPlace[]>();

function placesIn({ tables }: Report): CellPlace[] {
  const places: CellPlace[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      if (row.key === null) continue;
      for (const cell of row.cells) places.push({ table, row, cell });
    }
  }
  return places;
}
