import { type Budget, budget, OF_A_GROUP, step } from './budget';
import { distinct, LEAST_OF_A_CELL, priced, type Repair } from './cost';
import type { Network } from './network';
import type { State } from './state';

/** All smallest repairs of one group of failing nodes, the cheapest first. */
export interface Forests {
  readonly repairs: readonly Repair[];
  /** Cells that each of them changes; null when there is none. */
  readonly cells: number | null;
}

/** What a group comes to when its parts are repaired one by one; infinite where they cannot be. */
export interface Apart {
  readonly cost: number;
  readonly cells: number;
}

/** One slip changes two figures at most: those of a pair. */
const CELLS_OF_A_SLIP = 2;
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
 * @param apart repairs of more cells than its cost buys, or that do not take fewer slips than it, are not looked for
 */
export function forests(state: State, group: readonly number[], table: Budget, apart: Apart): Forests {
  const own = budget(Math.min(OF_A_GROUP, table.left));
  const sum = group.reduce((total, node) => total + (state.residuals[node] as number), 0);
  const most = Math.max(EXTRA_NODES, CELLS_IN_ANY_CASE + 1 - group.length - Number(sum !== 0));
  let found: Repair[] = [];
  for (let extra = 0; extra <= most && found.length === 0 && !own.cut; extra++) {
    const cells = group.length - 1 + extra;
    if (LEAST_OF_A_CELL * cells >= apart.cost || cells > CELLS_OF_A_SLIP * (apart.cells - 1)) break;
    found = treesOf(state, group, extra, sum !== 0, own);
  }
  table.left -= own.spent;
  table.spent += own.spent;
  table.cut ||= own.cut;
  return { repairs: distinct(found).slice(0, KEPT), cells: found[0]?.cells.length ?? null };
}

/** How a node stands to the tree: what is not to be taken in, what may be where a further one is allowed, what awaits closing. */
const SHUT = 0;
const APART = 1;
const OPEN = 2;

/** A tree that grows, and the trees found. */
interface Growing {
  readonly network: Network;
  readonly values: readonly number[];
  /** Whether residual may leave by a cell that stands in one sum alone. */
  readonly toGround: boolean;
  readonly own: Budget;
  /** What each node is off by, with what was carried into it. */
  readonly residuals: number[];
  readonly standing: number[];
  /** The nodes of the group, then those that joined. What is behind the count that goes with them is left from others; so it is below. */
  readonly members: number[];
  readonly cells: number[];
  readonly to: number[];
  readonly found: Kept;
}

function treesOf(state: State, group: readonly number[], extra: number, toGround: boolean, own: Budget): Repair[] {
  const { network, values } = state;
  const residuals = state.residuals.slice();
  const standing = new Array<number>(network.ground + 1).fill(SHUT);
  for (let node = 0; node < network.ground; node++) if (residuals[node] === 0) standing[node] = APART;
  for (let i = 0; i < group.length; i++) standing[group[i] as number] = OPEN;
  if (toGround) standing[network.ground] = OPEN;
  const found = new Kept(state);
  const members = group.slice();
  const tree = { network, values, toGround, own, residuals, standing, members, cells: [], to: [], found };
  closeOne(tree, -1, -1, extra, group.length, group.length, 0);
  return found.repairs;
}

/**
 * Closes one of `open` leaves among the first `count` members, in every way, as the `depth`th; `last` was closed before it, into `into`.
 * This runs thousands of times a search, and hardly ever for long enough to be optimised: hence one function, with its own names for
 * what it uses.
 */
function closeOne(
  tree: Growing,
  last: number,
  into: number,
  extras: number,
  open: number,
  count: number,
  depth: number,
): void {
  const { network, values, own, residuals, standing, members, cells, to } = tree;
  const { ground } = network;
  const least = extras > 0 ? APART : OPEN;
  for (let i = 0; i < count; i++) {
    const leaf = members[i] as number;
    if ((leaf <= last && leaf !== into) || standing[leaf] !== OPEN) continue;
    standing[leaf] = SHUT;
    const residual = residuals[leaf] as number;
    const arcs = network.arcs[leaf] as readonly number[];
    const across = network.across[leaf] as readonly number[];
    const weights = network.weights[leaf] as readonly number[];
    let k = 0;
    let degree = across.length;
    if (open === 2 && extras === 0 && !tree.toGround) {
      // Of the last two each can only be closed into the other, by the one cell that they share. Most of a search is this.
      const only = network.shared[leaf * ground + openAmong(standing, members, count)] as number;
      k = Math.max(only, 0);
      degree = only + 1;
    }
    for (; k < degree; k++) {
      const other = across[k] as number;
      const stands = standing[other] as number;
      if (stands < least || (other === ground && open > 1)) continue;
      const cell = arcs[k] as number;
      const figure = (values[cell] as number) - residual * (weights[k] as number);
      if (figure < 0) continue;
      if (!step(own)) break;
      cells[depth] = cell;
      to[depth] = figure;
      if (other === ground) {
        tree.found.keep(cells, to, depth + 1);
        continue;
      }
      const before = residuals[other] as number;
      const after = before + residual;
      const left = stands === APART ? open : open - 1;
      if (left === 1 && after === 0) tree.found.keep(cells, to, depth + 1);
      // A node that comes to zero while others are open parts the tree in two: those are groups of their own.
      if (after === 0 || (left === 1 && !tree.toGround)) continue;
      residuals[other] = after;
      if (stands === APART) {
        members[count] = other;
        standing[other] = OPEN;
        closeOne(tree, leaf, other, extras - 1, left, count + 1, depth + 1);
        standing[other] = APART;
      } else {
        closeOne(tree, leaf, other, extras, left, count, depth + 1);
      }
      residuals[other] = before;
    }
    standing[leaf] = OPEN;
    if (own.cut) return;
  }
}

/** The first of the members that awaits closing. */
function openAmong(standing: readonly number[], members: readonly number[], count: number): number {
  let i = 0;
  while (i < count && standing[members[i] as number] !== OPEN) i++;
  return members[i] as number;
}

/** The trees found, each once: some are closed in more than one order. */
class Kept {
  readonly repairs: Repair[] = [];
  private names: Set<string> | null = null;
  private readonly state: State;

  constructor(state: State) {
    this.state = state;
  }

  /** The first `count` of what is given, which the search changes later on. */
  keep(cells: readonly number[], to: readonly number[], count: number): void {
    const sorted = cells.slice(0, count);
    const figures = to.slice(0, count);
    for (let i = 1; i < count; i++) {
      const cell = cells[i] as number;
      let at = i;
      for (; at > 0 && (sorted[at - 1] as number) > cell; at--) {
        sorted[at] = sorted[at - 1] as number;
        figures[at] = figures[at - 1] as number;
      }
      sorted[at] = cell;
      figures[at] = to[i] as number;
    }
    const name = sorted.join();
    this.names ??= new Set();
    if (this.names.has(name)) return;
    this.names.add(name);
    this.repairs.push(priced(this.state, sorted, figures));
  }
}
