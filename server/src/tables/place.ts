import type { Printed, Token } from './record';

/** A printed row's value part, and what the table's other rows teach about it. */
export interface RowValues {
  readonly tokens: readonly Token[];
  readonly grid: Printed['grid'];
  readonly due: number;
  /** Rows of one kind share their columns: same level, label in the same columns. */
  readonly kind: string;
}

/** Whether the cells printed are the cells due; when not, the printed ones in order, blanks between them kept. */
export interface Placed {
  readonly fits: boolean;
  readonly cells: readonly Token[];
}

/** The columns in which full rows of a table stand, and which kinds of row stand there. */
export class ColumnSets {
  private readonly sets = new Map<string, { columns: readonly number[]; kinds: Set<string> }>();

  /** A row with exactly the figures due shows where figures stand. */
  learn(row: RowValues): void {
    const filled = row.tokens.filter((token) => token.kind !== 'empty');
    if (row.grid === 'stream' || filled.length !== row.due) return;
    const columns = filled.map((token) => token.column);
    const key = columns.join(' ');
    const known = this.sets.get(key);
    if (known) known.kinds.add(row.kind);
    else this.sets.set(key, { columns, kinds: new Set([row.kind]) });
  }

  get count(): number {
    return this.sets.size;
  }

  /**
   * The columns in which a row with blanks stands, or null where the rows seen leave a doubt. Where the first or
   * last figure is blank, only rows of the same kind, or a table whose rows all stand alike, can tell.
   */
  columnsFor(row: RowValues): readonly number[] | null {
    const filled = row.tokens.filter((token) => token.kind !== 'empty').map((token) => token.column);
    const there = new Set(row.tokens.map((token) => token.column));
    const candidates = [...this.sets.values()].filter(
      ({ columns }) =>
        columns.length === row.due &&
        filled.every((column) => columns.includes(column)) &&
        columns.every((column) => there.has(column)),
    );
    const sure = candidates.filter(
      ({ columns, kinds }) =>
        this.sets.size === 1 ||
        kinds.has(row.kind) ||
        (filled.includes(columns[0] as number) && filled.includes(columns.at(-1) as number)),
    );
    if (sure.length === 1) return sure[0]?.columns ?? null;
    const alike = sure.filter(({ kinds }) => kinds.has(row.kind));
    return alike.length === 1 ? (alike[0]?.columns ?? null) : null;
  }
}

/** Puts a row's cells into the columns due; never guesses where the count does not fit. */
export function place(row: RowValues, sets: ColumnSets): Placed {
  const filled = row.tokens.filter((token) => token.kind !== 'empty');
  if (filled.length === row.due) return { fits: true, cells: filled };
  if (filled.length > row.due) return { fits: false, cells: withoutOuterBlanks(row.tokens) };
  if (row.grid === 'physical' && row.tokens.length === row.due) return { fits: true, cells: row.tokens };
  if (row.grid !== 'stream') {
    const columns = sets.columnsFor(row);
    if (columns) return { fits: true, cells: row.tokens.filter((token) => columns.includes(token.column)) };
    if (row.tokens.length === row.due && sets.count === 0) return { fits: true, cells: row.tokens };
    if (filled.length === 0 && row.tokens.length >= row.due) return { fits: true, cells: row.tokens.slice(-row.due) };
  }
  return { fits: false, cells: withoutOuterBlanks(row.tokens) };
}

function withoutOuterBlanks(tokens: readonly Token[]): readonly Token[] {
  let from = 0;
  let to = tokens.length;
  while (from < to && tokens[from]?.kind === 'empty') from++;
  while (to > from && tokens[to - 1]?.kind === 'empty') to--;
  return tokens.slice(from, to);
}
