import type { Cell, Row } from './table';

/** One row with such signs may have been mistyped, in a table of several. */
const LEAST_PARTED = 2;

/**
 * A sign that means nothing to a reader stands between the figures of most rows, as `&` does in the source of a typesetter: what it
 * parts is for programs to tell that know it, and counting the cells of each row would tell nothing.
 */
export function hasStrangeSigns(rows: readonly Row[]): boolean {
  const several = rows.filter(({ due }) => due > 1);
  const parted = several.filter(isPartedBySigns).length;
  return parted >= Math.min(LEAST_PARTED, several.length) && parted * 2 > several.length;
}

/** The same sign comes again among the figures of the row. */
function isPartedBySigns({ fits, cells }: Row): boolean {
  if (fits) return false;
  const met = new Set<string>();
  for (let i = 0; i < cells.length; i++) {
    const { text, state } = cells[i] as Cell;
    if (state !== 'text' || !isSigns(text)) continue;
    if (met.has(text)) return true;
    met.add(text);
  }
  return false;
}

const SIGNS = /^(?:[^\p{L}\p{N}]+|\\[a-z]+)$/u;

/** Neither words nor digits, or a typesetter's command (`\hline`). */
export function isSigns(text: string): boolean {
  return SIGNS.test(text);
}
