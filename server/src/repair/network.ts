import { Memo } from '../text/memo';
import type { Layout } from './table';

/**
 * The sums as a network. Nodes are sums, arcs are cells: with the signs below every cell adds to one node what it takes
 * from another, so changing a cell carries residual from node to node and creates none.
 *
 * Nodes: R_i (row i) is i; S_j (outcomes of column j) is rows + j; B_j (balance of column j) is rows + columns + j. The row sum
 * of （七） follows from the others and is left out; where the sums of outcomes are not taken, it stands in their place.
 * `ground` is the last number: where a sum is not taken, its cells end there.
 */
export interface Network {
  readonly layout: Layout;
  readonly width: number;
  readonly cells: number;
  readonly ground: number;
  /** The two nodes of a cell and its weight in the first; in the second it weighs the opposite. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly weight: Int32Array;
  /** The cells of each node, ascending; for each of them the node at its other end, and its weight in this one. */
  readonly arcs: readonly (readonly number[])[];
  readonly across: readonly (readonly number[])[];
  readonly weights: readonly (readonly number[])[];
  /** Which of a node's cells ends in another node, at `node * ground + other`; -1 where no cell stands in both, and never two do. */
  readonly shared: Int16Array;
  /** For each sum of a column what a row's cell in that column weighs in it, at `node * rows + row`: 0 where it is none of its. */
  readonly inColumns: Int8Array;
  /** Whether a cell is a total: of a row, or of outcomes. */
  readonly isTotal: Uint8Array;
  readonly isResult: Uint8Array;
  /** Whether a row takes part. */
  readonly taking: readonly boolean[];
  /** The rows that the balance names, ascending. */
  readonly heads: readonly number[];
  /** Whether sums of outcomes are taken: every row of theirs takes part. */
  readonly sums: boolean;
  /** Whether some sum is not taken, so that residual may leave through `ground`. */
  readonly open: boolean;
}

const known = new Memo<Layout, Map<string, Network>>();
const NONE: readonly number[] = [];
/** Malformed rows come in few sets, and so do sums left out; a server that runs for days may meet more. */
const MOST_KNOWN = 64;

/**
 * The network of a layout in which the given rows take part. Throws if the layout is not a network.
 *
 * @param without sums that are not taken, though their rows take part
 */
export function networkOf(layout: Layout, taking: readonly boolean[], without: readonly number[] = NONE): Network {
  let of = known.get(layout);
  if (!of) {
    of = new Map<string, Network>();
    known.set(layout, of);
  }
  let name = '';
  for (let row = 0; row < taking.length; row++) if (!taking[row]) name += `${row} `;
  for (let i = 0; i < without.length; i++) name += `-${without[i]} `;
  const found = of.get(name);
  if (found) return found;
  const network = built(layout, taking, without);
  if (of.size >= MOST_KNOWN) of.clear();
  of.set(name, network);
  return network;
}

/** Raw residual (parts less total; 一 + 二 less （七） and 四) times this is the node's residual. */
export function signOf(layout: Layout, node: number): 1 | -1 {
  const rows = layout.rows.length;
  const { received, carriedIn } = layout.balance;
  if (node < rows) return node === received || node === carriedIn ? -1 : 1;
  const sums = node < rows + layout.columns.length;
  const ofTotal = (node - rows) % layout.columns.length === layout.total;
  return sums === ofTotal ? 1 : -1;
}

function built(layout: Layout, taking: readonly boolean[], without: readonly number[]): Network {
  const width = layout.columns.length;
  const height = layout.rows.length;
  const cells = width * height;
  const ground = height + 2 * width;
  const first = new Int32Array(cells).fill(ground);
  const second = new Int32Array(cells).fill(ground);
  const weight = new Int32Array(cells);
  const arcs: number[][] = Array.from({ length: ground }, () => []);
  const isIn = (node: number) => !without.includes(node);
  const sums =
    [...layout.results, layout.balance.processed].every((row) => taking[row]) &&
    layout.columns.some((_, column) => isIn(height + column));
  const ofRows = nodesTaken(layout, taking, sums);
  const taken = (node: number) => ofRows(node) && isIn(node);
  let open = false;
  for (let cell = 0; cell < cells; cell++) {
    const row = Math.floor(cell / width);
    const column = cell % width;
    const ends = endsOf(layout, row, column, sums);
    const [a, b] = ends.map(([node, coefficient]) => signOf(layout, node) * coefficient) as [number, number];
    if (a + b !== 0) throw new Error(`no network: ${layout.rows[row]} ${layout.columns[column]}`);
    weight[cell] = a;
    if (!taking[row]) continue;
    const [from, to] = ends.map(([node]) => (taken(node) ? node : ground)) as [number, number];
    first[cell] = from;
    second[cell] = to;
    open ||= from === ground || to === ground;
    if (from !== ground) arcs[from]?.push(cell);
    if (to !== ground) arcs[to]?.push(cell);
  }
  const weights = arcs.map((list, node) =>
    list.map((cell) => (weight[cell] as number) * (first[cell] === node ? 1 : -1)),
  );
  const across = arcs.map((list, node) =>
    list.map((cell) => (first[cell] === node ? second[cell] : first[cell]) as number),
  );
  return {
    layout,
    width,
    cells,
    ground,
    first,
    second,
    weight,
    isTotal: cellsThat(layout, (row, column) => column === layout.total || row === layout.balance.processed),
    isResult: cellsThat(layout, (row) => layout.results.includes(row)),
    taking,
    heads: Object.values(layout.balance).sort((a, b) => a - b),
    sums,
    open,
    arcs,
    across,
    weights,
    shared: sharedCells(across, ground),
    inColumns: weightsInColumns(arcs, weights, height, width),
  };
}

/** 1 for each cell of which it is true, else 0. */
function cellsThat({ rows, columns }: Layout, is: (row: number, column: number) => boolean): Uint8Array {
  return Uint8Array.from(rows.flatMap((_, row) => columns.map((__, column) => Number(is(row, column)))));
}

function sharedCells(across: Network['across'], ground: number): Int16Array {
  const shared = new Int16Array(ground * ground).fill(-1);
  across.forEach((others, node) => {
    others.forEach((other, k) => {
      if (other !== ground) shared[node * ground + other] = k;
    });
  });
  return shared;
}

function weightsInColumns(arcs: Network['arcs'], weights: Network['weights'], rows: number, width: number): Int8Array {
  const inColumns = new Int8Array(arcs.length * rows);
  for (let node = rows; node < arcs.length; node++) {
    arcs[node]?.forEach((cell, k) => {
      inColumns[node * rows + Math.floor(cell / width)] = weights[node]?.[k] as number;
    });
  }
  return inColumns;
}

/** The two sums in which a cell stands, each with its coefficient there. */
function endsOf(layout: Layout, row: number, column: number, sums: boolean): [node: number, coefficient: number][] {
  const { received, carriedIn, processed, carriedOut } = layout.balance;
  const height = layout.rows.length;
  const sum = height + column;
  const balance = height + layout.columns.length + column;
  const inRow: [number, number] = [row, column === layout.total ? -1 : 1];
  if (row === processed) return [sums ? [sum, -1] : inRow, [balance, -1]];
  if (row === received || row === carriedIn) return [inRow, [balance, 1]];
  if (row === carriedOut) return [inRow, [balance, -1]];
  if (!layout.results.includes(row)) throw new Error(`no network: no sum holds ${layout.rows[row]}`);
  return [inRow, [sum, 1]];
}

/** A sum is taken when all its rows take part. */
function nodesTaken(layout: Layout, taking: readonly boolean[], sums: boolean): (node: number) => boolean {
  const balances = Object.values(layout.balance).every((row) => taking[row]);
  const height = layout.rows.length;
  return (node) => {
    if (node < height) return taking[node] === true;
    return node < height + layout.columns.length ? sums : balances;
  };
}
