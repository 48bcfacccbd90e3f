import type { Edit, Span } from '../../server/src/service';
import type { Printed } from './page';

/** Where places of the text before come to stand. */
export interface Moved {
  /** What is inserted at a span's ends stays outside it. */
  span(span: Span): Span;
  /** An offset with what is inserted at it behind it. */
  before(offset: number): number;
}

/** Puts text in before the place. */
export function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

/** What edits of a text do to the places in it. Edits of one place are made in their order; none lies over another. */
export function moves(edits: readonly Edit[]): Moved {
  const sorted = inOrder(edits);
  /** Where an offset has moved; `behind` tells whether text inserted at the offset pushes it on. */
  const place = (offset: number, behind: boolean): number => {
    let by = 0;
    for (const { span, newText } of sorted) {
      if (span.start > offset || (span.start === offset && !(behind && span.end === offset))) break;
      // Inside what is replaced nothing is left to point at but its end.
      by += newText.length - (Math.min(offset, span.end) - span.start);
    }
    return offset + by;
  };
  return {
    span: ({ start, end }) => {
      const from = place(start, true);
      return { start: from, end: Math.max(from, place(end, start === end)) };
    },
    before: (offset) => place(offset, false),
  };
}

/** A printed report after the edits: the new text, and everything where it has come to stand. */
export function edited(printed: Printed, edits: readonly Edit[]): Printed {
  const moved = moves(edits);
  return {
    text: withEdits(printed.text, edits),
    title: moved.span(printed.title),
    sections: printed.sections.map(({ key, heading, span }) => {
      return {
        key,
        heading: moved.span(heading),
        span: { start: moved.before(span.start), end: moved.before(span.end) },
      };
    }),
    cells: printed.cells.map((cell) => ({ ...cell, span: moved.span(cell.span) })),
    labels: printed.labels.map((label) => ({ ...label, pieces: label.pieces.map(moved.span) })),
  };
}

function withEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let last = 0;
  for (const { span, newText } of inOrder(edits)) {
    if (span.start < last) throw new Error(`edits overlap at ${span.start}`);
    parts.push(text.slice(last, span.start), newText);
    last = span.end;
  }
  parts.push(text.slice(last));
  return parts.join('');
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
