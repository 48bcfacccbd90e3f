import { type Form, type TableKey, tableForm } from '../forms/form';
import { BARS, isLoneBar } from '../scan/cell';
import type { GridCell, Line } from '../scan/line';
import { isFigureText } from '../text/content';
import { holdsOne } from './aside';
import { cellsBetweenBars } from './between-bars';
import { type DueRow, dueRows, headsColumn, rowNamed, wordingIndex } from './due';
import { holdsNoWords, holdsPlace, inColumns, type Printed, type Token } from './record';
import { isStray } from './split';
import { isTableWord } from './telling';
import { wholeRows } from './whole-rows';

/** A few of a table's rows may be broken off; more lines of one figure make it one cell a line. */
const LEAST_ALONE = 4;

/**
 * The rows of a table in which bars close cells and lines mean nothing, as programs that take the text out of web pages write
 * one whose cells are paragraphs: a cell a line, a blank a bar alone, and bars in a row for the cells that merged ones cover;
 * null for any other table. A row begins where words follow figures or blanks. Where bars part cells and none closes a row's last,
 * that cell and the next row's first are told apart by what they are.
 */
export function barredRows(lines: readonly Line[], table: TableKey, form: Form): Printed[] | null {
  return isBarred(lines) ? rowsOfCells(cellsBetweenBars(lines, table), table, form, areRowsLed(lines)) : null;
}

/**
 * The rows of cells in their order, blank ones among them.
 *
 * @param led a cell for nothing stands before each row
 */
export function rowsOfCells(cells: readonly GridCell[], table: TableKey, form: Form, led = false): Printed[] {
  return table === 'litigation'
    ? behindHeaders(cells, tableForm(form, table).columns.length, led)
    : rowsOf(cells, table, form, led);
}

/** A bar stands on a line of its own before each row, as before the first. */
function areRowsLed(lines: readonly Line[]): boolean {
  const first = lines.find(({ blank }) => !blank);
  return first !== undefined && isLoneBar(first);
}

/** Most figures stand alone on their lines, with a bar behind them there or on the next one; where hardly one is filled in, so do labels and the bars or marks of blanks. */
function isBarred(lines: readonly Line[]): boolean {
  let closed = 0;
  let bars = 0;
  let together = 0;
  let labels = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const { cells } = line;
    if (cells === null) {
      if (isLoneBar(line)) bars++;
    } else if (line.grid === 'html') return false;
    else if (line.grid === 'bars' && holdsFigure(cells)) {
      if (holdsOne(cells)) closed++;
      else together++;
    } else if (line.grid === 'bars' && isMark(line)) bars++;
    else if (line.grid === 'bars' && cells.length === 1) labels++;
  }
  const alone = bars === 0 ? 0 : figuresAlone(lines);
  const figures = closed + (bars >= alone ? alone : 0);
  if (together === 0 && labels >= LEAST_ALONE) return figures + bars >= LEAST_ALONE;
  return figures >= LEAST_ALONE && figures > together;
}

/** 「— |」, 「-- |」: a mark for a blank, and the bar that closes it. */
function isMark({ cells, text }: Line): boolean {
  if (cells?.length === 1) return cells[0]?.content.kind === 'mark';
  return cells?.length === 0 && DASHES.test(text);
}

/** Three and more are a rule. */
const DASHES = new RegExp(`^-{1,2}\\s*[${BARS}]$`);

/** Lines of one figure, or what stands for one. */
function figuresAlone(lines: readonly Line[]): number {
  let alone = 0;
  for (let i = 0; i < lines.length; i++) {
    const { cells, text } = lines[i] as Line;
    if (cells === null && text !== '' && isFigureText(text)) alone++;
  }
  return alone;
}

function holdsFigure(cells: readonly GridCell[]): boolean {
  for (let i = 0; i < cells.length; i++) if ((cells[i] as GridCell).content.kind === 'figure') return true;
  return false;
}

/** A header and a row, as often as the third table is printed. */
function behindHeaders(cells: readonly GridCell[], columns: number, led: boolean): Printed[] {
  const rows: Printed[] = [];
  let from = 0;
  let figures = false;
  for (let i = 0; i <= cells.length; i++) {
    const cell = cells[i];
    const heads = cell === undefined || isHeaderWord(cell);
    if (heads && (figures || cell === undefined)) {
      rows.push(...behindHeader(cells.slice(from, i), columns, led));
      from = i;
      figures = false;
    }
    figures ||= cell !== undefined && holdsPlace(cell);
  }
  return rows;
}

function isHeaderWord({ content }: GridCell): boolean {
  return content.kind === 'text' && isTableWord(content.folded.body);
}

/**
 * The third table's row has no label: it is what stands behind the last word of the header, and behind the bars that make that row
 * as wide as this one.
 */
function behindHeader(cells: readonly GridCell[], columns: number, led: boolean): Printed[] {
  const rows: Printed[] = [];
  const words = cells.findLastIndex(isHeaderWord) + 1;
  const above = cells.findLastIndex((cell, i) => i < words && holdsNoWords(cell)) + 1;
  const isBlank = (i: number) => cells[i]?.content.kind === 'empty';
  let from = words;
  while (from - above < columns && isBlank(from)) from++;
  // A bar before the row.
  if ((led || cells.length - from > columns) && isBlank(from)) from++;
  // Nor is the bar before the header a cell, as that of a blank column would be.
  push(rows, cells.slice(led && isBlank(0) ? 1 : 0, from));
  push(rows, cells.slice(from));
  return rows;
}

/**
 * Where merged cells leave no bars, nothing parts the words of a header from the first label: it is numbered, or the last of them.
 *
 * @param words so many words stand before the first figure, or before what stands in its place
 */
function labelIn(row: readonly Token[], table: TableKey, words: number, due: readonly DueRow[]): number {
  // Right above the figures of a row that lost its label stands the header's last word.
  const last = row[words - 1]?.content.folded.body ?? '';
  const headed = words > 1 && headsColumn(last, due);
  if (table === 'disclosure') return headed ? words : words - 1;
  const numbered = row.findIndex(({ content }, i) => i < words && content.folded.numbering !== null);
  return numbered < 0 && headed ? words : numbered;
}

/** A word in the place of the row's first figure: right behind a label that says what the form says. */
function standsFirst(cell: Token, row: readonly Token[], due: readonly DueRow[]): boolean {
  const label = row.at(-1)?.content.folded;
  if (!label) return false;
  const named = rowNamed(label.body, wordingIndex(due), due);
  if (!named?.numeric || (named.headsColumn && label.numbering === null)) return false;
  return isStray(cell) && !isTableWord(cell.content.folded.body);
}

/** A word in the place of a figure of the row; blanks right behind its label may be of columns that the label covers. */
function isInRow(cell: Token, row: readonly Token[], words: number, due: readonly DueRow[]): boolean {
  if (!isStray(cell) || isTableWord(cell.content.folded.body)) return false;
  const label = words - 1;
  const named = rowNamed(row[label]?.content.folded.body ?? '', wordingIndex(due), due);
  const first = row.findIndex((one, i) => i >= words && one.content.kind !== 'empty');
  return row.length - Math.max(first, words) < (named ?? (due[0] as DueRow)).columns.length;
}

function rowsOf(cells: readonly GridCell[], table: TableKey, form: Form, led: boolean): Printed[] {
  const due = dueRows(form, table);
  const rows: Printed[] = [];
  let row: Token[] = [];
  // So many words stand before the row's figures; none are there yet where it is -1.
  let words = -1;
  const close = (behind?: Token) => {
    const label = labelIn(row, table, words, due);
    if (label > 0) push(rows, row.splice(0, label));
    for (const whole of wholeRows(row, words - Math.max(label, 0), form, table, behind)) push(rows, whole);
    row = [];
    words = -1;
  };
  for (const cell of cells) {
    const plain = holdsNoWords(cell);
    // Behind a word in the place of the last figure too.
    if (words >= 0 && !plain && !isInRow(cell, row, words, due)) {
      // The bar before the next row is no cell of this one.
      if (led && row.at(-1)?.content.kind === 'empty') row.pop();
      close(cell);
    }
    if (words < 0 && (plain || standsFirst(cell, row, due))) words = row.length;
    row.push(cell);
  }
  if (row.length > 0) close();
  return rows;
}

function push(rows: Printed[], row: readonly Token[]): void {
  rows.push({ tokens: inColumns(row), grid: 'columns' });
}
