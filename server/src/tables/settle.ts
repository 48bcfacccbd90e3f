import { align } from './align';
import type { Candidate } from './candidate';
import type { DueRow } from './due';
import { ALIKE, type Resemblance, resemblance } from './labels';
import type { Token } from './record';
import type { Label, RowPlace } from './table';

/** Which statutory row a printed one is, and by what words. */
export interface Settled {
  /** Index of the statutory row; -1 for none. */
  readonly row: number;
  readonly place: RowPlace;
  readonly tokens: readonly Token[];
  readonly wording: Label['wording'];
}

/** Aligns the printed rows with the statutory ones and says of each what it is. */
export function settleRows(candidates: readonly Candidate[], due: readonly DueRow[], taken: Set<Token>): Settled[] {
  const likes = candidates.map((candidate) => likesOf(candidate, due, taken));
  const { rowOf } = align({
    printed: candidates.length,
    due: due.length,
    match: (i, j) => matchScore(candidates[i] as Candidate, likes[i] ?? null, due[j] as DueRow, j),
    leaveOut: (j) => (due[j]?.numeric ? -2 : 0),
    passOver: (i) => (isLabelled(candidates[i] as Candidate) ? -3 : -1.5),
  });
  const first = firstOfRepeated(candidates, rowOf);
  const matched = new Set(first.filter((j) => j >= 0));
  return candidates.map((candidate, i) => settle(candidate, likes[i] ?? null, first[i] as number, matched, taken));
}

/** Of a row printed twice the first counts, whichever the alignment took. */
function firstOfRepeated(candidates: readonly Candidate[], rowOf: readonly number[]): number[] {
  const first = [...rowOf];
  for (const [i, candidate] of candidates.entries()) {
    const row = candidate.found?.row;
    if (row === undefined || first[i] !== -1) continue;
    const later = first.indexOf(row, i + 1);
    if (later < 0 || !candidates[later]?.found) continue;
    first[i] = row;
    first[later] = -1;
  }
  return first;
}

function isLabelled(candidate: Candidate): boolean {
  return candidate.found !== null || candidate.window.own.length > 0;
}

function likesOf(candidate: Candidate, due: readonly DueRow[], taken: ReadonlySet<Token>): Resemblance[] | null {
  if (candidate.found) return null;
  return due.map((row) => resemblance(candidate.window, row, taken));
}

function matchScore(candidate: Candidate, likes: Resemblance[] | null, due: DueRow, j: number): number {
  const { found } = candidate;
  if (found) return found.row === j ? 10 : -8;
  const like = likes?.[j]?.like ?? 0;
  if (like >= ALIKE) return 10 * like - 2 + (due.numeric ? 0.5 : 0);
  // Figures without any text stand for a row by their place alone.
  if (candidate.window.own.length === 0) return due.numeric ? 1 : -1;
  return -6;
}

function settle(
  candidate: Candidate,
  likes: Resemblance[] | null,
  row: number,
  matched: Set<number>,
  taken: Set<Token>,
): Settled {
  const { found } = candidate;
  if (found) {
    const { tokens, wording } = found;
    if (row >= 0) return { row, place: 'in-order', tokens, wording };
    if (matched.has(found.row)) return { row: found.row, place: 'repeated', tokens, wording };
    matched.add(found.row);
    return { row: found.row, place: 'out-of-order', tokens, wording };
  }
  if (row < 0) {
    const own = candidate.window.own.filter((token) => !taken.has(token));
    for (const token of own) taken.add(token);
    return { row: -1, place: 'unknown', tokens: own, wording: 'none' };
  }
  const like = likes?.[row];
  const tokens = like && like.like >= ALIKE ? like.tokens : [];
  for (const token of tokens) taken.add(token);
  return { row, place: 'in-order', tokens, wording: tokens.length > 0 ? 'altered' : 'none' };
}
