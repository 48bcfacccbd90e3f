import type { Repair } from './cost';
import { signOf } from './network';
import { shareOfProcessed } from './processed';
import { placeOf, type State } from './state';
import type { BrokenSum, Explanation, Group } from './table';

/** Costs that differ by less are no reason to prefer one to the other. */
const NEAR = 0.3;
/** Which rows changed places is seldom told by which stand side by side. */
const NEAR_ROWS = 0.5;

/**
 * What is told of one block of failing nodes.
 *
 * @param excess of the parts of （七） over its total
 * @param complete whether the search came to its end
 */
export function groupOf(
  state: State,
  block: readonly number[],
  excess: number,
  repairs: readonly Repair[],
  complete: boolean,
): Group {
  const [first, second] = repairs;
  const near = first ? repairs.filter(({ cost }) => cost - first.cost < NEAR - 1e-9) : [];
  const core = (first?.cells ?? []).filter((cell) => near.every(({ cells }) => cells.includes(cell)));
  return {
    broken: brokenSums(state, block, excess),
    explanations: repairs.map((repair) => explanation(state, repair)),
    near: near.length,
    margin: first && second ? rounded(second.cost - first.cost) : null,
    core: core.map((cell) => placeOf(state.network, cell)),
    preferred: complete && near.length === 1 && isPreferable(state, repairs),
  };
}

/** One slip, of a kind that stood the test: those that are right less often in the benchmark are only offered. */
function isPreferable(state: State, [first, ...others]: readonly Repair[]): boolean {
  if (first?.operations.length !== 1 || isLoneOutcome(state, first)) return false;
  const [operation] = first.operations;
  switch (operation) {
    case 'stale-totals':
      return false;
    case 'swapped-rows':
      return others.every(({ cost }) => cost - first.cost > NEAR_ROWS);
    case 'both-processed':
      // 四 and an outcome in each other's place leave （七） looking stale.
      return !others.some(({ operations }) => operations.includes('swapped-rows'));
    default:
      return true;
  }
}

/** One outcome of one kind of applicant: it may be right, and what follows from it wrong. */
function isLoneOutcome({ network }: State, { cells }: Repair): boolean {
  const [cell] = cells;
  return cells.length === 1 && cell !== undefined && network.isResult[cell] === 1 && network.isTotal[cell] === 0;
}

function explanation(state: State, { cost, operations, cells, to }: Repair): Explanation {
  return {
    cost: rounded(cost),
    operations,
    changes: cells.map((cell, i) => {
      const { row, column } = placeOf(state.network, cell);
      const from = state.blank[cell] ? null : (state.values[cell] as number);
      return { row, column, from, to: to[i] as number };
    }),
  };
}

function brokenSums(state: State, block: readonly number[], excess: number): BrokenSum[] {
  const { rows, balance } = state.network.layout;
  const sums = [...block].sort((a, b) => a - b).map((node) => brokenSum(state, node));
  if (excess === 0 || shareOfProcessed(state, block) === 0) return sums;
  const where = rows[balance.processed] as string;
  const at = block.filter((node) => node < balance.processed).length;
  return sums.toSpliced(at, 0, { id: 'requests.row-sum', where, by: 0 - excess });
}

function brokenSum({ network, residuals }: State, node: number): BrokenSum {
  const { layout, width } = network;
  const rows = layout.rows.length;
  const raw = (residuals[node] as number) * signOf(layout, node);
  if (node < rows) return { id: 'requests.row-sum', where: layout.rows[node] as string, by: 0 - raw };
  const where = layout.columns[(node - rows) % width] as string;
  return node < rows + width
    ? { id: 'requests.column-sum', where, by: 0 - raw }
    : { id: 'requests.balance', where, by: raw };
}

/** Costs are sums of tenths: shown as such, and the same on every machine. */
function rounded(cost: number): number {
  return Math.round(cost * 1000) / 1000;
}
