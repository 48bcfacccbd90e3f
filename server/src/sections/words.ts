import type { Line, Piece } from '../scan/line';

/**
 * The words of a line that may head something: all of a line of text, or the one cell of a row in which nothing else
 * stands, as where a page is laid out by a table. Null for other rows.
 */
export function wordsOf(line: Line): Piece | null {
  if (line.cells === null) return line;
  let only: Piece | null = null;
  for (const cell of line.cells) {
    if (cell.text === '') continue;
    if (only) return null;
    only = cell;
  }
  return only;
}

/** A row's cells that are not blank, where there are just so many of them. */
export function filledCells(line: Line, count: number): readonly Piece[] | null {
  const filled: Piece[] = [];
  for (const cell of line.cells ?? []) {
    if (cell.text === '') continue;
    if (filled.length === count) return null;
    filled.push(cell);
  }
  return filled.length === count ? filled : null;
}
