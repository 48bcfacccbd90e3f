import type { Reading, Span } from '../service';
import { isSeen, TAB, visible } from './visible';
import { unitWidth, widthOf } from './width';

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
const CUT_WIDTH = 1;
const TAB_CODE = 9;

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

  const marked = headOf(text, start, end, width);
  const room = Math.max(0, width - marked.width);
  const left = tailOf(text, first, start, room);
  const right = headOf(text, end, last, room);
  // Each side may have what the other does not need, else half.
  const half = room >> 1;
  const forLeft = Math.max(half, room - right.width);
  const forRight = Math.max(room - half, room - left.width);
  const before = left.width > forLeft ? tailOf(text, first, start, forLeft) : left;
  const after = right.width > forRight ? headOf(text, end, last, forRight) : right;
  return {
    line: line + 1,
    before: before.shown,
    marked: marked.shown,
    after: after.shown,
    indent: before.width,
    underline: Math.max(1, marked.width),
  };
}

/** A stretch as it is printed. */
interface Clip {
  readonly shown: string;
  readonly width: number;
}

function headOf(text: string, from: number, to: number, room: number): Clip {
  return clip(text, from, to, room, (at) => at + unitsAt(text, at, to));
}

function tailOf(text: string, from: number, to: number, room: number): Clip {
  return clip(text, to, from, room, (at) => at - (at - 2 >= from ? unitsAt(text, at - 2, at) : 1));
}

/** As many characters of a stretch as fit, from one end on, and the mark of a cut where they do not all. */
function clip(text: string, start: number, end: number, room: number, beyond: (at: number) => number): Clip {
  let width = 0;
  // Up to where there is room for the mark of a cut as well.
  let cut = start;
  let cutWidth = 0;
  for (let at = start; at !== end; ) {
    const next = beyond(at);
    const wider = width + columnsOf(text, Math.min(at, next), Math.max(at, next));
    if (wider > room) {
      const kept = visible(text.slice(Math.min(start, cut), Math.max(start, cut)));
      return { shown: start < end ? kept + CUT : CUT + kept, width: cutWidth + CUT_WIDTH };
    }
    at = next;
    width = wider;
    if (width >= room) continue;
    cut = at;
    cutWidth = width;
  }
  return { shown: visible(text.slice(Math.min(start, end), Math.max(start, end))), width };
}

/** Both halves of a pair, as far as they are in the stretch. */
function unitsAt(text: string, at: number, to: number): number {
  return at + 2 <= to && (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

/** Columns that one character takes as it is printed. */
function columnsOf(text: string, from: number, to: number): number {
  const code = text.charCodeAt(from);
  if (code === TAB_CODE) return TAB.length;
  const quick = isSeen(code) ? unitWidth(code) : null;
  return quick ?? widthOf(visible(text.slice(from, to)));
}
