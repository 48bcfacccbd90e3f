import type { Budget } from './budget';
import { areInLine, distinct, priced, type Repair } from './cost';
import { forests } from './forest';
import { staleTotals } from './stale-totals';
import { failing, type State } from './state';

/** The failing nodes of a table parted into groups that each sum to zero, in every way that may matter. */
export interface Partition {
  readonly nodes: readonly number[];
  /** The groups that have a repair, by the bits of their nodes, the smaller ones first. */
  readonly masks: readonly number[];
  /** The repairs of each. */
  readonly groups: ReadonlyMap<number, readonly Repair[]>;
  /** The least cost of repairing the nodes in a mask; infinite where there is no way. */
  readonly least: (mask: number) => number;
  readonly full: number;
  /** Least number of changed cells; infinite where there is no way. */
  readonly cells: number;
  /** Whether no cycle of cells can mend the table with fewer. */
  readonly sure: boolean;
}

/** More failing sums are not searched: it usually is a shifted block or a wrong form. */
export const MOST_FAILING = 13;
/** Where sums are not taken every set of nodes is a group, so that fewer can be searched. */
const MOST_FAILING_OPEN = 9;

/** Null when too many sums fail. */
export function partition(state: State, table: Budget): Partition | null {
  const nodes = failing(state);
  const { open } = state.network;
  if (nodes.length > (open ? MOST_FAILING_OPEN : MOST_FAILING)) return null;
  const full = 2 ** nodes.length - 1;
  const least = new Array<number>(full + 1).fill(Number.POSITIVE_INFINITY);
  const cells = new Array<number>(full + 1).fill(Number.POSITIVE_INFINITY);
  least[0] = 0;
  cells[0] = 0;
  const groups = new Map<number, readonly Repair[]>();
  const masks = groupsOf(state, nodes, open);
  for (let i = 0; i < masks.length; i++) {
    const mask = masks[i] as number;
    const low = mask & -mask;
    // The smaller ones are done.
    for (let k = 0; k < i; k++) {
      const part = masks[k] as number;
      if ((part & low) === 0 || (part & ~mask) !== 0) continue;
      least[mask] = Math.min(least[mask] as number, (least[part] as number) + (least[mask ^ part] as number));
      cells[mask] = Math.min(cells[mask] as number, (cells[part] as number) + (cells[mask ^ part] as number));
    }
    const group: number[] = [];
    for (let node = 0; node < nodes.length; node++) if (mask & (1 << node)) group.push(nodes[node] as number);
    const others = staleTotals(state, group).concat(slipsOfTwo(state, mask, groups));
    const found = forests(state, group, table, { cost: least[mask] as number, cells: cells[mask] as number });
    cells[mask] = Math.min(cells[mask] as number, found.cells ?? Number.POSITIVE_INFINITY);
    const inOrder = others.length === 0 ? found.repairs : distinct(others.concat(found.repairs));
    if (inOrder.length === 0) continue;
    groups.set(mask, inOrder);
    least[mask] = Math.min(least[mask] as number, (inOrder[0] as Repair).cost);
  }
  return {
    nodes,
    masks: [...groups.keys()],
    groups,
    least: (mask) => least[mask] as number,
    full,
    cells: cells[full] as number,
    sure: !masks.some((mask) => cycleMayBeLess(mask, full, cells)),
  };
}

/**
 * A repair whose cells form a cycle leaves their figures open, so none is proposed; but where figures cannot fall far
 * enough it may have fewer cells than all that are. It has as many as it has nodes, and so is no better than most.
 */
function cycleMayBeLess(mask: number, full: number, cells: readonly number[]): boolean {
  return bitsOf(mask) + (cells[full ^ mask] as number) < (cells[full] as number);
}

/**
 * Two cells that share no sum are in groups of their own, though they may be one slip: a figure moved from 一 to an outcome,
 * or a figure of （七） and its total by the same amount. Only such are given, for the two groups together.
 */
function slipsOfTwo(state: State, mask: number, groups: ReadonlyMap<number, readonly Repair[]>): Repair[] {
  const slips: Repair[] = [];
  // A cell has at most two nodes.
  if (bitsOf(mask) > 4) return slips;
  for (let part = (mask - 1) & mask; part > 0; part = (part - 1) & mask) {
    const rest = mask ^ part;
    if (part > rest || bitsOf(part) > 2 || bitsOf(rest) > 2) continue;
    const others = singles(groups.get(rest));
    if (others.length === 0) continue;
    for (const one of singles(groups.get(part))) {
      for (const other of others) {
        const both = asOneSlip(state, one, other);
        if (both) slips.push(both);
      }
    }
  }
  return slips;
}

/** Two repairs of one cell each as one slip, where they may be that. */
function asOneSlip(state: State, one: Repair, other: Repair): Repair | null {
  const cell = one.cells[0] as number;
  const cellOfOther = other.cells[0] as number;
  if (cell === cellOfOther || !areInLine(state.network, cell, cellOfOther)) return null;
  const [a, b] = cell < cellOfOther ? [one, other] : [other, one];
  const both = priced(state, [...a.cells, ...b.cells], [...a.to, ...b.to]);
  return both.operations.length === 1 ? both : null;
}

const NONE: readonly Repair[] = [];

function singles(repairs: readonly Repair[] | undefined): readonly Repair[] {
  if (!repairs) return NONE;
  const found: Repair[] = [];
  for (let i = 0; i < repairs.length; i++) {
    const repair = repairs[i] as Repair;
    if (repair.cells.length === 1) found.push(repair);
  }
  return found;
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The sets of nodes that sum to zero, or all where residual may leave; the smaller ones first. */
function groupsOf(state: State, nodes: readonly number[], open: boolean): number[] {
  const count = 2 ** nodes.length;
  const sums = [0];
  const sizes = [0];
  const masks: number[] = [];
  for (let mask = 1; mask < count; mask++) {
    const node = nodes[31 - Math.clz32(mask & -mask)] as number;
    const rest = mask & (mask - 1);
    const sum = (sums[rest] as number) + (state.residuals[node] as number);
    sums.push(sum);
    sizes.push((sizes[rest] as number) + 1);
    if (open || sum === 0) masks.push(mask);
  }
  return masks.length < 2 ? masks : masks.sort((a, b) => (sizes[a] as number) - (sizes[b] as number) || a - b);
}

/**
 * The ways to part `mask` into groups whose costs together stay within `limit`, each with the chosen groups.
 * At most `most`; `limit` cuts exactly, since the least cost of every rest is known.
 */
export function partings(of: Partition, mask: number, limit: number, most: number): number[][] {
  const found: number[][] = [];
  const { masks, groups } = of;
  const go = (rest: number, left: number, chosen: readonly number[]) => {
    const low = rest & -rest;
    for (let i = 0; i < masks.length && found.length < most; i++) {
      const group = masks[i] as number;
      if ((group & low) === 0 || (group & ~rest) !== 0) continue;
      const cheapest = (groups.get(group) as readonly Repair[])[0] as Repair;
      const after = left - cheapest.cost;
      const remaining = rest ^ group;
      if (of.least(remaining) > after + 1e-9) continue;
      const all = chosen.concat(group);
      if (remaining === 0) found.push(all);
      else go(remaining, after, all);
    }
  };
  if (mask === 0) return [[]];
  go(mask, limit, []);
  return found;
}
