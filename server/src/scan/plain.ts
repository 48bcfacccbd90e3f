import type { LineIndex } from '../text/lines';
import { barCells, isDelimiterRow } from './bars';
import { cellBetween, isBar } from './cell';
import type { GridCell, Line } from './line';
import { isSpace, trimEnd, trimStart } from './white';

const TAB = 9;
const HASH = 0x23;

/** Cuts plain text and Markdown into lines. Every character belongs to exactly one line or line break. */
export function scanPlain(text: string, index: LineIndex): Line[] {
  const lines: Line[] = [];
  for (let number = 0; number < index.count; number++) {
    lines.push(plainLine(text, index.starts[number] as number, index.endOfLine(number)));
  }
  return lines;
}

/** The line between two places of plain text. */
export function plainLine(text: string, outerStart: number, outerEnd: number): Line {
  let start = trimStart(text, outerStart, outerEnd);
  const end = trimEnd(text, start, outerEnd);
  const shape = shapeOf(text, outerStart, start, outerEnd);
  const level = headingLevel(text, start, end);
  if (level > 0) start = trimStart(text, start + level, end);
  const cells =
    shape === null ? null : shape === 'bars' ? barCells(text, start, end) : tabCells(text, outerStart, outerEnd);
  const nothing = shape === 'bars' && isDelimiterRow(text, start, end);
  return {
    text: text.slice(start, end),
    start,
    end,
    map: null,
    cells: nothing ? [] : cells,
    grid: shape,
    level,
    element: null,
    tableId: 0,
    outerStart,
    outerEnd,
    blank: start >= end || nothing || cells?.every((cell) => cell.text === '') === true,
  };
}

/** No table is as wide; a line with more is text, and is not taken to pieces. */
const MOST_CELLS = 1024;

/** A tab behind something makes a row of cells, so does a bar at the head or two of them; indentation does not. */
function shapeOf(text: string, outerStart: number, start: number, end: number): 'tabs' | 'bars' | null {
  let bars = isBar(text.charCodeAt(start)) ? 2 : 0;
  let tabs = 0;
  let barsBeforeTab = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === TAB) tabs++;
    else if (isBar(code)) bars++;
    if (tabs === 0) barsBeforeTab = bars;
  }
  if (bars > MOST_CELLS || tabs > MOST_CELLS) return null;
  if (barsBeforeTab >= 2) return 'bars';
  if (tabs > 0) return 'tabs';
  // A leading run of tabs before a single cell still places it in a column.
  for (let i = outerStart; i < start; i++) if (text.charCodeAt(i) === TAB) tabs++;
  return tabs >= 2 && tabs <= MOST_CELLS ? 'tabs' : null;
}

/** Number of `#` at the head of a line; a space may be missing before Chinese. */
export function headingLevel(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && text.charCodeAt(i) === HASH && i - start < 6) i++;
  const level = i - start;
  return level > 0 && (i >= end || isSpace(text.charCodeAt(i)) || text.charCodeAt(i) > 0x2e80) ? level : 0;
}

function tabCells(text: string, outerStart: number, outerEnd: number): GridCell[] {
  const cells: GridCell[] = [];
  let from = outerStart;
  for (let i = outerStart; i <= outerEnd; i++) {
    if (i < outerEnd && text.charCodeAt(i) !== TAB) continue;
    cells.push(cellBetween(text, from, i, cells.length));
    from = i + 1;
  }
  return cells;
}
