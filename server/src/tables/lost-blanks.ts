import type { Cell, Row } from './table';

/** A row of so many figures has blanks to lose. */
const LEAST_DUE = 5;
/** One row or two may have lost a cell; so many that can be told to no column are a conversion's. */
const LEAST_SHORT = 4;
/** So many sums that hold are no chance. */
const LEAST_SUMS = 2;
/** Rows that are all as short as each other have lost a column, unless hardly anything is left. */
const FEWEST = 2;

/**
 * Blank cells were left out when the table was taken out of its page: most rows have fewer figures than are due, side by side, and
 * the last of them is the sum of the others. To which column each belongs nobody can tell.
 */
export function hasLostBlanks(rows: readonly Row[]): boolean {
  if (!rows.some(mayBeShort)) return false;
  const lengths = new Set<number>();
  let printed = 0;
  let unplaced = 0;
  let sums = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Row;
    if (row.due < LEAST_DUE) continue;
    const figures = figuresOf(row);
    if (figures === null) return false;
    if (figures.length > 0) printed++;
    if (figures.length === 0 || figures.length >= row.due) continue;
    const sum = figures.slice(0, -1).reduce((total, value) => total + value, 0);
    if (sum !== figures.at(-1)) return false;
    if (sum > 0) sums++;
    if (!row.fits) unplaced++;
    lengths.add(figures.length);
  }
  if (lengths.size === 1 && Math.max(...lengths) > FEWEST) return false;
  // Of zeros any may be gone: a few rows of them prove nothing.
  if (sums === 0 && unplaced * 2 <= printed) return false;
  return unplaced >= LEAST_SHORT || sums >= LEAST_SUMS;
}

/** Its last figure is not the last that is due: hardly a row's. */
function mayBeShort({ due, cells }: Row): boolean {
  return due >= LEAST_DUE && (cells.length < due || cells[cells.length - 1]?.value === null);
}

/** Labels and no figure, as where what stood there before was written once only. */
export function hasLostAll(rows: readonly Row[]): boolean {
  return rows.length >= LEAST_SHORT && rows.every(({ cells }) => cells.length === 0);
}

/** The figures at the head of a row behind which nothing stands; null where a blank or a word stands before one. */
function figuresOf({ cells }: Row): number[] | null {
  const figures: number[] = [];
  for (let i = 0; i < cells.length; i++) {
    const { value, state } = cells[i] as Cell;
    if (state === 'blank') continue;
    if (value === null || figures.length < i) return null;
    figures.push(value);
  }
  return figures;
}
