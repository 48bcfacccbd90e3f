import { slipCost } from './cost';

/** One figure that would make a group's sum hold. */
export interface Candidate {
  /** `total`, or the place among the parts. */
  readonly at: 'total' | number;
  readonly from: number;
  readonly to: number;
  readonly cost: number;
  /** How many of the figures that are known from elsewhere it leaves or makes another. */
  readonly against: number;
}

/** The figures of a group that are known from elsewhere; null for those that are not. */
export interface KnownInGroup {
  readonly total: number | null;
  readonly parts: readonly (number | null)[];
}

const NOTHING: KnownInGroup = { total: null, parts: [] };

/**
 * The single figures that may be wrong in a group of the litigation table: first those that nothing known from elsewhere speaks
 * against, and of these the likeliest first. One sum locates nothing, so this is a list of candidates always. Empty when the sum
 * holds, or a figure is blank.
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
  const figures = [total, ...known];
  /** What is said of a figure counts against those who leave it otherwise, and against who changes it otherwise. */
  const candidate = (changed: number, to: number): Candidate => {
    const from = figures[changed] as number;
    const after = figures.map((figure, i) => (i === changed ? to : figure));
    const against = after.filter((figure, i) => (said[i] ?? figure) !== figure).length;
    return {
      at: changed === 0 ? 'total' : changed - 1,
      from,
      to,
      cost: slipCost(from, to, changed === 0),
      against,
    };
  };
  const candidates = [candidate(0, sum)];
  known.forEach((from, at) => {
    const to = from + total - sum;
    if (to >= 0) candidates.push(candidate(at + 1, to));
  });
  // The total comes first and sorting keeps the order of equals.
  return candidates.sort((a, b) => a.against - b.against || a.cost - b.cost);
}
