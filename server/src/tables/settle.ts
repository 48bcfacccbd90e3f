import { align } from './align';
import { type Candidate, wordsBeside } from './candidate';
import { type DueRow, mostColumns } from './due';
import { holdsPlace, type Token } from './record';
import { ALIKE, resemblances } from './resemblance';
import { type Evidence, LEAST_LEFT, leaveOutScore, matchScore, passOverScore } from './row-score';
import { isStray } from './split';
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
  const plain = settledInOrder(candidates);
  if (plain) return plain;
  const divided = dividedGroups(candidates, due);
  const known = candidates.map((candidate) => evidenceOf(candidate, due, taken, divided));
  const rowOf = rowsInOrder(known) ?? aligned(known, due);
  const first = firstOfRepeated(known, rowOf);
  const matched = new Set(first.filter((j) => j >= 0));
  return known.map((evidence, i) => settle(evidence, first[i] as number, matched, taken));
}

/** The rows of most tables: every label is found, and they ascend. Null for any other. */
function settledInOrder(candidates: readonly Candidate[]): Settled[] | null {
  const settled: Settled[] = [];
  let last = -1;
  for (let i = 0; i < candidates.length; i++) {
    const { found } = candidates[i] as Candidate;
    if (!found || found.row <= last) return null;
    last = found.row;
    settled.push({ row: last, place: 'in-order', tokens: found.tokens, wording: found.wording });
  }
  return settled;
}

/** Where every label is found in the end and they ascend, no alignment is better, and none need be looked for; null elsewhere. */
function rowsInOrder(known: readonly Evidence[]): number[] | null {
  const rows: number[] = [];
  let last = -1;
  for (const { found } of known) {
    if (!found || found.row <= last) return null;
    last = found.row;
    rows.push(last);
  }
  return rows;
}

function aligned(known: readonly Evidence[], due: readonly DueRow[]): readonly number[] {
  return align({
    printed: known.length,
    due: due.length,
    match: (i, j) => {
      const evidence = known[i] as Evidence;
      return matchScore(evidence, due[j] as DueRow, j, evidence.group ? due[evidence.group.row]?.key : undefined);
    },
    leaveOut: (j) => leaveOutScore(due[j] as DueRow),
    passOver: (i) => passOverScore(known[i] as Evidence),
  }).rowOf;
}

/** Of a row printed twice the first counts, whichever the alignment took. */
function firstOfRepeated(known: readonly Evidence[], rowOf: readonly number[]): number[] {
  const first = [...rowOf];
  const printedAt = new Map<number, number>();
  rowOf.forEach((row, i) => {
    if (row >= 0) printedAt.set(row, i);
  });
  for (let i = 0; i < known.length; i++) {
    const { found } = known[i] as Evidence;
    if (!found || first[i] !== -1) continue;
    const later = printedAt.get(found.row);
    if (later === undefined || later < i || !known[later]?.found) continue;
    first[i] = found.row;
    first[later] = -1;
    printedAt.set(found.row, i);
  }
  return first;
}

/** Keys of the groups of which a sub-row is printed: by its label, or in a grid right below the group's words without any. */
function dividedGroups(candidates: readonly Candidate[], due: readonly DueRow[]): ReadonlySet<string> {
  const divided = new Set<string>();
  for (const [i, { found, group }] of candidates.entries()) {
    const parent = found && due[found.row]?.parent;
    if (parent) divided.add(parent);
    if (!found && group && isBare(candidates[i + 1])) divided.add((due[group.row] as DueRow).key);
  }
  return divided;
}

/** A row of a grid with figures and no words at all. */
function isBare(candidate: Candidate | undefined): boolean {
  if (!candidate?.split.hasFigures || candidate.split.printed.grid === 'stream') return false;
  return candidate.split.own.length === 0;
}

function evidenceOf(
  candidate: Candidate,
  due: readonly DueRow[],
  taken: Set<Token>,
  divided: ReadonlySet<string>,
): Evidence {
  const { found, window } = candidate;
  const group = isBelow(candidate, due, divided) ? null : candidate.group;
  const whole = candidate.split.printed.grid !== 'stream';
  const scant = whole && isScant(candidate, due);
  if (found) return { found, group, words: [], whole, scant, likes: null };
  const words = wordsBeside(candidate, taken);
  // （六） without sub-rows is a row like any other, wherever it stands.
  const own = group && (words.length === 0 || isStrayCell(candidate, words, due)) ? due[group.row] : undefined;
  if (group && own && own.parent !== null && !divided.has(own.key)) {
    for (const token of group.tokens) taken.add(token);
    return { found: group, group, words: [], whole, scant, likes: null };
  }
  return { found, group, words, whole, scant, likes: resemblances(window, due, taken) };
}

/** As where 「2.」 of a label is typed that is to follow: a page number or the like leaves as much. */
function isScant({ split: { printed, values } }: Candidate, due: readonly DueRow[]): boolean {
  const most = mostColumns(due);
  return most > LEAST_LEFT && printed.tokens.length < most && values.filter(holdsPlace).length < LEAST_LEFT;
}

/** The group's words stand on lines of their own, and its rows are printed: they head those, and the figures are of a row that lost its label. */
function isBelow({ group, split }: Candidate, due: readonly DueRow[], divided: ReadonlySet<string>): boolean {
  const [first] = group?.tokens ?? [];
  return (
    group !== null &&
    first !== undefined &&
    split.printed.grid === 'stream' &&
    !split.own.includes(first) &&
    divided.has((due[group.row] as DueRow).key)
  );
}

/** One short word where just one figure is wanting stands in its place. */
function isStrayCell({ split }: Candidate, words: readonly Token[], due: readonly DueRow[]): boolean {
  const [word, ...others] = words;
  if (!word || others.length > 0 || split.printed.grid !== 'stream') return false;
  return isStray(word) && split.values.length === (due[0]?.columns.length ?? 0) - 1;
}

function settle(evidence: Evidence, row: number, matched: Set<number>, taken: Set<Token>): Settled {
  const { found, group, words, likes } = evidence;
  if (found) {
    const { tokens, wording } = found;
    if (row >= 0) return { row, place: 'in-order', tokens, wording };
    if (matched.has(found.row)) return { row: found.row, place: 'repeated', tokens, wording };
    matched.add(found.row);
    return { row: found.row, place: 'out-of-order', tokens, wording };
  }
  if (row < 0) {
    for (const token of words) taken.add(token);
    return { row: -1, place: 'unknown', tokens: words.length > 0 ? words : (group?.tokens ?? []), wording: 'none' };
  }
  if (group?.row === row) {
    for (const token of group.tokens) taken.add(token);
    return { row, place: 'in-order', tokens: group.tokens, wording: group.wording };
  }
  const like = likes?.[row];
  if (!like || like.like < ALIKE) return { row, place: 'in-order', tokens: [], wording: 'none' };
  for (const token of like.tokens) taken.add(token);
  return { row, place: 'in-order', tokens: like.tokens, wording: like.wording };
}
