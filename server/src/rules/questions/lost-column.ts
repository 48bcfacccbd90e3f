import type { Row, Table } from '../../model/report';
import { remembered } from '../../text/remembered';
import { oddIn } from './odd';

/** Rows that are due so many figures stand in columns that somebody may take out or put in whole. */
const LEAST_DUE = 5;
/** Fewer rows may have lost a cell each. */
const LEAST_ROWS = 4;

/** Rows of one table that have one cause: a column is wanting in them, or one too many. Empty where rows are off each for itself. */
export const rowsOfOneColumn = remembered(find);

function find(table: Table): readonly Row[] {
  const { rows } = oddIn(table);
  // Most tables have no odd row at all.
  if (rows.length < LEAST_ROWS || table.unreadable) return NONE;
  const off = rows.filter(({ fits, due, place }) => !fits && due >= LEAST_DUE && place === 'in-order');
  const [first] = off;
  if (!first || off.length < LEAST_ROWS) return NONE;
  const by = offBy(first);
  const wide = table.rows.filter(({ due, cells }) => due >= LEAST_DUE && cells.length > 0);
  return by !== 0 && off.length * 2 > wide.length && off.every((row) => offBy(row) === by) ? off : NONE;
}

const NONE: readonly Row[] = [];

function offBy({ cells, due }: Row): number {
  return cells.length - due;
}
