import { hasLostBlanks } from '../tables/lost-blanks';
import { movedRow, movedTable } from '../tables/moved';
import { MOST_DIGITS } from '../text/figure';
import type { Span } from '../text/span';
import type { Cell, Row, Table } from './report';
import type { Source } from './reuse';

/** A cell's new figure: digits alone stand where digits alone stood. */
interface TypedFigure {
  readonly cell: Cell;
  readonly text: string;
  /** By how much the text has grown. */
  readonly by: number;
}

/**
 * A table of an earlier version with the one figure in it that was typed since; null where anything else has changed. In a
 * table of plain text whose cells stand in columns, which row a line is and which column a cell depends on where figures
 * stand, and not on what they are. Rows above the figure are the earlier ones themselves.
 *
 * @param differs where the two texts begin to differ
 */
export function tableWithFigure(table: Table, before: Source, now: Source, differs: number): Table | null {
  if (table.layout !== 'tabs' && table.layout !== 'bars') return null;
  if (before.span.start !== now.span.start || before.grids !== now.grids) return null;
  const cell = countAt(table, differs, before.text);
  if (!cell) return null;
  const by = now.span.end - before.span.end;
  const text = now.text.slice(cell.span.start, cell.span.end + by);
  if (!isCount(text)) return null;
  const behind = before.text.slice(cell.span.end, before.span.end);
  if (behind !== now.text.slice(cell.span.end + by, now.span.end)) return null;
  return typedIn(table, { cell, text, by });
}

/** The cell in which the place stands, in its column and with nothing but digits in it; null for any other place. */
export function countAt(table: Table, place: number, text: string): Cell | null {
  // Behind a bullet a number is alone as well: see `isAlone`.
  // In a narrow column a figure as wide as it goes on with digits below.
  if (table.wrapped === 'list' || table.wrapped === 'rules') return null;
  const row = table.rows.find(({ figuresSpan }) => figuresSpan.start <= place && place <= figuresSpan.end);
  const cell = row?.cells.find(({ span }) => span.start <= place && place <= span.end);
  if (!row?.fits || !cell || !isCount(cell.text) || isAlone(cell, text)) return null;
  return isWhole(row, text) && !goesByFigures(table, row, cell, text) ? cell : null;
}

/**
 * What the row is, or which cells it has, may depend on this figure after all: a merged cell is repeated behind it as long as it is the
 * same, and numbers that go up by one may count columns.
 */
function goesByFigures(table: Table, row: Row, cell: Cell, text: string): boolean {
  if (table.key === 'litigation') return countsButFor(row.cells, cell);
  if (row.label === null || row.key === null) return true;
  const next = row.cells[row.cells.indexOf(cell) + 1];
  return /\d/.test(text.slice(cell.span.end, next?.span.start ?? row.span.end));
}

/** But for this one each figure is one more than the one before it. */
function countsButFor(cells: readonly Cell[], typed: Cell): boolean {
  let first: number | null = null;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as Cell;
    if (cell === typed || cell.value === null) continue;
    first ??= cell.value - i;
    if (cell.value !== first + i) return false;
  }
  return true;
}

/** Alone on its line a number may be a page's, and that depends on its digits. */
function isAlone({ span: { start, end } }: Cell, text: string): boolean {
  return (
    /(?:^|[\r\n])\s*$/.test(text.slice(Math.max(0, start - NEAR), start)) &&
    /^\s*(?:[\r\n]|$)/.test(text.slice(end, end + NEAR))
  );
}

/** White space that may lead or end a line; where there is more, something stands in the line. */
const NEAR = 64;

function isCount(text: string): boolean {
  return text.length <= MOST_DIGITS && /^\d+$/.test(text);
}

/** Where figures stand in several lines, or a number alone below them, their sums tell what is whose. */
function isWhole({ figuresSpan: { start, end } }: Row, text: string): boolean {
  if (/[\r\n]/.test(text.slice(start, end))) return false;
  NUMBER_BELOW.lastIndex = end;
  return !NUMBER_BELOW.test(text);
}

const NUMBER_BELOW = /[^\r\n]*(?:\r\n|[\r\n])[^\p{L}\d\r\n]*\d{1,2}[^\p{L}\d\r\n]*(?:[\r\n]|$)/uy;

function typedIn(table: Table, typed: TypedFigure): Table | null {
  const from = typed.cell.span.start;
  const move = (span: Span) => movedBehind(span, typed);
  const cellNow = (cell: Cell) => (cell.span.end <= from ? cell : cellWith(cell, typed));
  const rows = table.rows.map((row) => (endOf(row) <= from ? row : movedRow(row, move, cellNow)));
  // Whether blanks were lost shows in what figures are as well.
  return hasLostBlanks(rows) ? null : movedTable(table, rows, move);
}

/** Nothing of a row stands behind this. */
function endOf({ span, label }: Row): number {
  return label ? Math.max(span.end, label.span.end) : span.end;
}

function cellWith(cell: Cell, typed: TypedFigure): Cell {
  const own = cell === typed.cell;
  return {
    column: cell.column,
    span: movedBehind(cell.span, typed),
    text: own ? typed.text : cell.text,
    state: cell.state,
    value: own ? Number(typed.text) : cell.value,
    form: cell.form,
  };
}

/** Nothing begins or ends within the figure. */
function movedBehind(span: Span, { cell, by }: TypedFigure): Span {
  const { start, end } = cell.span;
  if (span.end <= start) return span;
  return { start: span.start <= start ? span.start : span.start + by, end: span.end < end ? span.end : span.end + by };
}
