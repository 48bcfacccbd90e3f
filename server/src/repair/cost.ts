import { distance } from './distance';
import type { State } from './state';
import type { Operation } from './table';

/** Changes and what explains them, cells as numbers, ascending. */
export interface Repair {
  readonly cost: number;
  readonly operations: readonly Operation[];
  readonly cells: readonly number[];
  readonly to: readonly number[];
}

/*
 * What slips cost, in slips of the keyboard: one digit wrong is 1. No reports were counted for these figures; they are a
 * judgement of what is likelier than what, and `npm run bench:repair` holds them to it: it makes such errors, and fails where the
 * truth comes first too seldom. What matters is the order and the distances: within 0.3 (`NEAR` in group.ts) explanations count as
 * about as likely, and all are listed. The costs of slips of whole rows stand in rows.ts, that of stale totals in stale-totals.ts.
 */

/** A figure for another, by the digits that differ. Each costs less than the one before: who has typed another figure altogether made one mistake. */
const SLIPS = [0, 1, 1.8, 2.4];
/** Every digit beyond the third. */
const MORE_SLIPS = 0.3;
/** A figure where 0 was due or 0 where a figure was: no digit of the other. More often it has gone to another cell. */
const ZERO = 0.3;
/** Totals are computed, seldom typed: one not redone may differ in every digit, and is not a worse slip for it. */
const TOTAL_AT_MOST = 1.3;
/** Where a part and its total explain the same sums, parts that came late have left the total behind. Too little to settle it: both are listed. */
const TOTAL_FACTOR = 0.95;
/** A blank is unknown, not wrong: to fill it is no slip. Not free, or a repair would fill more of them than it needs. */
const BLANK = 0.15;
/** A figure of （七） and its total are off alike: one late change, dearer than one digit and cheaper than a move. */
export const BOTH_PROCESSED = 1.2;
/** A figure in another column of its row: the right digits in the wrong place, oftener the next place than one farther off. */
const MOVED_IN_ROW = { adjacent: 1.3, apart: 1.5 };
/** In another row of its column. Reports are filled in row by row, under labels that tell rows apart better than heads tell columns. */
const MOVED_IN_COLUMN = { adjacent: 1.4, apart: 1.8 };
/** Two figures in each other's place are rarer than one figure in an empty place. */
const EXCHANGED = 0.3;

/** The least that one cell's change can cost a repair, when none is blank: half a pair. */
export const LEAST_OF_A_CELL = BOTH_PROCESSED / 2;
/** The least that one cell of a figure moved costs: half of the cheapest move. */
export const HALF_A_MOVE = MOVED_IN_ROW.adjacent / 2;

/** Cost of one figure typed for another. */
export function slipCost(from: number, to: number, isTotal: boolean): number {
  const slips = Math.abs(from - to) === 1 ? 1 : distance(String(from), String(to));
  const cost =
    (SLIPS[Math.min(slips, 3)] as number) + MORE_SLIPS * Math.max(0, slips - 3) + (from === 0 || to === 0 ? ZERO : 0);
  return isTotal ? Math.min(cost, TOTAL_AT_MOST) * TOTAL_FACTOR : cost;
}

/** The cheapest reading of some changed cells: each a slip of its own, or two of them one slip together. */
export function priced(state: State, cells: readonly number[], to: readonly number[]): Repair {
  const single: number[] = [];
  for (let i = 0; i < cells.length; i++) single.push(costOfOne(state, cells[i] as number, to[i] as number));
  if (cells.length === 1) {
    return { cost: single[0] as number, operations: state.blank[cells[0] as number] ? FILLED : MISTYPED, cells, to };
  }
  const chosen = paired(cells.length, single, (i, j) => pairCost(state, cells, to, i, j));
  const operations = chosen.pairs.map(({ operation }) => operation);
  const alone = cells.filter((_, i) => !chosen.pairs.some((pair) => pair.i === i || pair.j === i));
  for (const cell of alone) operations.push(state.blank[cell] ? 'blank' : 'cell');
  return { cost: chosen.cost, operations, cells, to };
}

const FILLED: readonly Operation[] = ['blank'];
const MISTYPED: readonly Operation[] = ['cell'];

function costOfOne({ blank, values, network }: State, cell: number, to: number): number {
  return blank[cell] ? BLANK : slipCost(values[cell] as number, to, network.isTotal[cell] === 1);
}

interface Pair {
  readonly cost: number;
  readonly operation: Operation;
  readonly i: number;
  readonly j: number;
}

/** Takes pairs by what they save, the most first. */
function paired(count: number, single: readonly number[], pairOf: (i: number, j: number) => Pair | null) {
  const saving = (pair: Pair) => (single[pair.i] as number) + (single[pair.j] as number) - pair.cost;
  const all: Pair[] = [];
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const pair = pairOf(i, j);
      if (pair && saving(pair) > 0) all.push(pair);
    }
  }
  all.sort((a, b) => saving(b) - saving(a) || a.i - b.i || a.j - b.j);
  const used = new Set<number>();
  const pairs = all.filter(({ i, j }) => {
    if (used.has(i) || used.has(j)) return false;
    used.add(i).add(j);
    return true;
  });
  const cost = single.reduce((sum, one) => sum + one, 0) - pairs.reduce((sum, pair) => sum + saving(pair), 0);
  return { cost, pairs };
}

function pairCost(state: State, cells: readonly number[], to: readonly number[], i: number, j: number): Pair | null {
  const { width, layout } = state.network;
  const a = cells[i] as number;
  const b = cells[j] as number;
  if (state.blank[a] || state.blank[b]) return null;
  if (!areInLine(state.network, a, b)) return null;
  const row = Math.floor(a / width);
  const rowOfB = Math.floor(b / width);
  const column = a % width;
  const columnOfB = b % width;
  const exchanged = to[i] === state.values[b] && to[j] === state.values[a];
  const more = state.values[a] === 0 || state.values[b] === 0 ? 0 : EXCHANGED;
  if (row === rowOfB) {
    if (exchanged) {
      const cost = MOVED_IN_ROW[columnOfB - column === 1 ? 'adjacent' : 'apart'] + more;
      return { cost, operation: 'moved-in-row', i, j };
    }
    const alike = (to[i] as number) - (state.values[a] as number) === (to[j] as number) - (state.values[b] as number);
    const both = row === layout.balance.processed && (column === layout.total || columnOfB === layout.total);
    return both && alike ? { cost: BOTH_PROCESSED, operation: 'both-processed', i, j } : null;
  }
  if (!exchanged) return null;
  const cost = MOVED_IN_COLUMN[rowOfB - row === 1 ? 'adjacent' : 'apart'] + more;
  return { cost, operation: 'moved-in-column', i, j };
}

/** Whether two cells stand in one row or in one column: no others are one slip. */
export function areInLine({ width }: State['network'], a: number, b: number): boolean {
  return a % width === b % width || Math.floor(a / width) === Math.floor(b / width);
}

/** The name of the table that a repair leads to. */
function keyOf({ cells, to }: Pick<Repair, 'cells' | 'to'>): string {
  return cells.map((cell, i) => `${cell}:${to[i]}`).join();
}

/** Cheapest first, then by cells, then by figures: an order without ties. */
export function byCost(a: Repair, b: Repair): number {
  if (Math.abs(a.cost - b.cost) > 1e-9) return a.cost - b.cost;
  for (let i = 0; i < Math.min(a.cells.length, b.cells.length); i++) {
    const order = (a.cells[i] as number) - (b.cells[i] as number) || (a.to[i] as number) - (b.to[i] as number);
    if (order !== 0) return order;
  }
  return a.cells.length - b.cells.length;
}

/** Of repairs that lead to the same table the cheapest, in order. */
export function distinct(repairs: readonly Repair[]): Repair[] {
  if (repairs.length < 2) return repairs.slice();
  const seen = new Set<string>();
  return [...repairs].sort(byCost).filter((repair) => {
    const key = keyOf(repair);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
