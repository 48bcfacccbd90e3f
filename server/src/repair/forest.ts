import { type Budget, budget, OF_A_GROUP, step } from './budget';
import { distinct, LEAST_OF_A_CELL, priced, type Repair } from './cost';
import type { State } from './state';

/** All smallest repairs of one group of failing nodes, the cheapest first. */
export interface Forests {
  readonly repairs: readonly Repair[];
  /** Cells that each of them changes; null when there is none. */
  readonly cells: number | null;
}

/** Sums that hold and through which residual may be carried; a repair of up to four cells is found in any case. */
const EXTRA_NODES = 2;
const CELLS_IN_ANY_CASE = 4;
/** More alternatives than anybody reads. */
const KEPT = 40;

/**
 * Carries the residuals of a group to zero along as few cells as possible. The cells of a smallest repair form a tree over
 * the failing nodes and a few that hold, so a leaf's whole residual goes along its one cell: take a leaf, push,
 * close it. Each tree comes in the order in which its leaves are closed smallest first; there the next leaf is greater than
 * the last or is the node just pushed into.
 *
 * @param below what the group costs otherwise: repairs of more cells than that buys are not looked for
 */
export function forests(state: State, group: readonly number[], table: Budget, below: number): Forests {
  const own = budget(Math.min(OF_A_GROUP, table.left));
  const sum = group.reduce((total, node) => total + (state.residuals[node] as number), 0);
  const most = Math.max(EXTRA_NODES, CELLS_IN_ANY_CASE + 1 - group.length - Number(sum !== 0));
  let found: Repair[] = [];
  for (let extra = 0; extra <= most && found.length === 0 && !own.cut; extra++) {
    if (LEAST_OF_A_CELL * (group.length - 1 + extra) >= below) break;
    found = treesOf(state, group, extra, sum !== 0, own);
  }
  table.left -= own.spent;
  table.spent += own.spent;
  table.cut ||= own.cut;
  return { repairs: distinct(found).slice(0, KEPT), cells: found[0]?.cells.length ?? null };
}

const APART = 0;
const OPEN = 1;
const CLOSED = 2;

function treesOf(state: State, group: readonly number[], extra: number, toGround: boolean, own: Budget): Repair[] {
  const { network, values } = state;
  const residuals = state.residuals.slice();
  const members = [...group];
  const standing = new Uint8Array(network.ground + 1);
  for (const node of group) standing[node] = OPEN;
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

  /** Closes one leaf of `open` nodes, in every way; `last` was closed before it, into `into`. */
  const close = (last: number, into: number, extras: number, open: number) => {
    const count = members.length;
    for (let i = 0; i < count && !own.cut; i++) {
      const leaf = members[i] as number;
      if (standing[leaf] !== OPEN || (leaf <= last && leaf !== into) || residuals[leaf] === 0) continue;
      standing[leaf] = CLOSED;
      const arcs = network.arcs[leaf] as Int32Array;
      const across = network.across[leaf] as Int32Array;
      const weights = network.weights[leaf] as Int32Array;
      const residual = residuals[leaf] as number;
      for (let k = 0; k < arcs.length; k++) {
        const other = across[k] as number;
        if (other === network.ground ? !toGround || open > 1 : !mayTake(other, extras)) continue;
        const cell = arcs[k] as number;
        const figure = (values[cell] as number) - residual * (weights[k] as number);
        if (figure < 0) continue;
        if (!step(own)) break;
        cells.push(cell);
        to.push(figure);
        if (other === network.ground) keep();
        else carry(leaf, other, extras, open - 1);
        cells.pop();
        to.pop();
      }
      standing[leaf] = OPEN;
    }
  };

  const mayTake = (node: number, extras: number) =>
    standing[node] === OPEN || (extras > 0 && standing[node] === APART && residuals[node] === 0);

  const carry = (leaf: number, node: number, extras: number, open: number) => {
    const before = residuals[node] as number;
    const after = before + (residuals[leaf] as number);
    const joins = standing[node] === APART;
    const done = open + Number(joins) === 1;
    if (done && after === 0) keep();
    // A node that comes to zero while others are open parts the tree in two: those are groups of their own.
    if (after === 0 || (done && !toGround)) return;
    residuals[node] = after;
    if (joins) {
      members.push(node);
      standing[node] = OPEN;
    }
    close(leaf, node, extras - Number(joins), open + Number(joins));
    if (joins) {
      members.pop();
      standing[node] = APART;
    }
    residuals[node] = before;
  };

  close(-1, -1, extra, group.length);
  return [...found.values()];
}
