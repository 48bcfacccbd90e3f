import type { Budget } from './budget';
import { distinct, LEAST_OF_A_CELL, priced, type Repair } from './cost';
import { forests } from './forest';
import { staleTotals } from './stale-totals';
import { failing, type State } from './state';

/** The failing nodes of a table parted into groups that each sum to zero, in every way that may matter. */
export interface Partition {
  readonly nodes: readonly number[];
  /** Repairs of a group, by the bits of its nodes. */
  readonly groups: ReadonlyMap<number, readonly Repair[]>;
  /** The least cost of repairing the nodes in a mask; infinite where there is no way. */
  readonly least: (mask: number) => number;
  readonly full: number;
  /** Least number of changed cells; infinite where there is no way. */
  readonly cells: number;
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
  const least = new Map<number, number>([[0, 0]]);
  const cells = new Map<number, number>([[0, 0]]);
  const groups = new Map<number, readonly Repair[]>();
  const at = (map: ReadonlyMap<number, number>, mask: number) => map.get(mask) ?? Number.POSITIVE_INFINITY;
  const masks = groupsOf(state, nodes, open);
  for (const mask of masks) {
    const low = mask & -mask;
    let cost = Number.POSITIVE_INFINITY;
    let count = Number.POSITIVE_INFINITY;
    for (const part of masks) {
      if (part >= mask || (part & low) === 0 || (part & ~mask) !== 0) continue;
      cost = Math.min(cost, at(least, part) + at(least, mask ^ part));
      count = Math.min(count, at(cells, part) + at(cells, mask ^ part));
    }
    const group = nodes.filter((_, i) => mask & (1 << i));
    const repairs = [...staleTotals(state, group), ...slipsOfTwo(state, mask, groups)];
    if (cost > LEAST_OF_A_CELL * (group.length - 1)) {
      const found = forests(state, group, table);
      repairs.push(...found.repairs);
      count = Math.min(count, found.cells ?? count);
    }
    const [first] = repairs.length > 0 ? (groups.set(mask, distinct(repairs)).get(mask) ?? []) : [];
    cost = Math.min(cost, first?.cost ?? cost);
    least.set(mask, cost);
    cells.set(mask, count);
  }
  return { nodes, groups, least: (mask) => at(least, mask), full, cells: at(cells, full) };
}

/**
 * Two cells that share no sum are in groups of their own, though they may be one slip: a figure moved from 一 to an outcome,
 * or a figure of （七） and its total by the same amount. Only such are given, for the two groups together.
 */
function slipsOfTwo(state: State, mask: number, groups: ReadonlyMap<number, readonly Repair[]>): Repair[] {
  const slips: Repair[] = [];
  for (const [part, repairs] of groups) {
    const rest = mask ^ part;
    if ((part & ~mask) !== 0 || part > rest) continue;
    for (const one of repairs) {
      for (const other of groups.get(rest) ?? []) {
        if (one.cells.length !== 1 || other.cells.length !== 1 || one.cells[0] === other.cells[0]) continue;
        const [a, b] = [one, other].sort((x, y) => (x.cells[0] as number) - (y.cells[0] as number)) as [Repair, Repair];
        const both = priced(state, [...a.cells, ...b.cells], [...a.to, ...b.to]);
        if (both.operations.length === 1) slips.push(both);
      }
    }
  }
  return slips;
}

/** The sets of nodes that sum to zero, or all where residual may leave; the smaller ones first. */
function groupsOf(state: State, nodes: readonly number[], open: boolean): number[] {
  const sums = new Float64Array(2 ** nodes.length);
  const size = new Uint8Array(sums.length);
  const masks: number[] = [];
  for (let mask = 1; mask < sums.length; mask++) {
    const rest = mask & (mask - 1);
    const node = nodes[31 - Math.clz32(mask & -mask)] as number;
    sums[mask] = (sums[rest] as number) + (state.residuals[node] as number);
    size[mask] = (size[rest] as number) + 1;
    if (open || sums[mask] === 0) masks.push(mask);
  }
  return masks.sort((a, b) => (size[a] as number) - (size[b] as number) || a - b);
}

/**
 * The ways to part `mask` into groups whose costs together stay within `limit`, each with the chosen groups.
 * At most `most`; `limit` cuts exactly, since the least cost of every rest is known.
 */
export function partings(of: Partition, mask: number, limit: number, most: number): number[][] {
  const found: number[][] = [];
  const all = [...of.groups];
  const go = (rest: number, left: number, chosen: number[]) => {
    if (found.length >= most) return;
    if (rest === 0) {
      found.push(chosen);
      return;
    }
    const low = rest & -rest;
    for (const [group, repairs] of all) {
      if ((group & low) === 0 || (group & ~rest) !== 0) continue;
      const after = left - (repairs[0] as Repair).cost;
      if (of.least(rest ^ group) <= after + 1e-9) go(rest ^ group, after, [...chosen, group]);
    }
  };
  go(mask, limit, []);
  return found;
}
