import { align } from './align';
import { type Candidate, wordsBeside } from './candidate';
import type { DueRow } from './due';
import type { LabelFound } from './labels';
import type { Token } from './record';
import { ALIKE, type Resemblance, resemblances } from './resemblance';
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

/** What is known of a printed row before the alignment. */
interface Evidence {
  readonly found: LabelFound | null;
  readonly group: LabelFound | null;
  /** Words that name no row. */
  readonly words: readonly Token[];
  /** How alike those words are to each statutory row; null where the label is found. */
  readonly likes: readonly Resemblance[] | null;
}

const SURE = 10;
const ANOTHER = -8;
/** Other words stand there. */
const STRANGE = -6;
/** A group's words and no others. */
const GROUP = 4;
/** Figures alone. */
const BY_PLACE = 1;

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
    match: (i, j) => matchScore(known[i] as Evidence, due[j] as DueRow, j),
    leaveOut: (j) => (due[j]?.numeric ? -2 : 0),
    passOver: (i) => (isLabelled(known[i] as Evidence) ? -3 : -1.5),
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

/** Keys of the groups of which a sub-row is printed. */
function dividedGroups(candidates: readonly Candidate[], due: readonly DueRow[]): ReadonlySet<string> {
  const divided = new Set<string>();
  for (const { found } of candidates) {
    const parent = found && due[found.row]?.parent;
    if (parent) divided.add(parent);
  }
  return divided;
}

function evidenceOf(
  candidate: Candidate,
  due: readonly DueRow[],
  taken: Set<Token>,
  divided: ReadonlySet<string>,
): Evidence {
  const { found, group, window } = candidate;
  if (found) return { found, group, words: [], likes: null };
  const words = wordsBeside(candidate, taken);
  // （六） without sub-rows is a row like any other, wherever it stands.
  const own = group && (words.length === 0 || isStrayCell(candidate, words, due)) ? due[group.row] : undefined;
  if (group && own && own.parent !== null && !divided.has(own.key)) {
    for (const token of group.tokens) taken.add(token);
    return { found: group, group, words: [], likes: null };
  }
  return { found, group, words, likes: resemblances(window, due, taken) };
}

/** One short word where just one figure is wanting stands in its place. */
function isStrayCell({ split }: Candidate, words: readonly Token[], due: readonly DueRow[]): boolean {
  const [word, ...others] = words;
  if (!word || others.length > 0 || split.printed.grid !== 'stream') return false;
  return isStray(word) && split.values.length === (due[0]?.columns.length ?? 0) - 1;
}

function isLabelled({ found, group, words }: Evidence): boolean {
  return found !== null || group !== null || words.length > 0;
}

function matchScore({ found, group, words, likes }: Evidence, due: DueRow, j: number): number {
  if (found) return found.row === j ? SURE : ANOTHER;
  const likely = likes?.[j];
  const like = likely?.like ?? 0;
  if (likely && like >= ALIKE) return 10 * like - 2 + (due.numeric ? 0.5 : 0) + (isNumberedAs(likely, due) ? 1 : 0);
  if (words.length > 0) return STRANGE;
  // （三）, （六） may have figures of their own; 三、 over all of them never has.
  if (group?.row === j && due.parent !== null) return GROUP;
  return due.numeric ? BY_PLACE : -1;
}

/** 「（六）其他某理」 is （六）其他处理, not 「3.其他」. */
function isNumberedAs({ tokens }: Resemblance, { numbering }: DueRow): boolean {
  const printed = tokens[0]?.content.folded.numbering;
  return printed != null && printed.style === numbering?.style && printed.value === numbering.value;
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
