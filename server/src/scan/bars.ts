import { cellBetween, isBar } from './cell';
import type { GridCell } from './line';

const BACKSLASH = 0x5c;

/** The cells of a bar row; an outer bar at either end opens or closes a cell and makes none of its own. */
export function barCells(text: string, start: number, end: number): GridCell[] {
  const cells: GridCell[] = [];
  let from = isBar(text.charCodeAt(start)) ? start + 1 : start;
  for (let i = from; i < end; i++) {
    if (!isBar(text.charCodeAt(i)) || text.charCodeAt(i - 1) === BACKSLASH) continue;
    cells.push(cellBetween(text, from, i, cells.length));
    from = i + 1;
  }
  if (from < end) cells.push(cellBetween(text, from, end, cells.length));
  return cells;
}

/** `|---|:--:|`: the line that Markdown sets under a header. */
export function isDelimiterRow(text: string, start: number, end: number): boolean {
  let dashes = 0;
  for (let i = start; i < end; i++) {
    const char = text[i] as string;
    if (char === '-') dashes++;
    else if (!'|:+= \t｜'.includes(char)) return false;
  }
  return dashes > 0;
}
