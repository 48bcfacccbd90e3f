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

/** Every row moved one cell to the left or right, and every exchange of rows that the sums can see. */
export function rowRepairs(state: State): RowRepair[] {
  return [...shifts(state), ...swaps(state)];
}

/** The cell that is left free at the end takes the figure that a sum requires. */
function shifts(state: State): RowRepair[] {
  const { network, values } = state;
  const { layout, width } = network;
  const found: RowRepair[] = [];
  layout.rows.forEach((_, row) => {
    if (!network.taking[row]) return;
    const start = row * width;
    const old = figuresIn(values, start, width);
    if (old.every((figure) => figure === 0)) return;
    for (const left of [true, false]) {
      const figures = left ? [...old.slice(1), 0] : [0, ...old.slice(0, -1)];
      const free = left ? width - 1 : 0;
      const ofOutcomes = row === layout.balance.processed && network.sums;
      const needed = ofOutcomes ? outcomes(state, free) : requiredIn(layout, figures, free);
      if (needed < 0) continue;
      figures[free] = needed;
      const repair = repairOf(state, SHIFTED, 'shifted-row', [{ start, figures }]);
      if (repair.cells.length > 1) found.push(repair);
    }
  });
  return found;
}

function swaps(state: State): RowRepair[] {
  const { network, values } = state;
  const { layout, width } = network;
  const heads = Object.values(layout.balance);
  const rows = layout.rows.map((_, row) => figuresIn(values, row * width, width));
  const empty = rows.map((figures) => figures.every((figure) => figure === 0));
  const found: RowRepair[] = [];
  layout.rows.forEach((_, b) => {
    for (let a = 0; a < b; a++) {
      if (
        (empty[a] && empty[b]) ||
        !network.taking[a] ||
        !network.taking[b] ||
        !(heads.includes(a) || heads.includes(b))
      )
        continue;
      const repair = repairOf(state, b - a === 1 ? SWAPPED.adjacent : SWAPPED.apart, 'swapped-rows', [
        { start: a * width, figures: rows[b] as number[] },
        { start: b * width, figures: rows[a] as number[] },
      ]);
      if (repair.cells.length > 0) found.push(repair);
    }
  });
  return found;
}

/** A loop: to go through an iterator takes ten times the memory. */
function figuresIn(values: Float64Array, start: number, width: number): number[] {
  const figures: number[] = [];
  for (let cell = start; cell < start + width; cell++) figures.push(values[cell] as number);
  return figures;
}

function requiredIn(layout: State['network']['layout'], figures: readonly number[], free: number): number {
  const parts = layout.applicants.reduce((sum, column) => sum + (figures[column] as number), 0);
  return free === layout.total ? parts : (figures[layout.total] as number) - parts;
}

function outcomes({ network, values }: State, column: number): number {
  const { layout, width } = network;
  return layout.results.reduce((sum, row) => sum + (values[row * width + column] as number), 0);
}

function repairOf(
  state: State,
  cost: number,
  operation: RowRepair['operation'],
  rows: readonly { start: number; figures: readonly number[] }[],
): RowRepair {
  const cells: number[] = [];
  const to: number[] = [];
  for (const { start, figures } of rows) {
    for (let i = 0; i < figures.length; i++) {
      if (state.values[start + i] === figures[i]) continue;
      cells.push(start + i);
      to.push(figures[i] as number);
    }
  }
  return { cost, operation, cells, to };
}
