import type { HeaderColumns } from './header-columns';
import { areOfOneKind, type RowValues } from './place';
import type { Token } from './record';

/** Columns in which the figures of full rows stand. */
interface ColumnSet {
  readonly columns: readonly number[];
  /** What rows stand there: one of each kind and width. */
  readonly shapes: Shape[];
  rows: number;
}

interface Shape {
  readonly row: RowValues;
  /** How many rows are like it. */
  rows: number;
}

/** What header rows show, and what of it no row's figures deny. */
interface HeadersKnown {
  readonly all: readonly HeaderColumns[];
  readonly undenied: readonly HeaderColumns[];
}

/** So many totals right before the blanks are no chance. */
const LEAST_ENDED = 3;

/** What the rows show that are due so many figures. */
interface OfOneWidth {
  /** Their figures stand right behind their labels. */
  readonly behindLabels: boolean;
  /** Most of them have fewer cells than figures due: a column is lost, and a blank before or behind the others’ figures may be none of them. */
  readonly short: boolean;
  /** Most of them have more cells than figures due, and so a blank one before or behind their figures: a blank there may be none of the figures. */
  readonly padded: boolean;
  /** No row has a figure in the first of these cells, and most have one figure less than are due behind it: it may be none of them. */
  readonly led: boolean;
}

/** The columns in which full rows of a table stand, and which rows stand there. */
export class ColumnSets {
  private readonly sets: ColumnSet[] = [];
  private readonly rows: RowValues[] = [];
  private widest = 0;
  private readonly widths = new Map<number, OfOneWidth>();
  private known: HeadersKnown | null = null;

  /** `headers`: what the header rows show, asked for only where a row has blanks. */
  constructor(private readonly headers: () => readonly HeaderColumns[] = () => []) {}

  /** A row with exactly the figures due shows where figures stand. */
  learn(row: RowValues): void {
    const { filled } = row;
    this.rows.push(row);
    this.widest = Math.max(this.widest, row.width);
    if (row.grid === 'stream' || filled.length !== row.due) return;
    const set = this.setOf(filled);
    if (!set) {
      this.sets.push({ columns: columnsIn(filled), shapes: [{ row, rows: 1 }], rows: 1 });
      return;
    }
    set.rows++;
    const shape = shapeOf(set, row);
    if (shape) shape.rows++;
    else set.shapes.push({ row, rows: 1 });
  }

  /**
   * No full row tells where this one stands, since its label stands where theirs have figures: it goes by its own cells, unless it
   * is shorter than others and may have lost some, or most of the others have lost one; or ends before the header's last column.
   */
  leaveRoomFor(row: RowValues): boolean {
    const { short, led } = this.ofWidth(row.due);
    if (short || led) return false;
    if (this.sets.length === 0) return this.shown.undenied.every((one) => !endsBefore(row, one));
    const first = row.tokens[0]?.column ?? 0;
    return (
      this.sets.every(({ columns }) => columns.length !== row.due || (columns[0] as number) < first) &&
      row.width === this.widest
    );
  }

  /**
   * One of a row's blanks may be none of its figures, though it has as many cells as are due: most rows that are due as many have lost
   * a cell; or they have one more, a blank, and this row has lost one and has that blank.
   */
  mayHaveLostCell({ due, tokens, filled }: RowValues): boolean {
    const { short, padded } = this.ofWidth(due);
    return short || (padded && (tokens[0] !== filled[0] || tokens.at(-1) !== filled.at(-1)));
  }

  /** The set of rows that stand in the columns of these cells. Most tables have one or two. */
  private setOf(cells: readonly Token[]): ColumnSet | undefined {
    for (let i = 0; i < this.sets.length; i++) {
      const set = this.sets[i] as ColumnSet;
      if (standsIn(cells, set.columns)) return set;
    }
    return undefined;
  }

  /** True when another row, or no other row at all, stands in the same columns as this full one. */
  isUsual(row: RowValues): boolean {
    if (row.grid === 'stream' || this.sets.length === 0) return true;
    const set = this.setOf(row.filled);
    return set !== undefined && set.rows > 1;
  }

  /**
   * The columns in which a row with blanks stands, or null where the rows seen leave a doubt. Where the first or
   * last figure is blank, only rows of the same width can tell, and of the same kind where several would do:
   * a row that lost a cell looks like one with a blank at its end, but is shorter. Where no full row tells, the header may.
   */
  columnsFor(row: RowValues): readonly number[] | null {
    const filled = row.filled.map((token) => token.column);
    const there = new Set(row.tokens.map((token) => token.column));
    const reaches = (columns: readonly number[]) =>
      filled.includes(columns[0] as number) && filled.includes(columns.at(-1) as number);
    const holds = (columns: readonly number[]) =>
      columns.length === row.due &&
      filled.every((column) => columns.includes(column)) &&
      columns.every((column) => there.has(column));
    const held = this.sets.filter(({ columns }) => holds(columns));
    const sure = held.filter(
      (set) =>
        reaches(set.columns) ||
        (isAsWide(set, row) && (holdsKind(set, row) || (held.length === 1 && this.allows(row, set.columns)))),
    );
    const alike = sure.length > 1 ? sure.filter((set) => holdsKind(set, row)) : sure;
    if (alike.length === 1) return alike[0]?.columns ?? null;
    if (sure.length > 0) return null;
    const shown = this.shown.undenied.find(
      ({ columns, width }) => holds(columns) && (reaches(columns) || width === row.width),
    );
    return shown?.columns ?? this.behindLabel(row);
  }

  /** The cells right behind the label, where they are the table's figures. */
  private behindLabel(row: RowValues): readonly number[] | null {
    const cells = row.tokens.slice(0, row.due);
    // A row that is shorter than others has lost a cell.
    if (row.width < this.widest || cells.length < row.due || !this.ofWidth(row.due).behindLabels) return null;
    return columnsIn(cells);
  }

  private ofWidth(due: number): OfOneWidth {
    let known = this.widths.get(due);
    if (!known) {
      const rows = this.rows.filter((row) => row.due === due && row.filled.length > 0);
      known = {
        behindLabels: areBehindLabels(rows, due),
        short: isMost(rows, ({ tokens }) => tokens.length < due),
        padded: isMost(rows, ({ tokens }) => tokens.length > due),
        led: rows.every(isLed) && isMost(rows, ({ filled }) => filled.length === due - 1),
      };
      this.widths.set(due, known);
    }
    return known;
  }

  /** What the header rows show, once all rows are learnt. */
  private get shown(): HeadersKnown {
    if (!this.known) {
      const all = this.headers();
      this.known = { all, undenied: all.filter(({ columns }) => !this.denies(columns)) };
    }
    return this.known;
  }

  /** Rows of another kind stand in these columns: this one does where no header shows others. */
  private allows({ grid }: RowValues, columns: readonly number[]): boolean {
    if (grid === 'physical') return true;
    const shown = this.shown.all.filter((one) => one.columns.length === columns.length);
    return shown.length === 0 || shown.some((one) => one.columns.every((column, i) => column === columns[i]));
  }

  /** Some row has figures beside these columns, though its label leaves room for all of them: the header stands askew. */
  private denies(columns: readonly number[]): boolean {
    const first = columns[0] as number;
    return this.rows.some(
      ({ tokens, filled, due }) =>
        due === columns.length &&
        (tokens[0]?.column ?? 0) <= first &&
        filled.some(({ column }) => !columns.includes(column)),
    );
  }
}

/**
 * Rows of so many figures have them right behind their labels, and behind those nothing but blanks, as where bars are added for the cells that
 * merged ones cover: were the blanks before them, no row would have a total. Where none has a figure in the first of these cells, that is
 * a blank of all rows, and the last may be no total.
 */
function areBehindLabels(rows: readonly RowValues[], due: number): boolean {
  const ended = rows.filter(({ tokens, filled }) => tokens.length > due && filled.at(-1) === tokens[due - 1]);
  return (
    ended.length >= LEAST_ENDED &&
    !ended.every(isLed) &&
    rows.every(({ tokens, filled }) => tokens.indexOf(filled.at(-1) as Token) < due)
  );
}

/** The header sets the last of as many figures behind the row's last cell, as where the row is half written. */
function endsBefore({ tokens, due }: RowValues, { columns }: HeaderColumns): boolean {
  return columns.length === due && (columns.at(-1) as number) > (tokens.at(-1)?.column ?? 0);
}

/** Its first cell is blank. */
function isLed({ tokens, filled }: RowValues): boolean {
  return tokens[0] !== filled[0];
}

function isMost(rows: readonly RowValues[], is: (row: RowValues) => boolean): boolean {
  return rows.filter(is).length * 2 > rows.length;
}

/** In which columns these cells stand. */
export function columnsIn(cells: readonly Token[]): number[] {
  const columns: number[] = [];
  for (let i = 0; i < cells.length; i++) columns.push((cells[i] as Token).column);
  return columns;
}

function shapeOf({ shapes }: ColumnSet, row: RowValues): Shape | undefined {
  for (let i = 0; i < shapes.length; i++) {
    const shape = shapes[i] as Shape;
    if (shape.row.width === row.width && areOfOneKind(shape.row, row)) return shape;
  }
  return undefined;
}

/** Some row there has as many columns, and most of those of its kind have no more: one with fewer has lost a cell, or a blank beside its figures. */
function isAsWide({ shapes }: ColumnSet, row: RowValues): boolean {
  let own = 0;
  let wider = 0;
  for (const shape of shapes) {
    if (!areOfOneKind(shape.row, row)) continue;
    if (shape.row.width === row.width) own += shape.rows;
    else if (shape.row.width > row.width) wider += shape.rows;
  }
  return own >= wider && shapes.some((one) => one.row.width === row.width);
}

function holdsKind({ shapes }: ColumnSet, row: RowValues): boolean {
  return shapes.some((one) => areOfOneKind(one.row, row));
}

function standsIn(cells: readonly Token[], columns: readonly number[]): boolean {
  const last = columns.length - 1;
  if (cells.length !== columns.length || cells[last]?.column !== columns[last]) return false;
  // Columns ascend: side by side, the first and the last tell of all between.
  if ((columns[last] as number) - (columns[0] as number) === last) return cells[0]?.column === columns[0];
  for (let i = 0; i < cells.length; i++) if (cells[i]?.column !== columns[i]) return false;
  return true;
}
