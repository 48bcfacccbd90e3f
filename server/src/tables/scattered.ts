import type { DueRow } from './due';
import type { Token } from './record';
import type { RowsRead } from './rows';
import type { Row } from './table';
import { tile } from './tile';

/** Rows with the wrong number of figures and rows without any: so many are more than an accident or two. */
const LEAST_WRONG = 4;

/**
 * Figures stand among those of other rows, as in text that was taken from a PDF block by block: one row has those of
 * two and more, another hardly any. What is said of the count of each would be true of none of them.
 */
export function isScattered({ rows, missing }: Pick<RowsRead, 'rows' | 'missing'>): boolean {
  const wrong = rows.filter((row) => !row.fits && row.cells.length > 0);
  if (!wrong.some(isShort)) return false;
  const lost = (row: Row) => missing.filter(({ previous }) => previous === row).length;
  const over = wrong.filter((row) => holdsSeveral(row) && !hasTakenOver(row, lost(row)));
  return over.length > 0 && wrong.length + missing.length >= LEAST_WRONG;
}

/**
 * Figures stand before their labels, where these are higher than a line: the row above has them as well as its own, and the label has none.
 */
export function standBeforeLabels({ missing, rest }: RowsRead, due: readonly DueRow[]): boolean {
  return missing.some(({ key, previous }) => {
    if (previous === null || previous.cells.length < previous.due * 2) return false;
    if (previous.cells.length % previous.due !== 0) return false;
    const row = due.find((one) => one.key === key);
    // 其他 stands in the header as well.
    return row !== undefined && !row.headsColumn && tile(row.body, rest, NONE) !== null;
  });
}

const NONE: ReadonlySet<Token> = new Set();

function isShort({ cells, due }: Row): boolean {
  return cells.length * 2 <= due;
}

/** The figures of two rows, but for one that has gone astray. */
function holdsSeveral({ cells, due }: Row): boolean {
  return due > 2 && cells.length >= due * 2 - 1;
}

/** The labels of the rows behind it are lost, and nothing else: their figures are all there. */
function hasTakenOver({ cells, due }: Row, lost: number): boolean {
  return lost > 0 && cells.length === due * (1 + lost);
}

/** The third table's row has so many figures that those of another table must be among them. */
export function holdsOthers({ fits, cells, due }: Row): boolean {
  return !fits && cells.length > due * 2;
}
