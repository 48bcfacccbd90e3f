import { slipCost } from './cost';

/** One figure that would make a group's sum hold. */
export interface Candidate {
  /** `total`, or the place among the parts. */
  readonly at: 'total' | number;
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/**
 * The single figures that may be wrong in a group of the litigation table, the likeliest first. One sum locates nothing, so this is
 * a list of candidates always, and none of them is to be preferred. Empty when the sum holds, or a figure is blank.
 */
export function litigationCandidates(total: number | null, parts: readonly (number | null)[]): Candidate[] {
  const known = parts.filter((part) => part !== null);
  if (total === null || known.length < parts.length) return [];
  const sum = known.reduce((all, part) => all + part, 0);
  if (sum === total) return [];
  const candidates: Candidate[] = [{ at: 'total', from: total, to: sum, cost: slipCost(total, sum, true) }];
  known.forEach((from, at) => {
    const to = from + total - sum;
    if (to >= 0) candidates.push({ at, from, to, cost: slipCost(from, to, false) });
  });
  // The total comes first and sorting keeps the order of equals.
  return candidates.sort((a, b) => a.cost - b.cost);
}
