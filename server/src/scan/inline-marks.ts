import { isDigit } from '../text/digit';
import { isBar } from './cell';
import type { Piece } from './line';
import { pieceWithout } from './piece';
import { isSpace } from './white';

/**
 * What Markdown writes among the words of a line and no reader sees: emphasis, escapes, links. The words are
 * what is compared; where they stand in the original is kept.
 */

const MARKS = /[*_`~\\]|\]\(/;

/** True when the text may hold marks at all; most lines hold none. */
export function mayHoldMarks(text: string): boolean {
  return MARKS.test(text);
}

/** The piece as a reader sees it. A mark without its partner is a character like any other. */
export function withoutMarks(piece: Piece): Piece {
  const dropped = marksIn(piece.text);
  return dropped.length === 0 ? piece : pieceWithout(piece, dropped);
}

type Stretch = readonly [from: number, to: number];

const BACKSLASH = 0x5c;
const SMALL_N = 0x6e;
const TAB = 9;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const ROUND = 0x28;
const ROUND_CLOSE = 0x29;
const UNDERSCORE = 0x5f;
/** `***` is bold and slanted; a longer run is a rule or a line of stars. */
const LONGEST_RUN = 3;

function marksIn(text: string): Stretch[] {
  const dropped: Stretch[] = [];
  let open = new Map<string, number>();
  let bracket = -1;
  // Where the next target of a link ends: looked for once, however many begin before it.
  let target = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const broken = code === BACKSLASH ? breakEnd(text, i) : i;
    if (broken > i) {
      dropped.push([i, broken]);
      i = broken - 1;
    } else if (code === BACKSLASH && isPunctuation(text.charCodeAt(i + 1))) {
      // An escaped bar must stay apart from the bars between cells.
      if (!isBar(text.charCodeAt(i + 1))) dropped.push([i, i + 1]);
      i++;
    } else if (code === TAB || isBar(code)) {
      // Nothing reaches from one cell into the next.
      if (open.size > 0) open = new Map();
      bracket = -1;
    } else if (code === OPEN) bracket = i;
    else if (code === CLOSE && bracket >= 0) {
      if (text.charCodeAt(i + 1) === ROUND) {
        if (target < i + 2) target = targetEnd(text, i + 2);
        if (text.charCodeAt(target) === ROUND_CLOSE) {
          dropped.push([bracket, bracket + 1], [i, target + 1]);
          i = target;
        }
      }
      bracket = -1;
    } else if (isEmphasis(code)) {
      const end = runEnd(text, i, code);
      pair(text, i, end, open, dropped);
      i = end - 1;
    }
  }
  return dropped.sort((a, b) => a[0] - b[0]);
}

/** The bracket that closes a link's target, or what no target reaches over: the edge of its cell, the end of the line. */
function targetEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === ROUND_CLOSE || code === TAB || isBar(code)) return i;
  }
  return text.length;
}

/**
 * Where a line break that stands written behind a word ends; the same place for none. Markdown breaks a line with a backslash at its
 * end, wikis with two before white space, and programs that quote the text write `\n`. Alone in a cell a backslash marks a blank.
 */
function breakEnd(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  const next = text.charCodeAt(at + 1);
  if (next === SMALL_N) return isWide(before) && isWide(text.charCodeAt(at + 2)) ? at + 2 : at;
  if (at === 0 || !endsWord(before)) return at;
  const end = next === BACKSLASH ? at + 2 : at + 1;
  return end >= text.length || isSpace(text.charCodeAt(end)) ? end : at;
}

/** Behind a figure a backslash may be a slip, which is told. */
function endsWord(code: number): boolean {
  return !isSpace(code) && !isBar(code) && !isDigit(code);
}

/** An ideograph, or one of the signs that stand among them. */
function isWide(code: number): boolean {
  return code >= 0x2000 && !isSpace(code) && !isBar(code);
}

/** Takes a run of marks: it closes the one that is open, or opens one. */
function pair(text: string, at: number, end: number, open: Map<string, number>, dropped: Stretch[]): void {
  if (end - at > LONGEST_RUN) return;
  const run = text.slice(at, end);
  if (run === '~') return;
  const opened = open.get(run);
  if (opened !== undefined && !isSpace(text.charCodeAt(at - 1))) {
    dropped.push([opened, opened + run.length], [at, end]);
    open.delete(run);
  } else if (end < text.length && !isSpace(text.charCodeAt(end)) && !isWithinWord(text, at, end)) open.set(run, at);
}

/** `3*4` and `a_b` hold no emphasis. */
function isWithinWord(text: string, at: number, end: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (isDigit(before) && isDigit(text.charCodeAt(end))) return true;
  return text.charCodeAt(at) === UNDERSCORE && (isDigit(before) || isLetter(before));
}

function runEnd(text: string, at: number, code: number): number {
  let end = at + 1;
  while (text.charCodeAt(end) === code) end++;
  return end;
}

function isEmphasis(code: number): boolean {
  return code === 0x2a || code === UNDERSCORE || code === 0x60 || code === 0x7e;
}

function isPunctuation(code: number): boolean {
  return (
    (code >= 0x21 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e)
  );
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
