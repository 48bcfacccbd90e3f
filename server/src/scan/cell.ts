import type { GridCell } from './line';
import { trimEnd, trimStart } from './white';

const BAR = 0x7c;
const WIDE_BAR = 0xff5c;

export function isBar(code: number): boolean {
  return code === BAR || code === WIDE_BAR;
}

/** The cell between two separators: its text without the white space beside it; a blank keeps its white space. */
export function cellBetween(text: string, from: number, to: number, column: number): GridCell {
  const start = trimStart(text, from, to);
  if (start === to) return { text: '', start: from, end: to, map: null, column };
  const end = trimEnd(text, start, to);
  return { text: text.slice(start, end), start, end, map: null, column };
}
