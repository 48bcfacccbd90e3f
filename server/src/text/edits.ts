import type { Span } from './span';

/** A stretch of a text and what is to stand there. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The text after edits that stand in order of place. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of edits) {
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  return parts.join('') + text.slice(at);
}

/** A stretch of the original, or a text that was put in. */
type Piece = Span | string;

/** All rounds as one list of edits in the original text, in order of place, none touching another. */
export function composed(length: number, rounds: readonly (readonly TextEdit[])[]): TextEdit[] {
  let pieces: Piece[] = [{ start: 0, end: length }];
  for (const round of rounds) pieces = edited(pieces, round);
  return editsOf(pieces, length);
}

function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  let next = 0;
  let at = 0;
  let skipped = 0;
  for (const piece of pieces) {
    const length = typeof piece === 'string' ? piece.length : piece.end - piece.start;
    const end = at + length;
    let from = Math.max(at, skipped);
    for (let edit = edits[next]; edit && edit.span.start <= end; edit = edits[next]) {
      // At a seam an edit belongs to the piece that it begins in, and an insertion to the one before.
      if (edit.span.start === end && edit.span.end > end) break;
      if (edit.span.start > from) result.push(part(piece, from - at, edit.span.start - at));
      result.push(edit.newText);
      skipped = edit.span.end;
      from = Math.max(from, skipped);
      next++;
    }
    if (from < end) result.push(part(piece, from - at, length));
    at = end;
  }
  // Where all was taken out nothing is left to stand in.
  for (const { newText } of edits.slice(next)) result.push(newText);
  return result;
}

function part(piece: Piece, from: number, to: number): Piece {
  return typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to };
}

/** Whatever lies between two stretches of the original was put in their place. */
function editsOf(pieces: readonly Piece[], length: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let start = 0;
  let newText = '';
  const close = (end: number, next: number) => {
    if (end > start || newText !== '') edits.push({ span: { start, end }, newText });
    start = next;
    newText = '';
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') newText += piece;
    else close(piece.start, piece.end);
  }
  close(length, length);
  return edits;
}
