import { CARRIED_OUT } from '../forms/keys';
import type { Cell } from '../model/report';
import type { Identity } from './identity';
import { type Solution, solve } from './solve';

/**
 * A figure for each of the blanks: the one that the sums determine, else 0. Where figures and their total are blank
 * alike, the figures are 0 and the total follows from them, so that filling makes no sum fail that can be kept.
 */
export function fill(identities: readonly Identity[], blanks: readonly Cell[]): Solution {
  const determined = solve(identities);
  const totals = totalsOf(identities);
  const zeros = blanks.filter((cell) => !determined.has(cell) && !totals.has(cell));
  const filled = solve(identities, new Map([...determined, ...zeros.map((cell) => [cell, 0n] as const)]));
  return new Map(blanks.map((cell) => [cell, filled.get(cell) ?? 0n]));
}

/** Cells whose figure follows from others: sums, and of a balance what is carried out. */
function totalsOf(identities: readonly Identity[]): ReadonlySet<Cell> {
  const totals = new Set<Cell>();
  for (const { id, left, right } of identities) {
    const derived = id === 'requests.balance' ? right.filter(({ rowKey }) => rowKey === CARRIED_OUT) : left;
    for (const { cell } of derived) if (cell) totals.add(cell);
  }
  return totals;
}
