import { barCells, isRule } from './bars';
import { BARS, cellBetween, isBar } from './cell';
import { mayHoldMarks, withoutMarks } from './inline-marks';
import type { Grid, GridCell, Line, Piece } from './line';
import { holdsMark } from './marks';
import { pieceBetween } from './piece';
import { isSpace, trimEnd, trimStart } from './white';

const TAB = 9;
const HASH = 0x23;
const BRACE = 0x7b;
const QUOTE = 0x3e;

/** No table is as wide; a line with more is text, and is not taken to pieces. */
const MOST_CELLS = 1024;

/**
 * True of a line of plain text that `unmarkedLine` reads: words, figures, tabs between them, and nothing else that means something.
 *
 * @param marked where that is known
 */
export function isUnmarked(text: string, marked?: boolean): boolean {
  return text === '' || (text.length <= MOST_CELLS && !(marked ?? holdsMark(text)));
}

/** The line of such a text; see `lineOf`, which gives the same and asks for much more. */
export function unmarkedLine(text: string, outerStart: number, outerEnd: number): Line {
  if (text === '') return emptyLine(outerStart);
  const { length } = text;
  const start = trimStart(text, 0, length);
  const end = trimEnd(text, start, length);
  const isRow = text.indexOf('\t', start) >= 0 || (start >= 2 && leadingTabs(text, 0, start) >= 2);
  const cells = isRow ? tabCells({ text, start: outerStart, end: outerEnd, map: null }, 0) : null;
  return {
    text: start === 0 && end === length ? text : text.slice(start, end),
    start: outerStart + start,
    end: outerStart + end,
    map: null,
    cells,
    grid: isRow ? 'tabs' : null,
    level: 0,
    element: null,
    tableId: 0,
    outerStart,
    outerEnd,
    blank: start >= end || (cells !== null && areBlank(cells)),
  };
}

/** Every second line of a report, or the third. */
export function emptyLine(at: number): Line {
  return {
    text: '',
    start: at,
    end: at,
    map: null,
    cells: null,
    grid: null,
    level: 0,
    element: null,
    tableId: 0,
    outerStart: at,
    outerEnd: at,
    blank: true,
  };
}

/**
 * The line whose visible text is given, white space and marks included. `amongBars` tells that rows of bars stand
 * near above it, `element` the HTML element that holds it.
 */
export function lineOf(
  source: Piece,
  outerStart: number,
  outerEnd: number,
  amongBars: boolean,
  element: string | null,
): Line {
  const piece = mayHoldMarks(source.text) ? withoutMarks(source) : source;
  const { text } = piece;
  const from = afterQuotes(text);
  let start = trimStart(text, from, text.length);
  let end = trimEnd(text, start, text.length);
  const shape = shapeOf(text, from, start, end, amongBars);
  const level = text.charCodeAt(start) === HASH ? headingLevel(text, start, end) : 0;
  if (level > 0) {
    start = trimStart(text, start + level, end);
    end = beforeClosingMarks(text, start, end);
  }
  const nothing = isRuleLine(text, start, end, shape);
  const cells = nothing ? [] : cellsOf(piece, shape, from, start, end);
  const words = piece.map === null ? null : pieceBetween(piece, start, end);
  return {
    text: words ? words.text : text.slice(start, end),
    // White space alone may reach further, over the break that ends its line.
    start: words ? Math.min(words.start, outerEnd) : piece.start + start,
    end: words ? Math.min(words.end, outerEnd) : piece.start + end,
    map: words ? words.map : null,
    cells,
    grid: nothing ? 'bars' : shape,
    level,
    element,
    tableId: 0,
    outerStart,
    outerEnd,
    blank: start >= end || (cells !== null && areBlank(cells)),
  };
}

function areBlank(cells: readonly GridCell[]): boolean {
  for (let i = 0; i < cells.length; i++) if ((cells[i] as GridCell).text !== '') return false;
  return true;
}

function cellsOf(row: Piece, shape: Grid | null, from: number, start: number, end: number): GridCell[] | null {
  if (shape === null) return null;
  return shape === 'bars' ? barCells(row, start, end) : tabCells(row, from);
}

/** `> ` at the head of a line quotes it, once or more; what it quotes is read as if it stood alone. */
function afterQuotes(text: string): number {
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) from = text.charCodeAt(i + 1) === 0x20 ? i + 2 : i + 1;
    // White space of any kind may stand before it, but for a tab, which parts cells.
    else if (code === TAB || trimStart(text, i, i + 1) === i) break;
  }
  return from;
}

/** Any bar in a text. */
export const ANY_BAR = new RegExp(`[${BARS}]`);
/** One word or number and the bar that closes it, as over the parts of a table whose rows have no bar before them. */
const CLOSED = new RegExp(`^\\s*(?:[\\u4e00-\\u9fff]{2,10}|\\d{1,15})\\s*[${BARS}]\\s*$`);

/** A tab behind something makes a row of cells, so does a bar at the head or two of them; indentation does not. */
function shapeOf(text: string, from: number, start: number, end: number, amongBars: boolean): 'tabs' | 'bars' | null {
  // A bar alone on its line parts the lines beside it; it holds no cell.
  const led = isBar(text.charCodeAt(start));
  if (led && end === start + 1) return null;
  // Nearly every row is short enough (a bar at the head counts thrice), and led by a bar or without any: nothing need be counted.
  if (text.length + 2 <= MOST_CELLS) {
    if (led) return 'bars';
    if (!ANY_BAR.test(text)) return shapeByTabs(text, from, start);
  }
  return shapeByCount(text, from, start, amongBars, led);
}

function shapeByTabs(text: string, from: number, start: number): 'tabs' | null {
  return text.indexOf('\t', start) >= 0 || leadingTabs(text, from, start) >= 2 ? 'tabs' : null;
}

function shapeByCount(
  text: string,
  from: number,
  start: number,
  amongBars: boolean,
  led: boolean,
): 'tabs' | 'bars' | null {
  let bars = led ? 2 : CLOSED.test(text) ? 1 : 0;
  let tabs = 0;
  let barsBeforeTab = 0;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === TAB) {
      if (tabs === 0) barsBeforeTab = bars;
      tabs++;
    } else if (isBar(code)) bars++;
  }
  if (tabs === 0) barsBeforeTab = bars;
  if (bars > MOST_CELLS || tabs > MOST_CELLS) return null;
  // Among rows of bars one bar is enough; tabs beside bars are white space.
  if (barsBeforeTab >= (amongBars ? 1 : 2) || (bars >= 2 && bars * 2 >= tabs)) return 'bars';
  if (tabs > 0) return 'tabs';
  const leading = leadingTabs(text, from, start);
  return leading >= 2 && leading <= MOST_CELLS ? 'tabs' : null;
}

/** A leading run of tabs before a single cell still places it in a column. */
export function leadingTabs(text: string, from: number, start: number): number {
  let tabs = 0;
  for (let i = from; i < start; i++) if (text.charCodeAt(i) === TAB) tabs++;
  return tabs;
}

/** Lines drawn across a table. Dashes alone are one where bars stand beside them; elsewhere they may mark a blank. */
function isRuleLine(text: string, start: number, end: number, shape: Grid | null): boolean {
  if (shape === 'tabs') return false;
  const code = text.charCodeAt(start);
  if ((shape === 'bars' || code === BRACE) && WIKI.test(text.slice(start, end))) return true;
  const cornered = code === 0x2b || (code >= 0x2500 && code <= 0x257f);
  if (shape !== 'bars' && !(cornered && end - start > 2)) return false;
  return isRule(text, start, end);
}

/** In the source of a wiki: a table begins or ends, a row begins. */
const WIKI = /^(?:\{\|[^|]*|\|\}|\|-+(?:\s*[a-z]+\s*=[^|]*)?)$/i;

/** Number of `#` at the head of a line; a space may be missing before Chinese. */
function headingLevel(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && text.charCodeAt(i) === HASH && i - start < 6) i++;
  const level = i - start;
  return level > 0 && (i >= end || isSpace(text.charCodeAt(i)) || text.charCodeAt(i) > 0x2e80) ? level : 0;
}

const ANCHOR = /\{[#.][^{}\s]{0,80}\}$/;

/** `## words ##` and `## words {#anchor}`: what closes a heading is no word of it. */
function beforeClosingMarks(text: string, start: number, end: number): number {
  const anchor = text.charCodeAt(end - 1) === 0x7d ? ANCHOR.exec(text.slice(Math.max(start, end - 84), end)) : null;
  let last = anchor ? trimEnd(text, start, end - anchor[0].length) : end;
  while (last > start && text.charCodeAt(last - 1) === HASH) last--;
  return trimEnd(text, start, last);
}

function tabCells(row: Piece, from: number): GridCell[] {
  const { text } = row;
  const cells: GridCell[] = [];
  let at = from;
  for (let tab = text.indexOf('\t', at); tab >= 0; tab = text.indexOf('\t', at)) {
    cells.push(cellBetween(row, at, tab, cells.length));
    at = tab + 1;
  }
  cells.push(cellBetween(row, at, text.length, cells.length));
  return cells;
}
