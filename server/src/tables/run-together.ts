import type { Row } from './table';

const LEAST_ROWS = 3;

/** Most rows are one number as long as their figures together: whoever took the text out of its table left nothing between them. */
export function runsTogether(rows: readonly Row[]): boolean {
  const several = rows.filter(({ due, cells }) => due > 1 && cells.length > 0);
  const glued = several.filter(isGlued).length;
  return glued >= LEAST_ROWS && glued * 2 > several.length;
}

/** Each of its figures has a digit at least. */
function isGlued({ due, cells }: Row): boolean {
  const only = cells[0];
  return cells.length === 1 && only !== undefined && /^\d+$/.test(only.text) && only.text.length >= due;
}
