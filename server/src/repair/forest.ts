import { type Budget, budget, OF_A_GROUP, step } from './budget';
import { distinct, priced, type Repair } from './cost';
import type { State } from './state';

/** All smallest repairs of one group of failing nodes, the cheapest first. */
export interface Forests {
  readonly repairs: readonly Repair[];
  /** Cells that each of them changes; null when there is none. */
  readonly cells: number | null;
}

/** Sums that hold and through which residual may be carried. */
const EXTRA_NODES = 2;
/** More alternatives than anybody reads. */
const KEPT = 40;

/**
 * Carries the residuals of a group to zero along as few cells as possible. The cells of a smallest repair form a tree over
 * the failing nodes and up to two that hold, so a leaf's whole residual goes along its one cell: take a leaf, push,
 * close it. Each tree comes in the order in which its leaves are closed smallest first; there the next leaf is greater than
 * the last or is the node just pushed into.
 */
export function forests(state: State, group: readonly number[], table: Budget): Forests {
  const own = budget(Math.min(OF_A_GROUP, table.left));
  const sum = group.reduce((total, node) => total + (state.residuals[node] as number), 0);
  let found: Repair[] = [];
  for (let extra = 0; extra <= EXTRA_NODES && found.length === 0 && !own.cut; extra++) {
    found = treesOf(state, group, extra, sum !== 0, own);
  }
  table.left -= own.spent;
  table.spent += own.spent;
  table.cut ||= own.cut;
  return { repairs: distinct(found).slice(0, KEPT), cells: found[0]?.cells.length ?? null };
}

function treesOf(state: State, group: readonly number[], extra: number, toGround: boolean, own: Budget): Repair[] {
  const { network, values } = state;
  const residuals = state.residuals.slice();
  const open = [...group];
  const closed = new Set<number>();
  const cells: number[] = [];
  const to: number[] = [];
  const found = new Map<string, Repair>();

  const keep = () => {
    const order = cells.map((_, i) => i).sort((a, b) => (cells[a] as number) - (cells[b] as number));
    const sorted = order.map((i) => cells[i] as number);
    const key = sorted.join();
    if (found.has(key)) return;
    const figures = order.map((i) => to[i] as number);
    found.set(key, priced(state, sorted, figures));
  };

  const push = (last: number, into: number, extras: number) => {
    const leaves = open.filter((node) => node > last || node === into);
    for (const leaf of leaves) {
      const residual = residuals[leaf] as number;
      if (residual === 0) continue;
      open.splice(open.indexOf(leaf), 1);
      closed.add(leaf);
      for (const cell of network.arcs[leaf] as Int32Array) {
        const starts = network.first[cell] === leaf;
        const other = (starts ? network.second[cell] : network.first[cell]) as number;
        const isOpen = open.includes(other);
        if (other === network.ground ? !toGround || open.length > 0 : !isOpen && (extras === 0 || closed.has(other))) {
          continue;
        }
        const weight = (network.weight[cell] as number) * (starts ? 1 : -1);
        const figure = (values[cell] as number) - residual * weight;
        if (figure < 0) continue;
        if (!step(own)) break;
        cells.push(cell);
        to.push(figure);
        if (other === network.ground) keep();
        else carry(leaf, other, residual, isOpen, extras);
        cells.pop();
        to.pop();
      }
      closed.delete(leaf);
      open.push(leaf);
      open.sort((a, b) => a - b);
      if (own.cut) return;
    }
  };

  const carry = (leaf: number, node: number, residual: number, isOpen: boolean, extras: number) => {
    const before = residuals[node] as number;
    residuals[node] = before + residual;
    if (!isOpen) open.push(node);
    const done = open.length === 1;
    if (done && residuals[node] === 0) keep();
    // A node that comes to zero while others are open parts the tree in two: those are groups of their own.
    else if ((!done || toGround) && residuals[node] !== 0) push(leaf, node, extras - Number(!isOpen));
    if (!isOpen) open.splice(open.indexOf(node), 1);
    residuals[node] = before;
  };

  push(-1, -1, extra);
  return [...found.values()];
}
