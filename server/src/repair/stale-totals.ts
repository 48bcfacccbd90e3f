import type { Repair } from './cost';
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
