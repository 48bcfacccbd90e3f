import { BARS, cellBetween, isBar, isEscaped } from './cell';
import type { GridCell, Piece } from './line';
import { isSpace } from './white';

/** The cells of a bar row; an outer bar at either end opens or closes a cell and makes none of its own. */
export function barCells(row: Piece, start: number, end: number): GridCell[] {
  const { text } = row;
  const cells: GridCell[] = [];
  const odd = ODD_BAR.test(text);
  let from = isBar(text.charCodeAt(start)) ? start + 1 : start;
  for (let bar = barFrom(text, from, end, odd); bar < end; bar = barFrom(text, bar + 1, end, odd)) {
    if (isEscaped(text, bar)) continue;
    cells.push(cellBetween(row, from, bar, cells.length));
    from = bar + 1;
  }
  if (from < end) cells.push(cellBetween(row, from, end, cells.length));
  return cells;
}

/** Any bar but `|`. */
const ODD_BAR = new RegExp(`[${BARS.slice(1)}]`);

/** The first bar from a place on; `end` or a place behind it for none. The engine looks for `|` alone faster than we look for all kinds. */
function barFrom(text: string, from: number, end: number, odd: boolean): number {
  if (!odd) {
    const bar = text.indexOf('|', from);
    return bar < 0 ? end : bar;
  }
  let i = from;
  while (i < end && !isBar(text.charCodeAt(i))) i++;
  return i;
}

/** Light and heavy lines, corners and crossings that tables are drawn with. */
const FIRST_DRAWN = 0x2500;
const LAST_DRAWN = 0x257f;

const DASH = 0x2d;
const PLUS = 0x2b;
const EQUALS = 0x3d;

/** `|---|:--:|`, `+----+`, `+====+`, `├──┼──┤`: a line under a header or between rows; it holds no cell. */
export function isRule(text: string, start: number, end: number): boolean {
  let dashes = 0;
  const crossed = text.charCodeAt(start) === PLUS;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const drawn = code >= FIRST_DRAWN && code <= LAST_DRAWN;
    if (code === DASH || (crossed && code === EQUALS) || (drawn && !isBar(code))) dashes++;
    else if (!drawn && !'|:+=｜'.includes(text[i] as string) && !isSpace(code)) return false;
  }
  return dashes > 0;
}
