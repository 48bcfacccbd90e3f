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
  const first = lines.startOfLine(line);
  const last = lines.endOfLine(line);
  const start = Math.min(span.start, last);
  const end = Math.max(start, Math.min(span.end, last));

  const marked = clip(text, start, end, width);
  const room = Math.max(0, width - marked.width);
  const left = clip(text, start, first, room);
  const right = clip(text, end, last, room);
  // Each side may have what the other does not need, else half.
  const half = room >> 1;
  const forLeft = Math.max(half, room - right.width);
  const forRight = Math.max(room - half, room - left.width);
  const before = left.width > forLeft ? clip(text, start, first, forLeft) : left;
  const after = right.width > forRight ? clip(text, end, last, forRight) : right;
  return {
    line: lines.placeAt(span.start).line + 1,
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

/** As many characters of a stretch as fit, from `start` on towards `end`, either way, and the mark of a cut where they do not all. */
function clip(text: string, start: number, end: number, room: number): Clip {
  const ahead = start < end;
  let width = 0;
  // Up to where there is room for the mark of a cut as well.
  let cut = start;
  let cutWidth = 0;
  for (let at = start; at !== end; ) {
    let next = ahead ? at + 1 : at - 1;
    let columns = plainColumns(text.charCodeAt(ahead ? at : next));
    if (columns === 0) {
      next = ahead ? at + unitsAt(text, at, end) : at - (at - 2 >= end ? unitsAt(text, at - 2, at) : 1);
      columns = widthOf(visible(ahead ? text.slice(at, next) : text.slice(next, at)));
    }
    if (width + columns > room) {
      const kept = visible(ahead ? text.slice(start, cut) : text.slice(cut, start));
      return { shown: ahead ? kept + CUT : CUT + kept, width: cutWidth + CUT_WIDTH };
    }
    at = next;
    width += columns;
    if (width >= room) continue;
    cut = at;
    cutWidth = width;
  }
  return { shown: visible(ahead ? text.slice(start, end) : text.slice(end, start)), width };
}

/** Both halves of a pair, as far as they are in the stretch. */
function unitsAt(text: string, at: number, to: number): number {
  return at + 2 <= to && (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

/** Columns that a unit takes which is printed as it is, or a tab; 0 for what has to be looked up, a half of a pair among others. */
function plainColumns(code: number): number {
  // Ideographs and figures, which are nearly all of a report.
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if (code >= 0x20 && code < 0x7f) return 1;
  if (code === TAB_CODE) return TAB.length;
  return isSeen(code) ? (unitWidth(code) ?? 0) : 0;
}
