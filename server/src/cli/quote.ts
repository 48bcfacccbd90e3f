import type { Reading, Span } from '../service';
import { visible } from './visible';
import { widthOf } from './width';

/** A line of the text as it is printed, in three pieces: the middle one is what a finding points at. */
export interface Quote {
  /** 1-based. */
  readonly line: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Columns before the underline, and columns that it takes: at least one, also under a place without text. */
  readonly indent: number;
  readonly underline: number;
}

const CUT = '…';

/**
 * Quotes the line on which a span starts, at most about `width` columns of it: a longer one is cut on either side of
 * the span, whose own tail goes last. Only the characters near the span are looked at, however long the line is.
 */
export function quote({ text, lines }: Reading, span: Span, width: number): Quote {
  const line = lines.lineAt(span.start);
  const first = lines.starts[line] ?? 0;
  const last = lines.endOfLine(line);
  const start = Math.min(span.start, last);
  const end = Math.max(start, Math.min(span.end, last));

  const marked = whole(text, start, end, width) ?? clip(forward(text, start, end), width);
  const room = Math.max(0, width - marked.width);
  const left = whole(text, first, start, room) ?? clip(backward(text, start, first), room);
  const right = whole(text, end, last, room) ?? clip(forward(text, end, last), room);
  // Each side may have what the other does not need, else half.
  const half = room >> 1;
  const forLeft = Math.max(half, room - right.width);
  const forRight = Math.max(room - half, room - left.width);
  const before = left.width > forLeft ? clip(backward(text, start, first), forLeft) : left;
  const after = right.width > forRight ? clip(forward(text, end, last), forRight) : right;
  return {
    line: line + 1,
    before: before.pieces.reverse().join(''),
    marked: marked.pieces.join(''),
    after: after.pieces.join(''),
    indent: before.width,
    underline: Math.max(1, marked.width),
  };
}

interface Clip {
  readonly pieces: string[];
  readonly width: number;
}

/** The stretch in one piece where all of it fits, as most do; null where it may have to be cut. */
function whole(text: string, from: number, to: number, room: number): Clip | null {
  if (to - from > room) return null;
  const piece = visible(text.slice(from, to));
  const width = widthOf(piece);
  return width <= room ? { pieces: [piece], width } : null;
}

/** As many of the characters as fit, and the mark of a cut where they do not all. */
function clip(chars: Iterable<string>, room: number): Clip {
  const pieces: string[] = [];
  const widths: number[] = [];
  let width = 0;
  for (const char of chars) {
    const piece = visible(char);
    const more = widthOf(piece);
    if (width + more > room) {
      while (pieces.length > 0 && width >= room) {
        pieces.pop();
        width -= widths.pop() ?? 0;
      }
      pieces.push(CUT);
      return { pieces, width: width + widthOf(CUT) };
    }
    pieces.push(piece);
    widths.push(more);
    width += more;
  }
  return { pieces, width };
}

function* forward(text: string, from: number, to: number): Iterable<string> {
  for (let i = from; i < to; ) {
    const char = String.fromCodePoint(text.codePointAt(i) ?? 0);
    yield char;
    i += char.length;
  }
}

function* backward(text: string, from: number, to: number): Iterable<string> {
  for (let i = from; i > to; ) {
    const paired = i - 2 >= to && (text.codePointAt(i - 2) ?? 0) > 0xffff;
    i -= paired ? 2 : 1;
    yield text.slice(i, i + (paired ? 2 : 1));
  }
}
