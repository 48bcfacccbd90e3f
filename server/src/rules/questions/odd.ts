import type { Cell, Report, Row, Table } from '../../model/report';
import { remembered } from '../../text/remembered';
import type { CellPlace } from './cells';

/**
 * What stands otherwise in a table than rows and figures should. A dozen rules look at nothing else, and most tables have
 * none of it, so it is gathered in one walk, and once for a table that stays as it is.
 */
export interface Odd {
  /** Rows that the form does not have in this place, whose label was altered, whose cells are not the cells due, or that share a line or, in a grid, a cell with their label, or lost it there. */
  readonly rows: readonly Row[];
  /** Cells with anything but a plain figure or a blank, of rows that the form knows, in order of place. */
  readonly cells: readonly CellPlace[];
  /** Blanks of such rows. */
  readonly blanks: readonly CellPlace[];
}

/** All that is no plain figure in the tables of a report, gathered once for all rules. */
export const oddIn = remembered(gathered);

/** Every cell of the report's statutory rows that holds neither a plain figure nor nothing, in order of place. */
export function eachOddCell({ tables }: Report, visit: (place: CellPlace) => void): void {
  for (let t = 0; t < tables.length; t++) {
    const { cells } = oddIn(tables[t] as Table);
    for (let i = 0; i < cells.length; i++) visit(cells[i] as CellPlace);
  }
}

/** Every odd row of the report with its table, in order of place. */
export function eachOddRow({ tables }: Report, visit: (row: Row, table: Table) => void): void {
  for (let t = 0; t < tables.length; t++) {
    const table = tables[t] as Table;
    const { rows } = oddIn(table);
    for (let i = 0; i < rows.length; i++) visit(rows[i] as Row, table);
  }
}

/**
 * The odd rows of some kind with their table: each by itself, or all of a table at once where they are more than `oneByOne` and have one
 * cause.
 */
export function eachOddKind(
  { tables }: Report,
  is: (table: Table, row: Row) => boolean,
  oneByOne: number,
  visit: (rows: readonly Row[], table: Table) => void,
): void {
  for (const table of tables) {
    const same = oddIn(table).rows.filter((row) => is(table, row));
    if (same.length > oneByOne) visit(same, table);
    else for (const row of same) visit([row], table);
  }
}

/** By number: until the engine has optimised it, a walk by iterator leaves an object behind for every cell. */
function gathered(table: Table): Odd {
  const rows: Row[] = [];
  const odd: CellPlace[] = [];
  const blanks: CellPlace[] = [];
  for (let r = 0; r < table.rows.length; r++) {
    const row = table.rows[r] as Row;
    if (isOdd(row) || isRightBehindLabel(table, row) || isUnlabelled(table, row)) rows.push(row);
    // What is no statutory row has no statutory cells.
    if (row.key === null) continue;
    const { cells } = row;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] as Cell;
      if (cell.state === 'number' && cell.form === null) continue;
      (cell.state === 'blank' ? blanks : odd).push({ table, row, cell });
    }
  }
  return { rows, cells: odd, blanks };
}

/** What parts a row's label from its first figure is lost. In running text both are told apart without it. */
export function isRightBehindLabel({ layout }: Table, { label, cells }: Row): boolean {
  const [first] = cells;
  if (layout === 'spaces' || layout === 'html' || !label || !first || first.text === '') return false;
  return label.pieces.at(-1)?.end === first.span.start;
}

/** A grid shows that nothing stands in the place of its label, and running text that none is left for it; the third table’s row has none. */
export function isUnlabelled({ key, layout, wrapped }: Table, { key: row, label, place, labelLost }: Row): boolean {
  if (label !== null || row === null || place !== 'in-order') return false;
  if (labelLost) return true;
  return key !== 'litigation' && layout !== 'spaces' && wrapped !== 'rules' && wrapped !== 'shared';
}

function isOdd({ place, fits, sharesLine, label }: Row): boolean {
  return place !== 'in-order' || !fits || sharesLine || label?.wording === 'altered';
}
