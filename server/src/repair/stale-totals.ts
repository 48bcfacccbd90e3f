import { priced, type Repair } from './cost';
import type { State } from './state';

const COST = 2;
/** Where it cannot be told whether 四 or 一 follows, an open request that was answered is the commoner. */
const LESS_LIKELY = 0.1;

/**
 * Totals not brought up to date after a late change: one outcome is right, and what follows from it is not: its row's total,
 * （七） and the total of （七）, and 四 or 一 with its total. Fails the same two sums as that outcome mistyped.
 *
 * @param group two failing nodes
 */
export function staleTotals(state: State, group: readonly number[]): Repair[] {
  const { network, residuals } = state;
  const { layout, width } = network;
  const [row, sum] = group as [number, number];
  const column = sum - layout.rows.length;
  if (group.length !== 2 || !layout.results.includes(row) || column < 0 || column >= width) return [];
  if (column === layout.total || network.open) return [];
  const by = residuals[row] as number;
  if (by + (residuals[sum] as number) !== 0) return [];
  const { received, processed, carriedOut } = layout.balance;
  const at = (i: number, j: number) => i * width + j;
  const totals = [at(row, layout.total), at(processed, column), at(processed, layout.total)];
  const found: Repair[] = [];
  for (const [balancing, change] of [
    [carriedOut, -by],
    [received, by],
  ] as const) {
    const changes = [
      ...totals.map((cell) => [cell, by] as const),
      [at(balancing, column), change] as const,
      [at(balancing, layout.total), change] as const,
    ]
      .map(([cell, more]) => ({ cell, to: (state.values[cell] as number) + more }))
      .sort((a, b) => a.cell - b.cell);
    if (changes.some(({ to }) => to < 0)) continue;
    found.push({
      cost: COST + found.length * LESS_LIKELY,
      operations: ['stale-totals'],
      cells: changes.map(({ cell }) => cell),
      to: changes.map(({ to }) => to),
    });
  }
  return found;
}

/**
 * A figure of （七） and its total, wrong by the same amount: four sums fail, in two groups that each have a repair of
 * their own, and only together do those make one slip.
 *
 * @param group four failing nodes
 */
export function bothProcessed(state: State, group: readonly number[]): Repair[] {
  const { network, residuals } = state;
  const { layout, width } = network;
  const sums = layout.rows.length;
  const columns = group.filter((node) => node >= sums && node < sums + width).map((node) => node - sums);
  const [a, b] = columns as [number, number];
  if (group.length !== 4 || columns.length !== 2 || !columns.includes(layout.total)) return [];
  const at = (node: number) => residuals[node] as number;
  const balances = [a, b].map((column) => sums + width + column) as [number, number];
  const meet = at(sums + a) + at(balances[0]) === 0 && at(sums + b) + at(balances[1]) === 0;
  if (!meet || at(sums + a) + at(sums + b) !== 0 || !balances.every((node) => group.includes(node))) return [];
  const cells = [a, b].map((column) => layout.balance.processed * width + column);
  const to = cells.map((cell, i) => {
    const node = sums + (columns[i] as number);
    const weight = (network.weight[cell] as number) * (network.first[cell] === node ? 1 : -1);
    return (state.values[cell] as number) - at(node) * weight;
  });
  return to.every((figure) => figure >= 0) ? [priced(state, cells, to)] : [];
}
