import type { ColumnForm } from '../forms/form';
import { cellOf } from './cells';
import { ColumnSets } from './columns';
import { type Placed, place } from './place';
import { holdsPlace, type Printed, type Token } from './record';
import type { Row } from './table';

export interface LitigationRead {
  /** Null when no figure and no cell for one is there. */
  readonly row: Row | null;
  /** Text tokens: headers, above all. */
  readonly rest: readonly Token[];
}

/** Reads the third table: header rows, then one row of figures without a label. */
export function readLitigation(printed: readonly Printed[], columns: readonly ColumnForm[]): LitigationRead {
  const due = columns.length;
  const rest = printed.flatMap((row) => row.tokens.filter((token) => token.kind === 'text'));
  const values = figureRow(printed, due) ?? blankRow(printed, due);
  if (!values) return { row: null, rest };
  const placed = placedIn(values, due);
  const cells = placed.cells.map((token, k) => cellOf(token, placed.fits ? (columns[k] as ColumnForm) : null));
  const first = cells[0];
  const last = cells.at(-1);
  if (!first || !last) return { row: null, rest };
  const span = { start: first.span.start, end: last.span.end };
  const row: Row = {
    key: 'litigation',
    label: null,
    place: 'in-order',
    due,
    fits: placed.fits,
    cells,
    span,
    figuresSpan: span,
    outsideSums: false,
  };
  const used = new Set(values.tokens);
  return { row, rest: rest.filter((token) => !used.has(token)) };
}

interface Values {
  readonly tokens: readonly Token[];
  readonly grid: Printed['grid'];
}

/** All rows with figures, joined: running text breaks the fifteen over lines. */
function figureRow(printed: readonly Printed[], due: number): Values | null {
  const rows = printed.filter((row) => row.tokens.some((token) => token.kind === 'figure'));
  const first = rows[0];
  if (!first) return null;
  // Where just the cells due are printed, a word at either end is a cell and no label.
  const all = rows.flatMap((row) => row.tokens);
  const printedCells = first.grid === 'physical' ? all : all.filter((token) => token.kind !== 'empty');
  if (printedCells.length === due) return { tokens: all, grid: first.grid };
  return { tokens: rows.flatMap(first.grid === 'stream' ? figuresOf : cellsOf), grid: first.grid };
}

/** In running text, from the first figure of the line to the last. */
function figuresOf(row: Printed): readonly Token[] {
  const first = row.tokens.findIndex(holdsPlace);
  const last = row.tokens.findLastIndex(holdsPlace);
  return row.tokens.slice(first, last + 1);
}

/** In a grid, the cells behind a label that somebody set before the figures. */
function cellsOf(row: Printed): readonly Token[] {
  const first = row.tokens.findIndex(holdsPlace);
  const label = row.tokens.findIndex((token) => token.kind === 'text');
  return label >= 0 && label < first ? row.tokens.slice(label + 1) : row.tokens;
}

/** A row of marks, or of empty cells only, as in a form that is still to be filled in. */
function blankRow(printed: readonly Printed[], due: number): Values | null {
  const blank = printed.findLast(
    (row) => row.tokens.length >= due && row.tokens.every((token) => token.kind === 'empty' || token.kind === 'mark'),
  );
  return blank ? { tokens: blank.tokens, grid: blank.grid } : null;
}

function placedIn(values: Values, due: number): Placed {
  const { tokens, grid } = values;
  const row = { tokens: trimmedTo(tokens, due), grid, due, kind: '', width: tokens.length };
  // One row teaches nothing about columns: the cells printed must be the cells due.
  return place(row, new ColumnSets());
}

/** Ragged rows end in empty cells beyond those due. */
function trimmedTo(tokens: readonly Token[], due: number): readonly Token[] {
  let end = tokens.length;
  while (end > due && tokens[end - 1]?.kind === 'empty') end--;
  return tokens.slice(0, end);
}
