import { firstWhere } from '../service';

/** A run of lines `from` the first text that becomes a run of lines of the second; one of the two may be empty. */
export interface ChangedRun {
  readonly before: Run;
  readonly after: Run;
}

/** Half-open, 0-based. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * What changed between two lists of lines, in order. In time that grows with the lines however much has changed:
 * lines that stand once in both are held together, and what lies between two of them is compared line by line where
 * their number is the same, as it is after most fixes, else from both ends.
 */
export function changedRuns(before: readonly string[], after: readonly string[]): ChangedRun[] {
  const changes: ChangedRun[] = [];
  const whole = trimmed(before, after, { start: 0, end: before.length }, { start: 0, end: after.length });
  let a = whole.before.start;
  let b = whole.after.start;
  for (const [nextA, nextB] of [...anchors(before, after, whole), [whole.before.end, whole.after.end] as const]) {
    between(before, after, { start: a, end: nextA }, { start: b, end: nextB }, changes);
    a = nextA + 1;
    b = nextB + 1;
  }
  return changes;
}

function between(before: readonly string[], after: readonly string[], a: Run, b: Run, changes: ChangedRun[]): void {
  const rest = trimmed(before, after, a, b);
  const length = rest.before.end - rest.before.start;
  if (length !== rest.after.end - rest.after.start) {
    add(changes, rest);
    return;
  }
  for (let i = 0; i < length; i++) {
    const [inA, inB] = [rest.before.start + i, rest.after.start + i];
    if (before[inA] === after[inB]) continue;
    add(changes, { before: { start: inA, end: inA + 1 }, after: { start: inB, end: inB + 1 } });
  }
}

/** Joined to the last one where no line lies between. */
function add(changes: ChangedRun[], { before, after }: ChangedRun): void {
  if (before.start === before.end && after.start === after.end) return;
  const last = changes.at(-1);
  const touches = last?.before.end === before.start && last.after.end === after.start;
  if (last && touches) {
    changes[changes.length - 1] = {
      before: { start: last.before.start, end: before.end },
      after: { start: last.after.start, end: after.end },
    };
  } else changes.push({ before, after });
}

/** Two runs without the lines that they begin and end with alike. */
function trimmed(before: readonly string[], after: readonly string[], a: Run, b: Run): ChangedRun {
  let [startA, startB, endA, endB] = [a.start, b.start, a.end, b.end];
  while (startA < endA && startB < endB && before[startA] === after[startB]) {
    startA++;
    startB++;
  }
  while (startA < endA && startB < endB && before[endA - 1] === after[endB - 1]) {
    endA--;
    endB--;
  }
  return { before: { start: startA, end: endA }, after: { start: startB, end: endB } };
}

type Pair = readonly [before: number, after: number];

/** Lines that stand once in each run, as many of them as come in the same order in both. */
function anchors(before: readonly string[], after: readonly string[], runs: ChangedRun): Pair[] {
  const inAfter = once(after, runs.after);
  const pairs: Pair[] = [];
  for (const [line, at] of once(before, runs.before)) {
    const other = inAfter.get(line);
    if (at !== null && other !== null && other !== undefined) pairs.push([at, other]);
  }
  return longestRising(pairs);
}

/** Where each line stands; `null` for one that stands there more than once. In order of first places. */
function once(lines: readonly string[], { start, end }: Run): Map<string, number | null> {
  const places = new Map<string, number | null>();
  for (let i = start; i < end; i++) {
    const line = lines[i] as string;
    places.set(line, places.has(line) ? null : i);
  }
  return places;
}

/** The longest choice of pairs, which stand in order of their first numbers, whose second numbers rise too. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  /** For each length the index of the pair that ends such a choice with the least second number. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [i, pair] of pairs.entries()) {
    const place = firstWhere(ends.length, (k) => (pairs[ends[k] as number] as Pair)[1] >= pair[1]);
    previous.push(ends[place - 1]);
    ends[place] = i;
  }
  const chosen: Pair[] = [];
  for (let i = ends.at(-1); i !== undefined; i = previous[i]) chosen.push(pairs[i] as Pair);
  return chosen.reverse();
}
