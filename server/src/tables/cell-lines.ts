import type { GridCell, Line } from '../scan/line';
import { isPageMark } from './page-mark';
import { holdsPlace, type Printed, type Token, tokenOf } from './record';

/**
 * Reads one cell a line. As Word hands a table over, each cell is led by a tab, a blank cell is a line of one
 * tab, a line without a tab goes on with the cell before it, and an empty line ends the row. Where the tabs are
 * lost, a row ends where a label follows figures.
 */
export function cellLineRows(lines: readonly Line[], text: string): Printed[] {
  const filled = lines.filter((line) => !line.blank);
  const led = filled.filter((line) => isLed(line, text)).length * 2 > filled.length;
  return led ? ledRows(lines, text) : looseRows(lines);
}

function isLed(line: Line, text: string): boolean {
  return line.outerStart < line.outerEnd && text.charCodeAt(line.outerStart) === 9;
}

function ledRows(lines: readonly Line[], text: string): Printed[] {
  const rows: Printed[] = [];
  let row: GridCell[] = [];
  const close = () => {
    if (row.length > 0) rows.push({ tokens: row.map(tokenOf), grid: 'physical' });
    row = [];
  };
  for (const line of lines) {
    if (isLed(line, text)) {
      for (const cell of ledCells(line, row.length)) row.push(cell);
    } else if (line.blank) close();
    else if (isPageMark(line.text)) continue;
    else if (row.length > 0) row[row.length - 1] = joined(row.at(-1) as GridCell, line, text);
    else row.push({ text: line.text, start: line.start, end: line.end, map: null, column: 0 });
  }
  close();
  return rows;
}

function ledCells(line: Line, from: number): GridCell[] {
  if (line.cells) return line.cells.slice(1).map((cell, k) => ({ ...cell, column: from + k }));
  if (line.blank) return [{ text: '', start: line.outerStart + 1, end: line.outerEnd, map: null, column: from }];
  return [{ text: line.text, start: line.start, end: line.end, map: null, column: from }];
}

/** A cell whose words are broken over lines is one stretch of the original, line breaks included. */
function joined(cell: GridCell, line: Line, text: string): GridCell {
  const start = cell.text === '' ? line.start : cell.start;
  return { ...cell, start, end: line.end, text: text.slice(start, line.end) };
}

/** One token a line, without any sign of rows: a label behind figures begins the next one. */
function looseRows(lines: readonly Line[]): Printed[] {
  const rows: Printed[] = [];
  let row: Token[] = [];
  for (const line of lines) {
    if (line.blank || isPageMark(line.text)) continue;
    const token = tokenOf({ text: line.text, start: line.start, end: line.end, map: line.map, column: row.length });
    const last = row.at(-1);
    if (last && holdsPlace(last) && token.kind === 'text') {
      rows.push({ tokens: row, grid: 'stream' });
      row = [];
    }
    row.push({ ...token, column: row.length });
  }
  if (row.length > 0) rows.push({ tokens: row, grid: 'stream' });
  return rows;
}
