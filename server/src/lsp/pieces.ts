import type { Reading } from '../service';

/** A stretch of a document that was read on its own, and the line of the document on which it begins. */
export interface Piece {
  readonly reading: Reading;
  readonly line: number;
}

/**
 * The reports of a long text one by one, as they were read: to have them all moved to their places costs more than most
 * requests are worth. Any other text is one piece.
 */
export function piecesOf(reading: Reading): Piece[] {
  const { parts, lines } = reading;
  if (!parts) return [{ reading, line: 0 }];
  return parts.map((part) => ({ reading: part.reading, line: lines.lineAt(part.by) }));
}
