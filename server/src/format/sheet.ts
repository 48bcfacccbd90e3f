import type { Table } from '../model/report';
import type { Line } from '../scan/line';
import { tableLines } from '../tables/aside';
import { cellLineRows } from '../tables/cell-lines';
import { Accounts } from './accounts';
import { figureText } from './laid';
import { plainWords } from './words';

/** A cell of a table whose rows nobody understands; `figure` where a figure is due, be it blank. */
export interface SheetCell {
  readonly text: string;
  readonly figure: boolean;
}

/** Rows of cells just as they stand, each in its column; where cells above reach down there is a blank. */
export type Sheet = readonly (readonly SheetCell[])[];

/**
 * The rows of lines that stand in columns, without any guess at what they mean. Null where nothing but reading tells the
 * cells apart: in running text.
 *
 * @param table what was read from the lines; null for a table that no form knows
 */
export function sheetOf(table: Table | null, lines: readonly Line[], text: string): Sheet | null {
  if (table?.layout === 'spaces') return null;
  const figures = figuresOf(table);
  if (table?.layout === 'cell-lines') return ledSheet(lines, text, figures);
  const rows: SheetCell[][] = [];
  for (const line of lines) {
    if (line.cells) {
      // A line drawn across the table.
      if (line.cells.length > 0) rows.push(rowOf(line.cells, figures));
    } else if (!line.blank) rows.push([cellOf(line.text, line.start, figures)]);
  }
  return rows.length > 0 ? rows : null;
}

/** What is to be written in the place of each figure that was read, by where it stands. */
type FigureTexts = ReadonlyMap<number, string>;

function figuresOf(table: Table | null): FigureTexts {
  const texts = new Map<number, string>();
  for (const { cells } of table?.rows ?? []) for (const cell of cells) texts.set(cell.span.start, figureText(cell));
  return texts;
}

interface Placed {
  readonly text: string;
  readonly start: number;
  readonly column: number;
}

function rowOf(cells: readonly Placed[], figures: FigureTexts): SheetCell[] {
  const row: SheetCell[] = [];
  for (const { text, start, column } of cells) {
    while (row.length < column) row.push(BLANK);
    row.push(cellOf(text, start, figures));
  }
  return row;
}

const BLANK: SheetCell = { text: '', figure: false };

function cellOf(text: string, start: number, figures: FigureTexts): SheetCell {
  const figure = figures.get(start);
  return { text: figure !== undefined && text !== '' ? figure : plainWords(text), figure: figure !== undefined };
}

/** One cell a line is a grid where tabs lead the cells and blank lines part the rows, and nothing else stands there. */
function ledSheet(lines: readonly Line[], text: string, figures: FigureTexts): Sheet | null {
  const printed = cellLineRows(tableLines(lines), text);
  if (printed.length === 0 || printed.some(({ grid }) => grid !== 'physical')) return null;
  const open = new Accounts();
  for (const line of lines) open.add(line.text);
  for (const { tokens } of printed) for (const token of tokens) open.add(token.text, -1);
  return open.settled ? printed.map(({ tokens }) => rowOf(tokens, figures)) : null;
}
