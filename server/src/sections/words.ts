import type { GridCell, Line, Piece } from '../scan/line';

/**
 * The words of a line that may head something: all of a line of text, or the one cell of a row in which nothing else
 * stands, as where a page is laid out by a table. Null for other rows.
 */
export function wordsOf(line: Line): Piece | null {
  if (line.cells === null) return line;
  let only: Piece | null = null;
  for (let i = 0; i < line.cells.length; i++) {
    const cell = line.cells[i] as GridCell;
    if (cell.content.kind === 'empty') continue;
    if (only) return null;
    only = cell;
  }
  return only;
}

/**
 * The words of a line behind the line's own number, as programs that show or list a text put one before each: the number says that
 * the row is none. Null for any other row.
 *
 * @param at index of the line
 */
export function wordsBehindNumber({ cells }: Line, at: number): Piece | null {
  if (!cells?.[0]?.content.isCount) return null;
  const filled = twoFilled(cells);
  return filled && filled[0].text === `${at + 1}` ? filled[1] : null;
}

/** The two cells of a row that are not blank, where there are just two. */
export function twoFilled(cells: readonly GridCell[]): readonly [Piece, Piece] | null {
  let first: Piece | null = null;
  let second: Piece | null = null;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as GridCell;
    if (cell.content.kind === 'empty') continue;
    if (second) return null;
    if (first) second = cell;
    else first = cell;
  }
  return first && second ? [first, second] : null;
}
