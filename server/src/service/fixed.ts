import type { Reading } from '../model/report';
import type { Edit, Finding } from '../rules/finding';
import { certainEdits } from './fix-all';

/** What a text says, and what is found in it. */
export interface Look<Result extends Found> {
  readonly reading: Reading;
  readonly result: Result;
}

/** Whatever else a result says, it has findings. */
interface Found {
  readonly findings: readonly Finding[];
}

/** A text with all done to it that is certain. */
export interface Fixed<Result extends Found> extends Look<Result> {
  readonly text: string;
  /** The edits of each round, in order of place; those of a round are places of the text that the round before left. */
  readonly rounds: readonly (readonly Edit[])[];
}

/**
 * One fix can uncover another (a heading set right, the table below it), and of those that change the same place one is
 * made in a round: rows of HTML pasted again all change their group's `rowspan`. No table has more rows.
 */
export const MOST_ROUNDS = 40;

/** Applies the certain fixes until none is left. */
export function fixed<Result extends Found>(
  original: string,
  first: Look<Result>,
  look: (text: string) => Look<Result>,
): Fixed<Result> {
  const rounds: Edit[][] = [];
  let text = original;
  let { reading, result } = first;
  while (rounds.length < MOST_ROUNDS) {
    const edits = certainEdits(result.findings).filter((edit) => changes(edit, text));
    if (edits.length === 0) break;
    rounds.push(edits);
    text = applied(text, edits);
    ({ reading, result } = look(text));
  }
  return { text, rounds, reading, result };
}

function changes({ span, newText }: Edit, text: string): boolean {
  return text.slice(span.start, span.end) !== newText;
}

/** The text after edits that stand in order of place. */
function applied(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of edits) {
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  return parts.join('') + text.slice(at);
}

/** A stretch of the original, or a text that was put in. */
type Piece = { readonly start: number; readonly end: number } | string;

/** All rounds as one list of edits in the original text, in order of place, none touching another. */
export function composed(length: number, rounds: readonly (readonly Edit[])[]): Edit[] {
  let pieces: Piece[] = [{ start: 0, end: length }];
  for (const round of rounds) pieces = edited(pieces, round);
  return editsOf(pieces, length);
}

function edited(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
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
function editsOf(pieces: readonly Piece[], length: number): Edit[] {
  const edits: Edit[] = [];
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
