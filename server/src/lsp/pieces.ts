import type { Position, Range } from 'vscode-languageserver';
import type { Reading, Span } from '../service';
import { rangeOf } from './positions';

/** A stretch of a document that was read on its own, and the line of the document on which it begins. */
export interface Piece {
  readonly reading: Reading;
  readonly line: number;
  /** The offset in the document at which it begins. */
  readonly offset: number;
}

/**
 * The reports of a long text one by one, as they were read: to have them all moved to their places costs more than most
 * requests are worth. Any other text is one piece.
 */
export function piecesOf(reading: Reading): Piece[] {
  const { parts, lines } = reading;
  if (!parts) return [{ reading, line: 0, offset: 0 }];
  return parts.map((part) => ({ reading: part.reading, line: lines.lineAt(part.by), offset: part.by }));
}

/** The pieces that some line of a range stands in. */
export function piecesIn(reading: Reading, { start, end }: Range): Piece[] {
  const pieces = piecesOf(reading);
  // A piece ends where the next one begins.
  return pieces.filter(
    ({ line }, k) => line <= end.line && (pieces[k + 1]?.line ?? Number.POSITIVE_INFINITY) >= start.line,
  );
}

/** The piece that a line of the document stands in. */
function pieceAt(reading: Reading, line: number): Piece {
  const { parts, lines } = reading;
  const part = parts?.findLast(({ by }) => lines.lineAt(by) <= line) ?? parts?.[0];
  return part
    ? { reading: part.reading, line: lines.lineAt(part.by), offset: part.by }
    : { reading, line: 0, offset: 0 };
}

/** The piece that a position of the document stands in, and the offset in its text. */
export function placeIn(reading: Reading, { line, character }: Position): { piece: Piece; offset: number } {
  const piece = pieceAt(reading, line);
  return { piece, offset: piece.reading.lines.offsetAt(movedPlace({ line, character }, -piece.line)) };
}

/** A range of the document in the text of a piece; what begins above the piece begins with it. */
export function spanIn({ reading: { lines }, line }: Piece, { start, end }: Range): Span {
  const from = start.line < line ? 0 : lines.offsetAt(movedPlace(start, -line));
  return { start: from, end: lines.offsetAt(movedPlace(end, -line)) };
}

/** Where a span of a piece's text stands in the document. */
export function rangeIn(span: Span, { reading, line }: Piece): Range {
  const range = rangeOf(span, reading.lines);
  return line === 0 ? range : moved(range, line);
}

/** A range of a piece where it stands in the document. */
export function moved({ start, end }: Range, by: number): Range {
  return { start: movedPlace(start, by), end: movedPlace(end, by) };
}

/** The place so many lines further on. */
export function movedPlace({ line, character }: Position, by: number): Position {
  return { line: Math.max(0, line + by), character };
}
