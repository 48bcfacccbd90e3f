import type { ColumnForm } from '../../forms/form';
import type { Row, Table } from '../../model/report';
import { remembered } from '../../text/remembered';
import { columnsDue } from './columns';
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
  // A label alone has lost more than a column, or is not filled in.
  const off = rows.filter(
    ({ fits, due, place, cells }) => !fits && due >= LEAST_DUE && place === 'in-order' && cells.length > 0,
  );
  const [first] = off;
  if (!first || off.length < LEAST_ROWS) return NONE;
  const by = offBy(first);
  const wide = table.rows.filter(({ due, cells }) => due >= LEAST_DUE && cells.length > 0);
  return by !== 0 && off.length * 2 > wide.length && off.every((row) => offBy(row) === by) ? off : NONE;
}

const NONE: readonly Row[] = [];

/** Fewer columns are none that somebody takes one out of. */
const LEAST_IN_BLOCK = 3;

/**
 * The rows that have one cause, for each such cause: of the second table those of `rowsOfOneColumn`, of the first those of a block of more than one
 * row (规章 and 行政规范性文件), all of which are off.
 */
export const rowsOffTogether = remembered((table: Table): readonly (readonly Row[])[] => {
  const wide = rowsOfOneColumn(table);
  if (wide.length > 0) return [wide];
  return table.key === 'disclosure' && !table.unreadable ? blocksOff(table) : [];
});

function blocksOff(table: Table): readonly (readonly Row[])[] {
  // Most tables have no odd row at all.
  if (oddIn(table).rows.length < 2) return [];
  const blocks = new Map<readonly ColumnForm[], Row[]>();
  for (const row of table.rows) {
    if (row.due < LEAST_IN_BLOCK || row.place !== 'in-order') continue;
    const columns = columnsDue(table, row);
    blocks.set(columns, [...(blocks.get(columns) ?? []), row]);
  }
  return [...blocks.values()].filter((rows) => {
    const by = offBy(rows[0] as Row);
    return rows.length > 1 && Math.abs(by) === 1 && rows.every((row) => !row.fits && offBy(row) === by);
  });
}

function offBy({ cells, due }: Row): number {
  return cells.length - due;
}
