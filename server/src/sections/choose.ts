import type { SectionKey, TableKey } from '../forms/form';
import type { Line } from '../scan/line';
import type { Heading } from './heading';

/** Which table stands under which section. */
export const TABLE_OF: Partial<Record<SectionKey, TableKey>> = {
  proactive: 'disclosure',
  requests: 'requests',
  reviewLitigation: 'litigation',
};

/** Fewer titles in a row than this are no table of contents. */
const LEAST_LISTED = 3;

/**
 * Tells section headings from what only looks like them: a table of contents, and inner headings of section one
 * worded like a later section. A heading that is printed twice in earnest stays, to be told as repeated.
 */
export function chooseHeadings(
  headings: readonly Heading[],
  lines: readonly Line[],
  tableLine: (key: TableKey) => number | null,
): Heading[] {
  const listed = contents(headings, lines);
  const real = headings.filter((one) => !listed.has(one));
  const leaders = new Map<SectionKey, Heading>();
  for (const [key, same] of byKey(real)) leaders.set(key, leading(same, real, tableLine));
  return real.filter((one) => {
    const leader = leaders.get(one.match.key) as Heading;
    return one === leader || (one.folded.body === leader.folded.body && rank(one) >= rank(leader));
  });
}

function byKey(headings: readonly Heading[]): Map<SectionKey, Heading[]> {
  const groups = new Map<SectionKey, Heading[]>();
  for (const heading of headings) {
    const group = groups.get(heading.match.key);
    if (group) group.push(heading);
    else groups.set(heading.match.key, [heading]);
  }
  return groups;
}

/** The heading that stands for the section: over its table where there is one, else the best worded. */
function leading(
  same: readonly Heading[],
  all: readonly Heading[],
  tableLine: (key: TableKey) => number | null,
): Heading {
  const table = TABLE_OF[(same[0] as Heading).match.key];
  const at = table ? tableLine(table) : null;
  if (at !== null) {
    const above = all.findLast((one) => one.line < at);
    if (above && above.match.key === same[0]?.match.key) return above;
  }
  return same.reduce((a, b) => (rank(b) > rank(a) ? b : a));
}

function rank(heading: Heading): number {
  const worded = { label: 4, accepted: 2, altered: 0 }[heading.match.wording];
  return worded + (heading.folded.numbering?.value === heading.match.order ? 1 : 0);
}

/** Titles listed one under the other, all of which come again: a table of contents. */
function contents(headings: readonly Heading[], lines: readonly Line[]): Set<Heading> {
  const listed = new Set<Heading>();
  const lastOf = new Map(headings.map((one, k) => [one.match.key, k]));
  for (let from = 0; from < headings.length; ) {
    let to = from + 1;
    while (to < headings.length && adjoin(headings[to - 1] as Heading, headings[to] as Heading, lines)) to++;
    const run = headings.slice(from, to);
    const comesAgain = run.every((one) => (lastOf.get(one.match.key) as number) >= to);
    if (run.length >= LEAST_LISTED && comesAgain) for (const one of run) listed.add(one);
    from = to;
  }
  return listed;
}

function adjoin(a: Heading, b: Heading, lines: readonly Line[]): boolean {
  for (let i = a.lastLine + 1; i < b.line; i++) if (!lines[i]?.blank) return false;
  return true;
}
