import type { DueRow } from './due';
import type { RowsRead } from './rows';
import type { Cell, Row } from './table';

/** This many labels without figures, and most of the rows wanting, are no accident of a few cells. */
const LEAST_APART = 3;

/**
 * Figures are there, yet not the rows that they belong to: a table dumped column by column, labels in one place and
 * figures in another. Nothing in it can be told, and what is guessed would be wrong.
 *
 * @param grid cells stand in columns: what has a label in its row is that row's
 */
export function isUnreadable({ rows, missing, rest }: RowsRead, due: readonly DueRow[], grid: boolean): boolean {
  let filled = 0;
  let labelled = 0;
  let bare = 0;
  for (let i = 0; i < rows.length; i++) {
    const { cells, key, label } = rows[i] as Row;
    if (label !== null && cells.length === 0) bare++;
    if (!holdsFigure(cells)) continue;
    filled++;
    if (key !== null && label !== null) labelled++;
  }
  if (filled === 0) return false;
  if (labelled === 0) return !standsAsDue(rows, due);
  // Labels without figures are then rows that nobody has come to yet.
  if (grid && labelled === filled) return false;
  if (missing.length + bare < LEAST_APART) return false;
  const words = new Set(rest.map((token) => token.content.folded.body));
  const lost = due.filter((row) => words.has(row.body) && missing.some((one) => one.key === row.key)).length;
  const apart = lost + bare;
  return apart >= LEAST_APART && apart * 2 >= missing.length + bare && labelled < apart;
}

function holdsFigure(cells: readonly Cell[]): boolean {
  for (let i = 0; i < cells.length; i++) if ((cells[i] as Cell).value !== null) return true;
  return false;
}

/** Bare rows of figures can be told by their number alone, where none is wanting and none too many. */
function standsAsDue(rows: RowsRead['rows'], due: readonly DueRow[]): boolean {
  const wanted = due.filter((row) => row.numeric).length;
  return rows.length === wanted && rows.every((row) => row.fits);
}
