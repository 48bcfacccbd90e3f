import { GREATEST_TERM } from '../text/figure';
import { type Network, networkOf } from './network';
import type { FigureRows, Figures, Layout } from './table';

/**
 * A table as the search sees it: cells in one line, row after row. Plain arrays, as what is read from one of doubles is an
 * object for itself until the engine has optimised the search, and few tables are searched that often.
 */
export interface State {
  readonly network: Network;
  /** Blanks count as 0. */
  readonly values: readonly number[];
  readonly blank: Uint8Array;
  readonly hasBlanks: boolean;
  /** Residual of each node; 0 where its sum holds. */
  readonly residuals: readonly number[];
}

/** Null when a figure is none that a count can be, or too great to be added exactly. */
export function stateOf(layout: Layout, rows: FigureRows): State | null {
  const taking: boolean[] = [];
  for (let row = 0; row < rows.length; row++) taking.push(rows[row] !== null);
  const network = networkOf(layout, taking);
  const values = zeros(network.cells);
  const blank = new Uint8Array(network.cells);
  let hasBlanks = false;
  for (let row = 0; row < rows.length; row++) {
    const figures = rows[row];
    if (!figures) continue;
    for (let column = 0; column < figures.length; column++) {
      const figure = figures[column] as number | null;
      if (figure === 0) continue;
      const cell = row * network.width + column;
      if (figure === null) {
        blank[cell] = 1;
        hasBlanks = true;
      } else if (figure > 0 && figure <= GREATEST_TERM && Number.isInteger(figure)) {
        values[cell] = figure;
      } else {
        return null;
      }
    }
  }
  return { network, values, blank, hasBlanks, residuals: residualsOf(network, values) };
}

/** The same table without some of its sums. */
export function without(state: State, nodes: readonly number[]): State {
  const { layout, taking } = state.network;
  const network = networkOf(layout, taking, nodes);
  return { ...state, network, residuals: residualsOf(network, state.values) };
}

/** Figures by key in the order of the layout. */
export function rowsOf({ rows, columns }: Layout, figures: Figures): FigureRows {
  return rows.map((key) => {
    const row = columns.map((column) => figures[key]?.[column]);
    return row.every((figure) => figure !== undefined) ? row : null;
  });
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
  for (let i = 0; i < cells.length; i++) put(network, values, residuals, cells[i] as number, to[i] as number);
  return { network, blank: state.blank, hasBlanks: state.hasBlanks, values, residuals };
}

/** Sets one figure and brings its two residuals up to date, in place. */
function put(net: Network, values: number[], residuals: number[], cell: number, to: number): void {
  const by = (to - (values[cell] as number)) * (net.weight[cell] as number);
  values[cell] = to;
  const a = net.first[cell] as number;
  const b = net.second[cell] as number;
  if (a !== net.ground) residuals[a] = (residuals[a] as number) + by;
  if (b !== net.ground) residuals[b] = (residuals[b] as number) - by;
}

/** An array of whole numbers alone would become one of doubles with the first figure of ten digits: so it is begun as one of anything. */
export function zeros(count: number): number[] {
  return new Array<number | null>(count).fill(null).fill(0) as number[];
}

function residualsOf({ ground, cells, first, second, weight }: Network, values: readonly number[]): number[] {
  const residuals = zeros(ground + 1);
  for (let cell = 0; cell < cells; cell++) {
    const value = values[cell] as number;
    if (value === 0) continue;
    const by = value * (weight[cell] as number);
    const a = first[cell] as number;
    const b = second[cell] as number;
    residuals[a] = (residuals[a] as number) + by;
    residuals[b] = (residuals[b] as number) - by;
  }
  residuals.length = ground;
  return residuals;
}
