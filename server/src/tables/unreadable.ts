import type { DueRow } from './due';
import type { RowsRead } from './rows';

/** This many labels without figures, and most of the rows wanting, are no accident of a few cells. */
const LEAST_APART = 3;

/**
 * Figures are there, yet not the rows that they belong to: a table dumped column by column, labels in one place and
 * figures in another. Nothing in it can be told, and what is guessed would be wrong.
 */
export function isUnreadable({ rows, missing, rest }: RowsRead, due: readonly DueRow[]): boolean {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.value !== null));
  if (filled.length === 0) return false;
  const labelled = filled.filter((row) => row.key !== null && row.label !== null).length;
  if (labelled === 0) return !standsAsDue(rows, due);
  const bare = rows.filter((row) => row.label !== null && row.cells.length === 0).length;
  if (missing.length + bare < LEAST_APART) return false;
  const words = new Set(rest.map((token) => token.content.folded.body));
  const lost = due.filter((row) => words.has(row.body) && missing.some((one) => one.key === row.key)).length;
  const apart = lost + bare;
  return apart >= LEAST_APART && apart * 2 >= missing.length + bare && labelled < apart;
}

/** Bare rows of figures can be told by their number alone, where none is wanting and none too many. */
function standsAsDue(rows: RowsRead['rows'], due: readonly DueRow[]): boolean {
  const wanted = due.filter((row) => row.numeric).length;
  return rows.length === wanted && rows.every((row) => row.fits);
}
