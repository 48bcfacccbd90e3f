import { type Network, networkOf } from './network';
import type { Figures, Layout } from './table';

/**
 * A table as the search sees it: cells in one line, row after row. Plain arrays, as what is read from one of doubles is an
 * object for itself until the engine has optimised the search, and few tables are searched that often.
 */
export interface State {
  readonly network: Network;
  /** Blanks count as 0. */
  readonly values: readonly number[];
  readonly blank: Uint8Array;
  /** Residual of each node; 0 where its sum holds. */
  readonly residuals: readonly number[];
}

/** Figures up to here add up exactly in doubles, however they are carried about. */
const GREATEST = 1e14;

/** Null when a figure is none that a count can be, or too great to be added exactly. */
export function stateOf(layout: Layout, figures: Figures): State | null {
  const taking = layout.rows.map((key) => layout.columns.every((column) => figures[key]?.[column] !== undefined));
  const network = networkOf(layout, taking);
  const values = zeros(network.cells);
  const blank = new Uint8Array(network.cells);
  for (let cell = 0; cell < network.cells; cell++) {
    const row = Math.floor(cell / network.width);
    if (!taking[row]) continue;
    const figure = figures[layout.rows[row] as string]?.[layout.columns[cell % network.width] as string] ?? null;
    if (figure !== null && !(Number.isInteger(figure) && figure >= 0 && figure <= GREATEST)) return null;
    values[cell] = figure ?? 0;
    blank[cell] = Number(figure === null);
  }
  return { network, values, blank, residuals: residualsOf(network, values) };
}

/** The keys of a cell. */
export function placeOf({ layout, width }: Network, cell: number): { row: string; column: string } {
  return {
    row: layout.rows[Math.floor(cell / width)] as string,
    column: layout.columns[cell % width] as string,
  };
}

/** The nodes that do not hold, ascending. */
export function failing({ residuals, network }: State): number[] {
  const nodes: number[] = [];
  for (let node = 0; node < network.ground; node++) if (residuals[node] !== 0) nodes.push(node);
  return nodes;
}

/** The same table with some figures changed. */
export function changed(state: State, cells: readonly number[], to: readonly number[]): State {
  const { network } = state;
  const values = state.values.slice();
  const residuals = state.residuals.slice();
  cells.forEach((cell, i) => {
    put(network, values, residuals, cell, to[i] as number);
  });
  return { network, blank: state.blank, values, residuals };
}

/** Sets one figure and brings its two residuals up to date, in place. */
export function put(net: Network, values: number[], residuals: number[], cell: number, to: number): void {
  const by = (to - (values[cell] as number)) * (net.weight[cell] as number);
  values[cell] = to;
  const a = net.first[cell] as number;
  const b = net.second[cell] as number;
  if (a !== net.ground) residuals[a] = (residuals[a] as number) + by;
  if (b !== net.ground) residuals[b] = (residuals[b] as number) - by;
}

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0);
}

function residualsOf(network: Network, values: readonly number[]): number[] {
  const residuals = zeros(network.ground);
  const zero = zeros(network.cells);
  for (let cell = 0; cell < network.cells; cell++) {
    if (values[cell] !== 0) put(network, zero, residuals, cell, values[cell] as number);
  }
  return residuals;
}
