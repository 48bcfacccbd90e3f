import type { Reading, Row, SecondTable, Table } from '../model/report';
import { BARS } from '../scan/cell';
import type { Line, Piece } from '../scan/line';
import { scan } from '../scan/scan';
import { isAsideText } from '../tables/aside';
import { fold } from '../text/fold';
import { remembered } from '../text/remembered';
import { firstWhere } from '../text/sorted';
import type { Span } from '../text/span';
import { type Change, removal } from './change';
import { isAgain, printedAgain } from './printed-again';
import { withFrame } from './rows/table-frame';
import { unitAt } from './rows/unit';
import { hasContent, isBalanced, tagsBetween } from './tags';

/** A table that is printed once more, in its own section: its rows in the same order, nearly all of them. */
export interface TableCopy {
  /** As they stand there. */
  readonly rows: readonly Row[];
  /** Rows of the first printing that this one has not. */
  readonly lacking: readonly Row[];
  /** Those of its rows that the first printing has not. */
  readonly added: readonly Row[];
  /** The first words of its header; null where it has none. */
  readonly head: Span | null;
  /** The lines or the element in which it stands; null where these cannot be told from what stands around. */
  readonly extent: Span | null;
  /** What stands there is what stands in the first, to the last word and figure. */
  readonly identical: boolean;
}

/** The copies of a table behind its first printing; the rule asks, and each row that is repeated. */
export const copiesOf = remembered((table: Table, reading: Reading): readonly TableCopy[] => {
  if (!table.rows.some(({ place }) => place === 'repeated')) return [];
  const known = table.rows.filter(({ key, place }) => key !== null && place !== 'repeated');
  const copies: TableCopy[] = [];
  for (let i = 1; i < table.rows.length; i++) {
    const rows = printedAgain(table, i, known);
    const first = known.filter((row) => !rows.includes(row));
    const copy = rows.length > 0 ? copyOf(reading, table, first, rows, table.rows[i - 1] as Row) : null;
    if (!copy) continue;
    copies.push(copy);
    i += rows.length - 1;
  }
  return copies;
});

/** The row stands in a copy of its table. */
export function isCopied(reading: Reading, table: Table, row: Row): boolean {
  return copiesOf(table, reading).some(({ rows }) => rows.includes(row));
}

function copyOf(
  reading: Reading,
  table: Table,
  first: readonly Row[],
  rows: readonly Row[],
  above: Row,
): TableCopy | null {
  const [begins, ends, before, top, bottom] = [rows[0], rows.at(-1), above, first[0], first.at(-1)].map(
    (row) => row && unitAt(reading, table, row.span),
  );
  if (!begins || !ends || !before || !top || !bottom || begins.start < before.end) return null;
  const from = Math.min(table.span.start, table.firstSpan.start);
  const header = wordsIn(reading, from, top.start);
  const own = wordsIn(reading, before.end, begins.start);
  const head = firstWords(reading, before.end, begins.start);
  const headed = head !== null && own === header;
  // One row without a header is a row, not a table, and so are rows that do not begin where the table does: it may go on behind them.
  if (!headed && (rows.length === 1 || rows[0]?.key !== first[0]?.key)) return null;
  const told = own === header || own === '';
  const start = head ?? begins;
  const extent = told ? extentOf(reading, table, head !== null, before.end, start.start, ends) : null;
  const there = new Set(rows.map(({ key }) => key));
  const lacking = first.filter(({ key }) => !there.has(key));
  const added = rows.filter((row) => !isAgain(row));
  const whole = lacking.length === 0 && added.length === 0;
  const due = whole ? wordsIn(reading, top.start, bottom.end) : wordsOfRows(reading, table, first, there);
  const identical = extent !== null && wordsIn(reading, start.start, ends.end) === (head ? header : '') + due;
  return { rows, lacking, added, head, extent, identical };
}

/** What stands in the rows of some keys. */
function wordsOfRows(reading: Reading, table: Table, rows: readonly Row[], keys: ReadonlySet<string | null>): string {
  let words = '';
  for (const { key, span } of rows) {
    const unit = keys.has(key) ? unitAt(reading, table, span) : null;
    if (unit) words += wordsIn(reading, unit.start, unit.end);
  }
  return words;
}

/** The change that takes a copy out; null where it cannot be told from what stands around. */
export function removeCopy({ extent }: TableCopy): Change | null {
  return extent && removal(extent.start, extent.end);
}

/** The change that takes out a table which stands once more under another heading; null where it is not the same to the letter, or a page's. */
export function removeSecond(reading: Reading, own: Table, { span }: SecondTable): Change | null {
  const { text, lines } = reading;
  if (own.layout === 'html') return null;
  const first = { start: Math.min(own.span.start, own.firstSpan.start), end: own.span.end };
  const [due, again] = [first, span].map(({ start, end }) => text.slice(lines.startOfLine(lines.lineAt(start)), end));
  if (due === undefined || again === undefined || due.trim() !== again.trim()) return null;
  const next = lines.startOfLine(lines.lineAt(span.end) + 1);
  return removal(lines.startOfLine(lines.lineAt(span.start)), next);
}

function behindBreak(text: string, at: number): number {
  return at + (/^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0].length ?? 0);
}

/** @param headed the rows have a header of their own, and what is drawn around it */
function extentOf(
  reading: Reading,
  table: Table,
  headed: boolean,
  from: number,
  start: number,
  ends: { readonly end: number; readonly next: number },
): Span | null {
  const { text, lines } = reading;
  const { layout } = table;
  if (layout !== 'html') {
    const own = { start: lines.startOfLine(lines.lineAt(start)), end: ends.end };
    const whole = headed ? withFrame(reading, table, own) : own;
    return { start: whole.start, end: whole.end > ends.end ? behindBreak(text, whole.end) : ends.next };
  }
  const [tables, rows] = ['table', 'tr'].map((name) =>
    [...tagsBetween(text, from, start)].find((tag) => tag.name === name && tag.kind === 'open'),
  );
  const open = tables ?? rows;
  if (!open) return null;
  if (isBalanced(text, open.start, ends.end)) return { start: open.start, end: ends.end };
  // Rows without cells may stand before them.
  for (const { name, kind, end } of tagsBetween(text, ends.end, ends.end + FURTHEST)) {
    if (kind === 'open' && name !== 'tr') break;
    if (kind === 'close' && isBalanced(text, open.start, end))
      return hasContent(text, ends.end, end) ? null : { start: open.start, end };
  }
  return null;
}

/** The tags that close a table stand right behind its last row. */
const FURTHEST = 400;

/** What is read in a stretch; white space, marks of pages and notes left out, and bars, which a line may hold before others make it a row. */
function wordsIn(reading: Reading, start: number, end: number): string {
  let words = '';
  for (const { text } of piecesIn(reading, start, end)) words += text;
  return fold(words.replace(EACH_BAR, ''));
}

/** The first cell or line with words in it. */
function firstWords(reading: Reading, start: number, end: number): Span | null {
  for (const piece of piecesIn(reading, start, end)) {
    if (/[\p{L}\p{N}]/u.test(piece.text)) return { start: piece.start, end: piece.end };
  }
  return null;
}

/** The cells and lines of a stretch that are shown and belong to its table. */
function* piecesIn(reading: Reading, start: number, end: number): Generator<Piece> {
  const lines = linesOf(reading);
  for (let i = lineBehind(lines, start); i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.start >= end) break;
    if (line.blank) continue;
    for (const piece of line.cells ?? [line]) {
      const within = piece.start >= start && piece.end <= end && piece.start < piece.end;
      if (within && !isAsideText(piece.text)) yield piece;
    }
  }
}

/** The first line that does not end before the place. */
function lineBehind(lines: readonly Line[], start: number): number {
  return firstWhere(lines.length, (k) => (lines[k] as Line).end >= start);
}

/** A text in which a table is repeated is cut into its lines once more. */
const linesOf = remembered((reading: Reading): readonly Line[] => scan(reading.text, reading.lines).lines);

const EACH_BAR = new RegExp(`[${BARS}]`, 'g');
