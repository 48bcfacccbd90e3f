import type { GridCell, Line, Piece } from '../../../server/src/scan/line';
import { scan } from '../../../server/src/scan/scan';
import { LineIndex } from '../../../server/src/text/lines';

/** The lines of a text, as the model reads them. */
export function linesOf(text: string): Line[] {
  return scan(text, new LineIndex(text)).lines;
}

/** What each line shows: the texts of its cells where it is a row, else its words. */
export function shown(text: string): (string | string[])[] {
  return linesOf(text).map((line) => (line.cells ? line.cells.map((cell) => cell.text) : line.text));
}

/** A stretch of plain text as a piece. */
export function plainPiece(text: string, start = 0): Piece {
  return { text, start, end: start + text.length, map: null };
}

/** What stands in the source where each cell says that it stands. */
export function sourceOf(text: string, cells: readonly GridCell[]): string[] {
  return cells.map(({ start, end }) => text.slice(start, end));
}
