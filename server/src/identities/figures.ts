import type { Cell, Row, Table } from '../model/report';
import type { Term } from './identity';

/**
 * What stands in the rows that are due, in the order of the form, whether it is printed or not. A place is the number of the
 * row times the columns, and the number of the column. Sums are done on the bare figures: where they hold, as nearly all do,
 * nobody asks for the terms, which are made when somebody does.
 */
export class Figures {
  readonly cells: (Cell | null)[];
  /** What can be a count; anything else leaves its sums undecided. */
  readonly values: (number | null)[];
  private readonly printed: readonly (Row | null)[];
  private readonly terms: Term[] = [];

  constructor(
    table: Table | undefined,
    private readonly rows: readonly string[],
    private readonly columns: readonly string[],
  ) {
    const all = table?.rows ?? [];
    const inOrder = rowsInOrder(all, rows);
    const contradicted = inOrder ? null : new Set<string>();
    const printed = inOrder ?? firstRows(all, rows, contradicted as Set<string>);
    this.printed = printed;
    const places = rows.length * columns.length;
    this.cells = new Array<Cell | null>(places).fill(null);
    this.values = new Array<number | null>(places).fill(null);
    for (let i = 0; i < rows.length; i++) {
      const row = printed[i] as Row | null;
      if (row?.fits === true && contradicted?.has(rows[i] as string) !== true) this.take(row.cells, i * columns.length);
    }
  }

  /** One and the same for a place, whoever asks. */
  term(place: number): Term {
    const known = this.terms[place];
    if (known) return known;
    const row = Math.floor(place / this.columns.length);
    const made: Term = {
      rowKey: this.rows[row] as string,
      columnKey: this.columns[place - row * this.columns.length] as string,
      row: this.printed[row] as Row | null,
      cell: this.cells[place] as Cell | null,
      value: this.values[place] as number | null,
    };
    this.terms[place] = made;
    return made;
  }

  /** The number of a row among those that are due; -1 for one that is not, that stands again, or outside the sums. */
  numberOf(row: Row): number {
    return this.printed.indexOf(row);
  }

  private take(printed: readonly Cell[], start: number): void {
    const { columns, cells, values } = this;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i] as string;
      // Cells of a row that fits stand in the order of the form as a rule.
      const here = printed[i];
      const cell = here?.column === column ? here : cellIn(printed, column);
      if (cell === null) continue;
      const { state, value } = cell;
      cells[start + i] = cell;
      if (state === 'number' && value !== null && isCount(value)) values[start + i] = value;
    }
  }
}

/** Of each row that is due the first that is printed; `contradicted` takes in those that are printed again with other figures. */
function firstRows(all: readonly Row[], due: readonly string[], contradicted: Set<string>): (Row | null)[] {
  const printed = new Map<string, Row>();
  for (let i = 0; i < all.length; i++) {
    const row = all[i] as Row;
    if (row.key === null || row.outsideSums) continue;
    const first = printed.get(row.key);
    if (!first) printed.set(row.key, row);
    else if (!fitAlike(first, row)) contradicted.add(row.key);
  }
  return due.map((key) => printed.get(key) ?? null);
}

/**
 * For each row that is due the printed one; null for the list where rows stand out of order or more than once, which has to be
 * looked into. Most tables have them in order, and one walk tells.
 */
function rowsInOrder(all: readonly Row[], due: readonly string[]): (Row | null)[] | null {
  const found: (Row | null)[] = [];
  for (let i = 0; i < all.length; i++) {
    const row = all[i] as Row;
    if (row.key === null || row.outsideSums) continue;
    while (found.length < due.length && due[found.length] !== row.key) found.push(null);
    if (found.length === due.length) return null;
    found.push(row);
  }
  while (found.length < due.length) found.push(null);
  return found;
}

function cellIn(cells: readonly Cell[], column: string): Cell | null {
  return cells.find((one) => one.column === column) ?? null;
}

function isCount(value: number): boolean {
  return value === 0 || (value > 0 && Number.isSafeInteger(value));
}

/** Both rows fit, and cell by cell they have the same values in the same states. */
function fitAlike(a: Row, b: Row): boolean {
  if (!a.fits || !b.fits || a.cells.length !== b.cells.length) return false;
  return a.cells.every(({ value, state }, i) => value === b.cells[i]?.value && state === b.cells[i]?.state);
}
