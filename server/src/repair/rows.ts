import type { State } from './state';

/** A slip that concerns whole rows, undone. */
export interface RowRepair {
  readonly cost: number;
  readonly operation: 'shifted-row' | 'swapped-rows';
  /** Only the cells whose figure changes, ascending. */
  readonly cells: readonly number[];
  readonly to: readonly number[];
}

const SHIFTED = 1.6;
/** The cheapest of them. */
export const LEAST_OF_ROWS = SHIFTED;
const SWAPPED = { adjacent: 1.7, apart: 2 };

/** A repair that is being weighed; the next one takes its place. */
interface Weighed {
  cost: number;
  operation: RowRepair['operation'];
  readonly cells: number[];
  readonly to: number[];
}

/**
 * Every row moved one cell to the left or right, and every exchange of rows, that may mend `mending` of the sums that
 * fail. There are hundreds of each, and hardly one is wanted: what it would do to the sums that fail is asked before it is made, and
 * what `weigh` is given is overwritten by the next, so whoever keeps one keeps a copy.
 */
export function eachRowRepair(state: State, mending: number, weigh: (repair: RowRepair) => void): void {
  const columns = columnsThatFail(state);
  const repair: Weighed = { cost: SHIFTED, operation: 'shifted-row', cells: [], to: [] };
  shifts(state, columns, mending, repair, weigh);
  swaps(state, columns, mending, repair, weigh);
}

/** The sums of columns that fail: the nodes and, in the same order, the columns that they are of. */
interface ColumnsThatFail {
  readonly nodes: readonly number[];
  readonly columns: readonly number[];
}

function columnsThatFail({ network, residuals }: State): ColumnsThatFail {
  const { layout, width, ground } = network;
  const rows = layout.rows.length;
  const nodes: number[] = [];
  const columns: number[] = [];
  for (let node = rows; node < ground; node++) {
    if (residuals[node] === 0) continue;
    nodes.push(node);
    columns.push((node - rows) % width);
  }
  return { nodes, columns };
}

/**
 * The cell that is left free at the end takes the figure that a sum requires. By a shift at most so many failing sums hold as are
 * counted here: the row's own, and those of columns that its figures then suit.
 */
function shifts(
  state: State,
  { nodes, columns }: ColumnsThatFail,
  mending: number,
  repair: Weighed,
  weigh: (repair: RowRepair) => void,
): void {
  const { network, values, residuals } = state;
  const { layout, width, taking, inColumns } = network;
  const height = layout.rows.length;
  for (let row = 0; row < height; row++) {
    if (!taking[row]) continue;
    const start = row * width;
    for (let by = 1; by >= -1; by -= 2) {
      const free = by === 1 ? width - 1 : 0;
      let mended = residuals[row] === 0 ? 0 : 1;
      for (let k = 0; k < nodes.length; k++) {
        const node = nodes[k] as number;
        const weight = inColumns[node * height + row] as number;
        if (weight === 0) continue;
        const column = columns[k] as number;
        const figure = column === free ? requiredAfter(state, row, by) : (values[start + column + by] as number);
        const more = figure - (values[start + column] as number);
        if (more * weight + (residuals[node] as number) === 0) mended++;
      }
      if (mended < mending) continue;
      const needed = requiredAfter(state, row, by);
      if (needed < 0) continue;
      repair.cells.length = 0;
      repair.to.length = 0;
      for (let i = 0; i < width; i++) {
        change(state, repair, start + i, i === free ? needed : (values[start + i + by] as number));
      }
      if (repair.cells.length > 1) weigh(repair);
    }
  }
}

/**
 * By an exchange at most so many fewer sums fail as are counted here. The rows' own sums change places with them, so that as many
 * fail as before, unless one of them is （七）, whose sum is none of the network's. As `closeOne`, this is hardly ever optimised.
 */
function swaps(
  state: State,
  { nodes, columns }: ColumnsThatFail,
  mending: number,
  repair: Weighed,
  weigh: (repair: RowRepair) => void,
): void {
  const { network, values, residuals } = state;
  const { layout, width, taking, heads, inColumns } = network;
  const height = layout.rows.length;
  const { processed } = layout.balance;
  repair.operation = 'swapped-rows';
  for (let b = 0; b < height; b++) {
    if (!taking[b]) continue;
    const isHead = heads.includes(b);
    const others = isHead ? b : heads.length;
    for (let i = 0; i < others; i++) {
      const a = isHead ? i : (heads[i] as number);
      if (a >= b || !taking[a]) continue;
      let mended = 0;
      if (a === processed || b === processed) mended = residuals[a === processed ? b : a] === 0 ? 0 : 1;
      for (let k = 0; k < nodes.length; k++) {
        const node = nodes[k] as number;
        const column = columns[k] as number;
        const weight = (inColumns[node * height + a] as number) - (inColumns[node * height + b] as number);
        const more = (values[b * width + column] as number) - (values[a * width + column] as number);
        // What fails is not 0, so neither are these where their product is it.
        if (more * weight + (residuals[node] as number) === 0) mended++;
      }
      if (mended < mending) continue;
      repair.cost = b - a === 1 ? SWAPPED.adjacent : SWAPPED.apart;
      repair.cells.length = 0;
      repair.to.length = 0;
      for (let k = 0; k < width; k++) change(state, repair, a * width + k, values[b * width + k] as number);
      for (let k = 0; k < width; k++) change(state, repair, b * width + k, values[a * width + k] as number);
      if (repair.cells.length > 0) weigh(repair);
    }
  }
}

function change({ values }: State, { cells, to }: Weighed, cell: number, figure: number): void {
  if (values[cell] === figure) return;
  cells.push(cell);
  to.push(figure);
}

/** What the cell that a moved row leaves free must hold for a sum to hold: that of the row, or of （七） the one of outcomes. */
function requiredAfter(state: State, row: number, by: number): number {
  const { network, values } = state;
  const { layout, width, sums } = network;
  const free = by === 1 ? width - 1 : 0;
  if (row === layout.balance.processed && sums) return outcomes(state, free);
  const moved = row * width + by;
  let parts = 0;
  for (let i = 0; i < layout.applicants.length; i++) {
    const column = layout.applicants[i] as number;
    if (column !== free) parts += values[moved + column] as number;
  }
  return free === layout.total ? parts : (values[moved + layout.total] as number) - parts;
}

function outcomes({ network, values }: State, column: number): number {
  const { layout, width } = network;
  let sum = 0;
  for (let i = 0; i < layout.results.length; i++) {
    sum += values[(layout.results[i] as number) * width + column] as number;
  }
  return sum;
}
