import type { TableKey } from '../forms/form';
import { cellOf } from '../scan/cell';
import type { GridCell, Line } from '../scan/line';
import { pieceBetween } from '../scan/piece';
import { contentOf, EMPTY } from '../text/content';
import { readFigure } from '../text/figure';
import { folded } from '../text/folded';
import { isPageNumber } from '../text/page-mark';
import { isByThousands } from '../text/parted-figure';
import { isRelation, type TableLines } from './aside';
import { holdsPlace, inColumns, type Printed, type Token } from './record';
import { isStrange } from './strange-words';
import { isRowWord, isTableWord, LONGEST_TABLE_LINE } from './telling';
import { tokensOf } from './tokens';

const TAB = 9;
const FORM_FEED = 12;

/**
 * Reads one cell a line. As Word hands a table over, each cell is led by a tab, and perhaps closed by one, a blank cell is a line of
 * tabs alone, a line without a tab goes on with the cell before it, and an empty line ends the row. Where the tabs are
 * lost, a row ends where a label follows figures.
 *
 * @param table the statutory table that the lines are; null where nobody knows
 */
export function cellLineRows({ all, own }: TableLines, text: string, table: TableKey | null = null): Printed[] {
  let filled = 0;
  let led = 0;
  let closed = 0;
  for (let i = 0; i < all.length; i++) {
    const line = all[i] as Line;
    if (line.blank) continue;
    filled++;
    if (ledAt(line, text) >= 0) led++;
    // White space may stand behind the tab.
    if (line.cells?.at(-1)?.text === '') closed++;
  }
  return led * 2 > filled ? ledRows(own, text, closed * 2 > filled) : looseRows(own, table);
}

/** Where the tab stands that leads the line, be it behind the form feed of a page that begins here; -1 for none. */
function ledAt({ outerStart, outerEnd }: Line, text: string): number {
  if (outerStart >= outerEnd) return -1;
  const first = text.charCodeAt(outerStart);
  if (first === TAB) return outerStart;
  return first === FORM_FEED && text.charCodeAt(outerStart + 1) === TAB ? outerStart + 1 : -1;
}

/** A cell led by a tab goes on with the row. */
function ledBelow(line: Line | undefined, text: string): boolean {
  return line !== undefined && !line.blank && ledAt(line, text) >= 0;
}

/** @param closed a tab closes each cell as well */
function ledRows(lines: readonly Line[], text: string, closed: boolean): Printed[] {
  const rows: Printed[] = [];
  let row: GridCell[] = [];
  // Tabs lead the cells of a row but for its first, which may be a figure as well.
  let unled = false;
  const close = () => {
    if (row.length === 0) return;
    rows.push({ tokens: row, grid: 'physical' });
    row = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const tab = ledAt(line, text);
    if (tab >= 0) addLed(row, line, tab, closed);
    else if (line.blank) close();
    else if (row.length === 0) {
      const goesOn = ledBelow(lines[i + 1], text);
      if (!isPageNumber(line.text) || (unled && goesOn)) addLed(row, line, line.outerStart, closed);
      unled ||= goesOn && row.length > 0;
    } else {
      const last = row.at(-1) as GridCell;
      if (isRestOf(last, line)) row[row.length - 1] = joined(last, line);
    }
  }
  close();
  return rows;
}

/** Words go on with what makes them whole, a figure with its unit or note, a blank cell with anything but a page's number. */
function isRestOf(cell: GridCell, line: Line): boolean {
  if (cell.text === '') return !isPageNumber(line.text);
  if (isPageNumber(line.text) || isRelation(line.text)) return false;
  if (cell.content.kind !== 'text') return readFigure(cell.text + line.text) !== null;
  const { body } = cell.content.folded;
  return !isTableWord(body) || isTableWord(body + folded(line.text).whole);
}

/** Most lines are one cell. */
function addLed(row: GridCell[], line: Line, tab: number, closed: boolean): void {
  const column = row.length;
  if (line.cells) for (const cell of cellsOf(line.cells, closed)) row.push({ ...cell, column: row.length });
  else if (line.blank) row.push({ text: '', start: tab + 1, end: line.outerEnd, map: null, column, content: EMPTY });
  else {
    const { text, start, end } = line;
    row.push({ text, start, end, map: null, column, content: contentOf(text) });
  }
}

/** Behind the tab that leads. Behind the one that closes the last, no other begins. */
function cellsOf(cells: readonly GridCell[], closed: boolean): readonly GridCell[] {
  return cells.slice(1, closed && cells.length > 2 && cells.at(-1)?.text === '' ? -1 : undefined);
}

/** A cell whose words are broken over lines is one stretch of the original. */
function joined(cell: GridCell, line: Line): GridCell {
  const first = cell.text === '';
  const text = first ? line.text : `${cell.text}\n${line.text}`;
  return { ...cell, start: first ? line.start : cell.start, end: line.end, text, content: contentOf(text) };
}

/**
 * One token a line, without any sign of rows: a label behind figures begins the next one, or, where labels stand
 * behind their figures to the very end, the figures behind a label do.
 */
function looseRows(lines: readonly Line[], table: TableKey | null): Printed[] {
  const tokens = lines.filter((line) => !line.blank).flatMap(looseTokens);
  const behind = standBehind(tokens, table);
  const rows: Printed[] = [];
  let row: Token[] = [];
  for (const token of tokens) {
    const last = row.at(-1);
    const turns = last && holdsPlace(last) !== holdsPlace(token);
    if (turns && holdsPlace(token) === behind && (!behind || row.some(holdsPlace))) {
      push(rows, row, behind);
      row = [];
    }
    row.push({ ...token, column: row.length });
  }
  push(rows, row, behind);
  return rows;
}

/**
 * Labels stand behind their figures where the last words do, unless a numbered label stands before the first figures, or the words of a
 * row.
 */
function standBehind(tokens: readonly Token[], table: TableKey | null): boolean {
  const last = tokens.at(-1);
  const worded = last?.content.kind === 'text' && !(table && isStrange(last, table));
  const first = worded ? tokens.findIndex(holdsPlace) : -1;
  if (first < 0) return false;
  const { folded } = tokens[first - 1]?.content ?? {};
  return folded?.numbering == null && !(folded && isRowWord(folded.body));
}

/** Words before a row's numbered ones are the header, or the end of the label above, whose figures stood in its middle; they are a line without figures. */
function push(rows: Printed[], row: Token[], behind: boolean): void {
  const numbered = row.findIndex(({ content }) => content.kind !== 'text' || content.folded.numbering !== null);
  const split = !behind && numbered > 0 && row[numbered]?.content.kind === 'text';
  if (split) rows.push({ tokens: row.slice(0, numbered), grid: 'stream' });
  const tokens = split ? inColumns(row.slice(numbered)) : row;
  if (tokens.length > 0) rows.push({ tokens, grid: 'stream' });
}

/** A group and white space before a label: 「（六）其他处 1.申请人无正当理由…」. */
const GROUP_BEFORE_LABEL =
  /^(?:三、|[（(][一二三四五六七][）)])[^\s\d]*\s+(?=(?:[（(][一二三四五六七][）)]|\d{1,2}[.．、])\S)/;

/** 「2 重复申请」: the mark behind the label's number is lost. */
function isNumbered([number, label, ...others]: readonly Token[]): boolean {
  return number?.content.isCount === true && others.length === 0 && isTableWord(label?.content.folded.body ?? '');
}

/** The line as one cell; figures that stand in it side by side are cells of their own, and so is the label beside its group. */
function looseTokens(line: Line): readonly Token[] {
  const { text } = line;
  // A row of HTML is no stretch of the text: its cells alone have places.
  if (line.grid === 'html' && line.cells) return line.cells;
  const whole = cellOf(line, 0);
  if (whole.content.kind !== 'text' || text.length > LONGEST_TABLE_LINE) return [whole];
  const tokens = /\d/.test(text) && !isByThousands(text) ? tokensOf(line) : [];
  if (tokens.some(holdsPlace) && !isNumbered(tokens)) return tokens;
  const group = GROUP_BEFORE_LABEL.exec(text)?.[0];
  if (group === undefined) return [whole];
  return [
    cellOf(pieceBetween(line, 0, group.trimEnd().length), 0),
    cellOf(pieceBetween(line, group.length, text.length), 1),
  ];
}
