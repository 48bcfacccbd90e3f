import type { DueRow } from './due';
import { beginsAs } from './pieces';
import type { Token } from './record';
import type { RowsRead } from './rows';
import type { Row } from './table';
import { tile } from './tile';

/** Rows with the wrong number of figures and rows without any: so many are more than an accident or two. */
const LEAST_WRONG = 4;

/** So many rows' figures in one: whose labels are lost is no matter then. */
const MANY_ROWS = 4;
/** One figure that is in the next line is a slip. */
const LEAST_ASTRAY = 2;
const LEAST_CONCERNED = 3;

/**
 * Figures stand among those of other rows, as in text that was taken from a PDF block by block: one row has those of
 * two and more, another hardly any. What is said of the count of each would be true of none of them.
 */
export function isScattered({ rows, missing }: Pick<RowsRead, 'rows' | 'missing'>, due: readonly DueRow[]): boolean {
  const wrong = rows.filter((row) => !row.fits && row.cells.length > 0);
  if (wrong.length === 0) return false;
  if (hasGoneAstray(rows, missing, due) || hasNextOnes(rows, missing)) return true;
  if (!wrong.some((row) => isShort(row) || holdsMany(row))) return false;
  const over = wrong.filter((row) => holdsSeveral(row) && !hasTakenOver(row, lostBehind(row, missing)));
  return over.length > 0 && wrong.length + missing.length >= LEAST_WRONG;
}

/**
 * Labels that are higher than a line, or stand together, have no figures of their own: the row above or below has them as well as its own.
 */
export function standBeforeLabels({ rows, missing, rest }: RowsRead, due: readonly DueRow[]): boolean {
  return missing.some(({ key, previous }) => {
    if (previous === null || ![previous, rows[rows.indexOf(previous) + 1]].some(holdsAnothers)) return false;
    const row = due.find((one) => one.key === key);
    if (!row) return false;
    // 其他 without its numbering stands in the header as well.
    const from = row.headsColumn ? rest.findIndex((token) => beginsAs(token, row)) : 0;
    const first = from < 0 ? undefined : tile(row.body, rest.slice(from), NONE)?.used[0];
    return first !== undefined && !(row.headsColumn && first.content.folded.numbering === null);
  });
}

function holdsAnothers(row: Row | undefined): boolean {
  return row !== undefined && row.cells.length >= row.due * 2 && row.cells.length % row.due === 0;
}

const NONE: ReadonlySet<Token> = new Set();

/** Some are wanting in one row and stand in another; what was taken for a page's number, or stands behind the table, is in none. */
function hasGoneAstray(rows: readonly Row[], missing: RowsRead['missing'], due: readonly DueRow[]): boolean {
  let over = 0;
  let short = 0;
  let concerned = missing.length;
  for (const row of rows) {
    const more = row.cells.length - (row.key === null ? 0 : row.due);
    if (more === 0 || row.place === 'repeated') continue;
    concerned++;
    if (more > 0) over += more;
    else short -= more;
    if (hasTakenOver(row, lostBehind(row, missing))) return false;
  }
  for (const { key } of missing) short += due.find((row) => row.key === key)?.columns.length ?? 0;
  return over >= LEAST_ASTRAY && short >= over && concerned >= LEAST_CONCERNED;
}

/** One has those of the row above it or below as well, and that one has none. */
function hasNextOnes(rows: readonly Row[], missing: RowsRead['missing']): boolean {
  return rows.some((row, i) => {
    if (row.fits || !holdsSeveral(row) || hasTakenOver(row, lostBehind(row, missing))) return false;
    return [rows[i - 1], rows[i + 1]].some((next) => next?.cells.length === 0 && next.due > 2);
  });
}

function lostBehind(row: Row, missing: RowsRead['missing']): number {
  return missing.filter(({ previous }) => previous === row).length;
}

function holdsMany({ cells, due }: Row): boolean {
  return cells.length >= due * MANY_ROWS && cells.length >= due + MANY_ROWS * 2;
}

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
