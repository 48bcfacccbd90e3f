import { type Form, type TableKey, tableForm } from '../forms/form';
import { isLoneBar } from '../scan/cell';
import type { GridCell, Line } from '../scan/line';
import { isFigureText } from '../text/content';
import { blankAt, cellsBetweenBars } from './between-bars';
import { type DueRow, dueRows, wordingIndex } from './due';
import { holdsNoWords, type Printed, type Token } from './record';
import { isStray } from './split';
import { isTableWord } from './telling';

/** A few of a table's rows may be broken off; more lines of one figure make it one cell a line. */
const LEAST_ALONE = 4;

/**
 * The rows of a table in which bars close cells and lines mean nothing, as programs that take the text out of web pages write
 * one whose cells are paragraphs: a cell a line, a blank a bar alone, and bars in a row for the cells that merged ones cover;
 * null for any other table. A row begins where words follow figures or blanks. Where bars part cells and none closes a row's last,
 * that cell and the next row's first are told apart by what they are.
 */
export function barredRows(lines: readonly Line[], table: TableKey, form: Form): Printed[] | null {
  if (!isBarred(lines)) return null;
  const cells = cellsBetweenBars(lines, table);
  return table === 'litigation'
    ? behindHeader(cells, tableForm(form, table).columns.length)
    : rowsOf(cells, table, dueRows(form, table));
}

/** Most figures stand alone on their lines, with a bar behind them there or on the next one. */
function isBarred(lines: readonly Line[]): boolean {
  let closed = 0;
  let alone = 0;
  let bars = 0;
  let together = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const { cells, text } = line;
    if (cells === null) {
      if (isLoneBar(line)) bars++;
      else if (text !== '' && isFigureText(text)) alone++;
    } else if (line.grid === 'html') return false;
    else if (cells.some(holdsFigure)) {
      if (cells.filter(({ text: own }) => own !== '').length === 1) closed++;
      else together++;
    }
  }
  const figures = closed + (bars >= alone ? alone : 0);
  return figures >= LEAST_ALONE && figures > together;
}

function holdsFigure({ content }: GridCell): boolean {
  return content.kind === 'figure';
}

/**
 * The third table's row has no label: it is what stands behind the last word of the header, and behind the bars that make that row
 * as wide as this one.
 */
function behindHeader(cells: readonly GridCell[], columns: number): Printed[] {
  const rows: Printed[] = [];
  const words = cells.findLastIndex(({ content }) => content.kind === 'text' && isTableWord(content.folded.body)) + 1;
  const above = cells.findLastIndex((cell, i) => i < words && holdsNoWords(cell)) + 1;
  const isBlank = (i: number) => cells[i]?.content.kind === 'empty';
  let from = words;
  while (from - above < columns && isBlank(from)) from++;
  // A bar before the row.
  if (cells.length - from > columns && isBlank(from)) from++;
  push(rows, cells.slice(0, from));
  push(rows, cells.slice(from));
  return rows;
}

/** Where merged cells leave no bars, nothing parts the words of a header from the first label: it is numbered, or the last of them. */
function labelIn(row: readonly Token[], table: TableKey): number {
  const words = row.findIndex(({ content }) => content.kind !== 'text');
  if (table === 'disclosure') return words - 1;
  return row.findIndex(({ content }, i) => i < words && content.folded.numbering !== null);
}

/** A word in the place of a figure of the row. */
function isInRow(cell: Token, row: readonly Token[], due: readonly DueRow[]): boolean {
  if (!isStray(cell) || isTableWord(cell.content.folded.body)) return false;
  const label = row.findIndex(holdsNoWords) - 1;
  const named = due[wordingIndex(due).get(row[label]?.content.folded.body ?? '')?.row ?? -1];
  return row.length - (label + 1) < (named ?? (due[0] as DueRow)).columns.length;
}

function rowsOf(cells: readonly GridCell[], table: TableKey, due: readonly DueRow[]): Printed[] {
  const rows: Printed[] = [];
  let row: Token[] = [];
  const close = () => {
    const label = labelIn(row, table);
    if (label > 0) push(rows, row.splice(0, label));
    push(rows, row);
    row = [];
  };
  for (const cell of cells) {
    const last = row.at(-1);
    if (last && holdsNoWords(last) && !holdsNoWords(cell) && !isInRow(cell, row, due)) close();
    row.push(cell);
  }
  if (row.length > 0) {
    // The bars behind the last row are the table's end.
    const width = usualWidth(rows);
    while (row.length < width) row.push(blankAt((row.at(-1) as Token).end));
    close();
  }
  return rows;
}

/** How wide most rows are; 0 where rows differ, as where no bars stand for merged cells. */
function usualWidth(rows: readonly Printed[]): number {
  const width = rows.at(-1)?.tokens.length ?? 0;
  return rows.filter(({ tokens }) => tokens.length === width).length * 4 > rows.length * 3 ? width : 0;
}

function push(rows: Printed[], row: readonly Token[]): void {
  rows.push({ tokens: row.map((token, column) => ({ ...token, column })), grid: 'columns' });
}
