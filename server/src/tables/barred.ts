import { type Form, type TableKey, tableForm } from '../forms/form';
import { isRule } from '../scan/bars';
import { cellBetween, isBar, isLoneBar } from '../scan/cell';
import type { GridCell, Line } from '../scan/line';
import { offsetIn } from '../scan/piece';
import { contentOf, EMPTY, isFigureText } from '../text/content';
import { isDivider } from './aside';
import { type DueRow, dueRows, wordingIndex } from './due';
import { holdsNoWords, type Printed, type Token } from './record';
import { isStray } from './split';
import { isPieceOf, isTableWord } from './telling';

const BACKSLASH = 0x5c;
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
  const groups = betweenBars(lines);
  const cells = groups.flatMap(arePartedBy(groups, table) ? (group) => partsOf(group, table) : joined);
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

/** The lines between one bar and the next. */
interface Between {
  readonly pieces: readonly GridCell[];
  /** Where the bar stands that closes them. */
  readonly bar: number;
}

function betweenBars(lines: readonly Line[]): Between[] {
  const groups: Between[] = [];
  let pieces: GridCell[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const { text } = line;
    if (isDivider(line) || isRuleOf(line)) continue;
    let from = 0;
    for (let at = 0; at <= text.length; at++) {
      const bar = at < text.length && isBar(text.charCodeAt(at)) && text.charCodeAt(at - 1) !== BACKSLASH;
      if (!bar && at < text.length) continue;
      const piece = cellBetween(line, from, at, 0);
      if (piece.text !== '') pieces.push(piece);
      from = at + 1;
      if (!bar) continue;
      groups.push({ pieces, bar: offsetIn(line, at) });
      pieces = [];
    }
  }
  if (pieces.length > 0) groups.push({ pieces, bar: 0 });
  return groups;
}

/** `---|---` under a header; a dash or two beside a bar may mark a blank. */
function isRuleOf({ text }: Line): boolean {
  return text.includes('---') && isRule(text, 0, text.length);
}

/** A page's number may stand among the words of a cell or two. */
const LEAST_PARTED = 3;

/**
 * Bars part the cells of a row, and none closes the last of them: between it and the next row's first stands no bar. The third table
 * has one row, of which the header's last word is all that stands before it.
 */
function arePartedBy(groups: readonly Between[], table: TableKey): boolean {
  const parted = groups.filter(({ pieces }) => pieces.some(holdsNoWords) && !pieces.every(holdsNoWords)).length;
  return parted >= (table === 'litigation' ? 1 : LEAST_PARTED);
}

/** Where no bar stands between two rows, the cells that meet there. */
function partsOf({ pieces, bar }: Between, table: TableKey): GridCell[] {
  const cells: GridCell[] = [];
  let first = 0;
  for (let i = 1; i < pieces.length; i++) {
    if (goesOn(pieces.slice(first, i), pieces[i] as GridCell, table)) continue;
    cells.push(joined({ pieces: pieces.slice(first, i), bar }));
    first = i;
  }
  cells.push(joined({ pieces: pieces.slice(first), bar }));
  return cells;
}

/** The line goes on with the cell of the lines above it: a figure with its unit, words with what makes words of the table of them. */
function goesOn(above: readonly GridCell[], piece: GridCell, table: TableKey): boolean {
  const cell = joined({ pieces: above, bar: 0 });
  if (holdsNoWords(cell)) return holdsNoWords(piece) || (isStray(piece) && isFigureText(cell.text + piece.text));
  if (holdsNoWords(piece)) return false;
  const isWhole = isTableWord(cell.content.folded.body) || isTableWord(piece.content.folded.body);
  return !isWhole || isPieceOf(cell.text + piece.text, table);
}

/** One cell of its lines; a blank stands before the bar that closes it. */
function joined({ pieces, bar }: Between): GridCell {
  const [first] = pieces;
  if (!first) return blankAt(bar);
  if (pieces.length === 1) return first;
  const text = pieces.map((piece) => piece.text).join('\n');
  const end = (pieces.at(-1) as GridCell).end;
  return { text, start: first.start, end, map: null, column: 0, content: contentOf(text) };
}

function blankAt(place: number): GridCell {
  return { text: '', start: place, end: place, map: null, column: 0, content: EMPTY };
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
