import { cellBetween, isBar } from './cell';
import type { GridCell, Piece } from './line';

const BACKSLASH = 0x5c;

/** The cells of a bar row; an outer bar at either end opens or closes a cell and makes none of its own. */
export function barCells(row: Piece, start: number, end: number): GridCell[] {
  const { text } = row;
  const cells: GridCell[] = [];
  let from = isBar(text.charCodeAt(start)) ? start + 1 : start;
  for (let i = from; i < end; i++) {
    if (!isBar(text.charCodeAt(i)) || text.charCodeAt(i - 1) === BACKSLASH) continue;
    cells.push(cellBetween(row, from, i, cells.length));
    from = i + 1;
  }
  if (from < end) cells.push(cellBetween(row, from, end, cells.length));
  return cells;
}

/** Light and heavy lines, corners and crossings that tables are drawn with. */
const FIRST_DRAWN = 0x2500;
const LAST_DRAWN = 0x257f;

/** `|---|:--:|`, `+----+`, `├──┼──┤`: a line under a header or between rows; it holds no cell. */
export function isRule(text: string, start: number, end: number): boolean {
  let dashes = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const drawn = code >= FIRST_DRAWN && code <= LAST_DRAWN;
    if (code === 0x2d || (drawn && !isBar(code))) dashes++;
    else if (!drawn && !'|:+= \t｜'.includes(text[i] as string)) return false;
  }
  return dashes > 0;
}
