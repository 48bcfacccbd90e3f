import { contentOf, digitContent, EMPTY } from '../text/content';
import type { GridCell, Piece } from './line';
import { offsetBehind, offsetIn, pieceBetween } from './piece';
import { isQuoted } from './quoted';
import { trimEnd, trimStart } from './white';

const BAR = 0x7c;
const WIDE_BAR = 0xff5c;
/** What text browsers and mail draw tables with. */
const DRAWN_BAR = 0x2502;
const HEAVY_BAR = 0x2503;
const DOUBLE_BAR = 0x2551;

/** What draws the walls of cells, for expressions that look for one: the same that `isBar` tells of a unit. */
export const BARS = '|｜│┃║';

/** True of what draws the walls of cells, by its UTF-16 unit. */
export function isBar(code: number): boolean {
  return code === BAR || code === WIDE_BAR || code === DRAWN_BAR || code === HEAVY_BAR || code === DOUBLE_BAR;
}

const BACKSLASH = 0x5c;

/** A bar at this place is one of the text and parts nothing. */
export function isEscaped(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === BACKSLASH;
}

/** It parts the lines beside it, or closes what stands above it. */
export function isLoneBar({ text }: Piece): boolean {
  return text.length === 1 && isBar(text.charCodeAt(0));
}

const AMPERSAND = 0x26;
const NO_BREAK_SPACES = /^(?:&nbsp;|\s)+$/;

/**
 * The cell between two separators: its text without the white space beside it, and without the quotation marks that programs put
 * around it; a blank keeps its white space, and `&nbsp;` is blank.
 */
export function cellBetween(row: Piece, from: number, to: number, column: number): GridCell {
  const { text } = row;
  if (row.map === null && to - from <= 1) {
    // Nothing or one digit, as in most cells.
    const content = from === to ? EMPTY : digitContent(text.charCodeAt(from));
    const at = row.start + from;
    if (content) return { text: text.slice(from, to), start: at, end: row.start + to, map: null, column, content };
  }
  const start = trimStart(text, from, to);
  if (start === to) return blankCell(row, from, to, column);
  const end = trimEnd(text, start, to);
  if (isQuoted(text, start, end)) return cellBetween(row, start + 1, end - 1, column);
  if (text.charCodeAt(start) === AMPERSAND && NO_BREAK_SPACES.test(text.slice(start, end)))
    return blankCell(row, start, end, column);
  if (isMarkAlone(text, start, end)) return blankCell(row, start, end, column);
  if (row.map === null) {
    const own = text.slice(start, end);
    return { text: own, start: row.start + start, end: row.start + end, map: null, column, content: contentOf(own) };
  }
  return cellOf(pieceBetween(row, start, end), column);
}

/** Marks of type with nothing between them, as converters write a blank cell in bold: 「****」, 「** **」; or a line to write on: 「____」. */
const MARKS_ALONE = /^(?:(\*\*\*?|~~)\s*\1|_[_\s]*_)$/;
const SHORTEST_MARKS = 2;
const LONGEST_MARKS = 40;

/** What such marks consist of. */
const MARKS = '*_~';

function isMarkAlone(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < SHORTEST_MARKS || length > LONGEST_MARKS || !MARKS.includes(text.charAt(start))) return false;
  return MARKS_ALONE.test(text.slice(start, end));
}

/** A line as one cell, without the bar that may close it. */
export function closedCell(line: Piece): GridCell {
  const last = line.text.length - 1;
  return isBar(line.text.charCodeAt(last)) ? cellBetween(line, 0, last, 0) : cellOf(line, 0);
}

/** The piece as the cell of a column. */
export function cellOf({ text, start, end, map }: Piece, column: number): GridCell {
  return { text, start, end, map, column, content: contentOf(text) };
}

/** A blank stands where its no-break space does, if it has one that is written as an entity, else where its white space does. */
function blankCell(row: Piece, from: number, to: number, column: number): GridCell {
  const entity = row.map === null ? -1 : row.text.slice(from, to).indexOf('\u00a0');
  const first = entity < 0 ? from : from + entity;
  const start = offsetIn(row, first);
  const end = entity < 0 ? offsetIn(row, to) : offsetBehind(row, first);
  return { text: '', start, end: Math.max(start, end), map: null, column, content: EMPTY };
}
