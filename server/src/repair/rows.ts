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
 * Every row moved one cell to the left or right, and every exchange of rows that the sums can see. They are hundreds, and
 * hardly one is wanted: what `weigh` is given is overwritten by the next, so whoever keeps one keeps a copy.
 */
export function eachRowRepair(state: State, weigh: (repair: RowRepair) => void): void {
  const repair: Weighed = { cost: SHIFTED, operation: 'shifted-row', cells: [], to: [] };
  shifts(state, repair, weigh);
  swaps(state, repair, weigh);
}

/** The cell that is left free at the end takes the figure that a sum requires. */
function shifts(state: State, repair: Weighed, weigh: (repair: RowRepair) => void): void {
  const { network, values } = state;
  const { layout, width } = network;
  const figures: number[] = [];
  for (let row = 0; row < layout.rows.length; row++) {
    const start = row * width;
    if (!network.taking[row] || isEmpty(values, start, width)) continue;
    for (const by of [1, -1]) {
      const free = by === 1 ? width - 1 : 0;
      for (let i = 0; i < width; i++) figures[i] = i === free ? 0 : (values[start + i + by] as number);
      const ofOutcomes = row === layout.balance.processed && network.sums;
      const needed = ofOutcomes ? outcomes(state, free) : requiredIn(layout, figures, free);
      if (needed < 0) continue;
      figures[free] = needed;
      repair.cells.length = 0;
      repair.to.length = 0;
      for (let i = 0; i < width; i++) change(state, repair, start + i, figures[i] as number);
      if (repair.cells.length > 1) weigh(repair);
    }
  }
}

function swaps(state: State, repair: Weighed, weigh: (repair: RowRepair) => void): void {
  const { network, values } = state;
  const { layout, width, taking } = network;
  const heads = Object.values(layout.balance);
  repair.operation = 'swapped-rows';
  for (let b = 0; b < layout.rows.length; b++) {
    for (let a = 0; a < b; a++) {
      if (!taking[a] || !taking[b] || !(heads.includes(a) || heads.includes(b))) continue;
      repair.cost = b - a === 1 ? SWAPPED.adjacent : SWAPPED.apart;
      repair.cells.length = 0;
      repair.to.length = 0;
      for (let i = 0; i < width; i++) change(state, repair, a * width + i, values[b * width + i] as number);
      for (let i = 0; i < width; i++) change(state, repair, b * width + i, values[a * width + i] as number);
      if (repair.cells.length > 0) weigh(repair);
    }
  }
}

function change({ values }: State, { cells, to }: Weighed, cell: number, figure: number): void {
  if (values[cell] === figure) return;
  cells.push(cell);
  to.push(figure);
}

function isEmpty(values: readonly number[], start: number, width: number): boolean {
  for (let cell = start; cell < start + width; cell++) if (values[cell] !== 0) return false;
  return true;
}

function requiredIn(layout: State['network']['layout'], figures: readonly number[], free: number): number {
  let parts = 0;
  for (const column of layout.applicants) parts += figures[column] as number;
  return free === layout.total ? parts : (figures[layout.total] as number) - parts;
}

function outcomes({ network, values }: State, column: number): number {
  const { layout, width } = network;
  let sum = 0;
  for (const row of layout.results) sum += values[row * width + column] as number;
  return sum;
}
