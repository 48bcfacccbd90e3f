import type { Line } from '../scan/line';
import { fold } from '../text/fold';
import type { Heading } from './heading';

/** Fewer titles in a row than this are no list. */
const LEAST_LISTED = 3;
/** Entries of a table of contents may have entries of their own, which are short and no sentences. */
const LONGEST_ENTRY = 30;
const MOST_ENTRIES = 12;
const SENTENCE = /[，。；！？,;!?]/;

/** Titles listed one under the other, each once: a table of contents, or headings under which nothing stands yet. */
export function listsIn(headings: readonly Heading[], lines: readonly Line[]): Heading[][] {
  const keys = headings.map(({ match }) => match.key);
  const gap = (k: number) => entriesBetween(headings[k - 1] as Heading, headings[k] as Heading, lines);
  return listedKeys(keys, gap).map(([from, to]) => headings.slice(from, to));
}

/** The list says of itself that it is one of contents: the rest of the report may not be written yet. */
export function isHeadedContents([first]: readonly Heading[], lines: readonly Line[]): boolean {
  let at = (first?.line ?? 0) - 1;
  while (lines[at]?.blank) at--;
  const above = lines[at]?.text ?? '';
  return above.length <= LONGEST_ENTRY && CONTENTS.has(fold(above));
}

const CONTENTS: ReadonlySet<string> = new Set(['目录', '目次']);

/**
 * The same of titles of which no more is known than which they are: where each list begins, and one past its end.
 *
 * @param gap how many entries of other kinds stand between a title and the one before; Infinity where there is more
 */
export function listedKeys(keys: readonly string[], gap: (k: number) => number): [number, number][] {
  const lists: [number, number][] = [];
  for (let from = 0; from < keys.length; ) {
    let to = from + 1;
    // Right behind the last, and named by none before.
    while (to < keys.length && !named(keys, from, to) && gap(to) <= MOST_ENTRIES) to++;
    if (to - from >= LEAST_LISTED) lists.push([from, to]);
    from = to;
  }
  return lists;
}

function named(keys: readonly string[], from: number, to: number): boolean {
  const at = keys.indexOf(keys[to] as string, from);
  return at < to;
}

/** Infinity where something stands between that is no entry of a list. */
export function entriesBetween(a: Heading, b: Heading, lines: readonly Line[]): number {
  return a.runIn ? Number.POSITIVE_INFINITY : entriesIn(lines, a.lastLine + 1, b.line);
}

/** How many lines of the stretch are entries of a list; Infinity where one is none, or they are too many. */
export function entriesIn(lines: readonly Line[], from: number, to: number): number {
  let entries = 0;
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    if (line.cells !== null || line.text.length > LONGEST_ENTRY || SENTENCE.test(line.text)) {
      return Number.POSITIVE_INFINITY;
    }
    if (++entries > MOST_ENTRIES) return Number.POSITIVE_INFINITY;
  }
  return entries;
}
