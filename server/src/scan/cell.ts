import type { GridCell, Piece } from './line';
import { offsetIn, pieceBetween } from './piece';
import { trimEnd, trimStart } from './white';

const BAR = 0x7c;
const WIDE_BAR = 0xff5c;
/** What text browsers and mail draw tables with. */
const DRAWN_BAR = 0x2502;
const HEAVY_BAR = 0x2503;

export function isBar(code: number): boolean {
  return code === BAR || code === WIDE_BAR || code === DRAWN_BAR || code === HEAVY_BAR;
}

const AMPERSAND = 0x26;
const NO_BREAK_SPACES = /^(?:&nbsp;|\s)+$/;

/**
 * The cell between two separators: its text without the white space beside it; a blank keeps its white space, and
 * `&nbsp;` is blank.
 */
export function cellBetween(row: Piece, from: number, to: number, column: number): GridCell {
  const { text } = row;
  const start = trimStart(text, from, to);
  if (start === to) return blankCell(row, from, to, column);
  const end = trimEnd(text, start, to);
  if (text.charCodeAt(start) === AMPERSAND && NO_BREAK_SPACES.test(text.slice(start, end)))
    return blankCell(row, start, end, column);
  const piece = pieceBetween(row, start, end);
  return { text: piece.text, start: piece.start, end: piece.end, map: piece.map, column };
}

function blankCell(row: Piece, from: number, to: number, column: number): GridCell {
  const start = offsetIn(row, from);
  return { text: '', start, end: Math.max(start, offsetIn(row, to)), map: null, column };
}
