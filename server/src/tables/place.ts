import type { ColumnSets } from './columns';
import type { Printed, Token } from './record';

/** A printed row's value part, and what the table's other rows teach about it. */
export interface RowValues {
  readonly tokens: readonly Token[];
  /** Those that are not empty. */
  readonly filled: readonly Token[];
  readonly grid: Printed['grid'];
  readonly due: number;
  /** Rows of one level whose labels stand in the same columns are of one kind and share their columns: see `areOfOneKind`. */
  readonly level: number;
  readonly labelColumns: string | number;
  /** Columns of the whole row, its label's and blank ones included. */
  readonly width: number;
}

/** Rows whose labels stand in the same columns. */
export function areOfOneKind(a: RowValues, b: RowValues): boolean {
  return a.level === b.level && a.labelColumns === b.labelColumns;
}

/** Whether the cells printed are the cells due; when not, the printed ones in order, blanks between them kept. */
export interface Placed {
  readonly fits: boolean;
  readonly cells: readonly Token[];
}

/** Puts a row's cells into the columns due; never guesses where the count does not fit. */
export function place(row: RowValues, sets: ColumnSets): Placed {
  const { filled } = row;
  // Most rows: nothing but the figures due.
  if (filled.length === row.due && row.tokens.length === row.due) return { fits: true, cells: filled };
  const printed = withoutOuterBlanks(row.tokens);
  if (filled.length > row.due) return { fits: false, cells: printed };
  // A blank among figures that are as many as are due is one figure too many, unless other rows have it as well.
  if (filled.length === row.due) {
    return printed.length === row.due || sets.isUsual(row)
      ? { fits: true, cells: filled }
      : { fits: false, cells: printed };
  }
  if (row.grid === 'physical' && row.tokens.length === row.due && !sets.mayHaveLostCell(row))
    return { fits: true, cells: row.tokens };
  if (row.grid !== 'stream') {
    const columns = sets.columnsFor(row);
    if (columns) return { fits: true, cells: row.tokens.filter((token) => columns.includes(token.column)) };
    if (row.tokens.length === row.due && sets.leaveRoomFor(row)) return { fits: true, cells: row.tokens };
    if (filled.length === 0 && row.tokens.length >= row.due) return { fits: true, cells: row.tokens.slice(-row.due) };
  }
  return { fits: false, cells: printed };
}

/** The tokens themselves where none is empty, as in most rows. */
export function filledOf(tokens: readonly Token[]): readonly Token[] {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.content.kind === 'empty') return tokens.filter((token) => token.content.kind !== 'empty');
  }
  return tokens;
}

function withoutOuterBlanks(tokens: readonly Token[]): readonly Token[] {
  let from = 0;
  let to = tokens.length;
  while (from < to && tokens[from]?.content.kind === 'empty') from++;
  while (to > from && tokens[to - 1]?.content.kind === 'empty') to--;
  return from === 0 && to === tokens.length ? tokens : tokens.slice(from, to);
}
