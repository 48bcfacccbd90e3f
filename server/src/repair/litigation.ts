import { slipCost } from './cost';
import { CONTRADICTED } from './evidence';

/** One figure that would make a group's sum hold. */
export interface Candidate {
  /** `total`, or the place among the parts. */
  readonly at: 'total' | number;
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** The figures of a group that are known from elsewhere; null for those that are not. */
export interface KnownInGroup {
  readonly total: number | null;
  readonly parts: readonly (number | null)[];
}

const NOTHING: KnownInGroup = { total: null, parts: [] };

/**
 * The single figures that may be wrong in a group of the litigation table, the likeliest first. One sum locates nothing, so this is
 * a list of candidates always, and none of them is to be preferred. Empty when the sum holds, or a figure is blank.
 */
export function litigationCandidates(
  total: number | null,
  parts: readonly (number | null)[],
  elsewhere: KnownInGroup = NOTHING,
): Candidate[] {
  const known = parts.filter((part) => part !== null);
  if (total === null || known.length < parts.length) return [];
  const sum = known.reduce((all, part) => all + part, 0);
  if (sum === total) return [];
  const said = [elsewhere.total, ...elsewhere.parts];
  /** What is said of a figure counts against those who leave it otherwise, and against who changes it otherwise. */
  const contradicted = (changed: number, to: number) =>
    [total, ...known].filter((figure, i) => {
      const after = i === changed ? to : figure;
      return (said[i] ?? after) !== after;
    }).length * CONTRADICTED;
  const costOf = (changed: number, from: number, to: number) =>
    slipCost(from, to, changed === 0) + contradicted(changed, to);
  const candidates: Candidate[] = [{ at: 'total', from: total, to: sum, cost: costOf(0, total, sum) }];
  known.forEach((from, at) => {
    const to = from + total - sum;
    if (to >= 0) candidates.push({ at, from, to, cost: costOf(at + 1, from, to) });
  });
  // The total comes first and sorting keeps the order of equals.
  return candidates.sort((a, b) => a.cost - b.cost);
}
