import { type ColumnForm, columnsOf, formOf, tableForm } from '../forms/form';
import type { GridCell, Line } from '../scan/line';
import { offsetBehind, offsetIn, pieceBetween, pieceWithout } from '../scan/piece';
import { contentOf, isFigureText } from '../text/content';
import { type Signed, type Signs, signedFigure } from '../text/signs';
import type { Span } from '../text/span';
import { cellOf, signedCell } from './cells';
import { movedRow, movedTable } from './moved';
import type { Cell, Row, Table } from './table';
import { WORDS } from './tokens';

/** A row is longer in no layout; what is longer is prose. */
const LONGEST_ROW = 240;

/** Not all of the table was read: some row is not there, has not its figures, or no row has any. */
export function hasUnread(table: Table): boolean {
  return wanting(table) > 0;
}

function hasValue({ cells }: Row): boolean {
  return cells.some(({ value }) => value !== null);
}

/**
 * The table once more, where signs stand about its figures and more of it can be read without them: `'3`, `(3)`, `3.` in every cell, as
 * spreadsheets leave them, look like words. The cells have their signs again.
 */
export function withSignsRead(table: Table, lines: readonly Line[], read: (lines: readonly Line[]) => Table): Table {
  if (!lines.some((line) => maySign(line) && signedIn(line).words.length > 0)) return table;
  const found = lines.map(signedIn);
  const kinds = kindsOf(found);
  if (kinds.size === 0 && !found.some(isRowOfSigned)) return table;
  const places = new Places();
  const bare = read(lines.map((line, i) => withoutSigns(line, found[i] as Found, kinds, places)));
  return wanting(bare) < wanting(table) ? places.restored(bare) : table;
}

/** Few lines hold a digit beside such a sign, and the others need not be cut into words. */
function maySign({ cells, text }: Line): boolean {
  return cells !== null || SIGN_AT_DIGIT.test(text);
}

const SIGN_AT_DIGIT = /['’‘`´′＇=＝+＋(（"]\s?\d|\d[.．。,，、;；]/;

/** How much of it cannot be told. */
function wanting(table: Table): number {
  if (table.unreadable || !table.rows.some(hasValue)) return Number.POSITIVE_INFINITY;
  return table.missing.length + table.rows.filter(({ fits }) => !fits).length;
}

/** A word or cell of a line that is a figure with signs about it. */
interface Word {
  /** Its place among the line's cells, or in its text. */
  readonly index: number;
  readonly text: string;
  readonly signed: Signed;
}

interface Found {
  readonly words: readonly Word[];
  /** Figures without such signs. */
  readonly plain: number;
}

const NOTHING: Found = { words: [], plain: 0 };

function signedIn(line: Line): Found {
  if (line.blank || line.text.length > LONGEST_ROW) return NOTHING;
  const words: Word[] = [];
  let plain = 0;
  const all = wordsOf(line);
  // What stands about the number of a label are no such signs: words stand behind it.
  let leads = false;
  for (let i = all.length - 1; i >= 0; i--) {
    const { index, text } = all[i] as { index: number; text: string };
    const signed = signedFigure(text);
    if (signed && !leads) words.push({ index, text, signed });
    else if (isFigureText(text)) plain++;
    leads = !signed && !isFigureText(text);
  }
  return { words: words.reverse(), plain };
}

function wordsOf({ cells, text }: Line): { index: number; text: string }[] {
  return cells
    ? cells.map((cell, index) => ({ index, text: cell.text })).filter((cell) => cell.text !== '')
    : [...text.matchAll(WORDS)].map((word) => ({ index: word.index, text: word[0] }));
}

/** Which signs are none of a label's numbering or of one figure: those that lead, and others where most figures have them. */
function kindsOf(found: readonly Found[]): ReadonlySet<Signs> {
  const counts = new Map<Signs, number>();
  let plain = 0;
  for (const one of found) {
    plain += one.plain;
    for (const { signed } of one.words) counts.set(signed.signs, (counts.get(signed.signs) ?? 0) + 1);
  }
  return new Set([...counts].filter(([signs, count]) => signs === 'lead' || count > plain).map(([signs]) => signs));
}

/** Side by side most of the figures have signs: no numbering does. */
function isRowOfSigned({ words, plain }: Found): boolean {
  return words.length >= LEAST_SIDE_BY_SIDE && words.length > plain;
}

const LEAST_SIDE_BY_SIDE = 3;

function withoutSigns(line: Line, found: Found, kinds: ReadonlySet<Signs>, places: Places): Line {
  const own = isRowOfSigned(found) ? found.words : found.words.filter(({ signed }) => kinds.has(signed.signs));
  if (own.length === 0) return line;
  if (!line.cells) {
    for (const word of own) places.add(line, word, word.index);
    return { ...line, ...pieceWithout(line, own.flatMap(signsOf)) };
  }
  const cells = [...line.cells];
  for (const word of own) {
    const cell = cells[word.index] as GridCell;
    places.add(cell, word, 0);
    cells[word.index] = bareCell(cell, word.signed);
  }
  return { ...line, cells };
}

/** Where the signs of a word stand, before its digits and behind them. */
function signsOf({ index, text, signed: { at, plain } }: Word): [from: number, to: number][] {
  const behind = index + at + plain.length;
  return [
    [index, index + at],
    [behind, index + text.length],
  ];
}

function bareCell(cell: GridCell, { at, plain }: Signed): GridCell {
  return { ...pieceBetween(cell, at, at + plain.length), column: cell.column, content: contentOf(plain) };
}

/** Where the signs stood that the lines have no more. */
class Places {
  private readonly words = new Map<number, Word & Span>();
  private readonly starts = new Map<number, number>();
  private readonly ends = new Map<number, number>();

  /** @param from where the word begins in the piece's text */
  add(piece: Line | GridCell, word: Word, from: number): void {
    const { text, signed } = word;
    const start = offsetIn(piece, from);
    const end = offsetBehind(piece, from + text.length - 1);
    const first = offsetIn(piece, from + signed.at);
    this.words.set(first, { ...word, start, end });
    this.starts.set(first, start);
    this.ends.set(offsetBehind(piece, from + signed.at + signed.plain.length - 1), end);
  }

  /** The table as it stands in the original. */
  restored(table: Table): Table {
    const widened = ({ start, end }: Span): Span => ({
      start: this.starts.get(start) ?? start,
      end: this.ends.get(end) ?? end,
    });
    const form = tableForm(formOf(table.form), table.key);
    const rows = table.rows.map((row) => movedRow(row, widened, (cell) => this.cellIn(cell, columnsOf(form, row.key))));
    return movedTable(table, rows, widened);
  }

  private cellIn(cell: Cell, columns: readonly ColumnForm[]): Cell {
    const word = this.words.get(cell.span.start);
    if (!word || cell.value === null) return cell;
    const { start, end, text } = word;
    const column = columns.find(({ key }) => key === cell.column) ?? null;
    return column?.signed
      ? cellOf({ start, end, text, map: null, column: 0, content: contentOf(text) }, column)
      : signedCell(cell.column, { start, end }, text, word.signed);
  }
}
