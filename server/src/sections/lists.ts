import type { Line } from '../scan/line';
import type { Heading } from './heading';

/** Fewer titles in a row than this are no list. */
const LEAST_LISTED = 3;
/** Entries of a table of contents may have entries of their own, which are short and no sentences. */
const LONGEST_ENTRY = 30;
const MOST_ENTRIES = 12;
const SENTENCE = /[，。；！？,;!?]/;

/** Titles listed one under the other, each once: a table of contents, or headings under which nothing stands yet. */
export function listsIn(headings: readonly Heading[], lines: readonly Line[]): Heading[][] {
  const lists: Heading[][] = [];
  for (let from = 0; from < headings.length; ) {
    let to = from + 1;
    while (to < headings.length && goesOn(headings, from, to, lines)) to++;
    if (to - from >= LEAST_LISTED) lists.push(headings.slice(from, to));
    from = to;
  }
  return lists;
}

/** The list that begins with one heading goes on with another: right behind the last, and named by none before. */
function goesOn(headings: readonly Heading[], from: number, to: number, lines: readonly Line[]): boolean {
  const next = headings[to] as Heading;
  if (!adjoin(headings[to - 1] as Heading, next, lines)) return false;
  for (let i = from; i < to; i++) if (headings[i]?.match.key === next.match.key) return false;
  return true;
}

function adjoin(a: Heading, b: Heading, lines: readonly Line[]): boolean {
  if (a.runIn) return false;
  let entries = 0;
  for (let i = a.lastLine + 1; i < b.line; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    if (line.cells !== null || line.text.length > LONGEST_ENTRY || SENTENCE.test(line.text)) return false;
    if (++entries > MOST_ENTRIES) return false;
  }
  return true;
}
