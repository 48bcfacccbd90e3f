import { TABLE_PLACES } from '../forms/common';
import type { SectionKey, TableKey } from '../forms/form';
import type { Line } from '../scan/line';
import type { Heading } from './heading';
import { isHeadedContents, listsIn } from './lists';

/** Where the tables stand that are there: the order of their section, and their first line. */
type Anchors = readonly { readonly order: number; readonly line: number }[];

/**
 * Tells section headings from what only looks like them: a table of contents, and inner headings of section one
 * worded like a later section. A heading that is printed twice in earnest stays, to be told as repeated.
 */
export function chooseHeadings(
  headings: readonly Heading[],
  lines: readonly Line[],
  tableLine: (key: TableKey) => number | null,
): Heading[] {
  const listless = withoutContents(headings, lines);
  if (isPlain(listless)) return [...listless];
  const anchors = TABLE_PLACES.flatMap(({ key, order }) => {
    const line = tableLine(key);
    return line === null ? [] : [{ order, line }];
  });
  const real = withoutWeak(listless, anchors);
  const style = usualStyle(real);
  const score = (one: Heading) => rank(one, style) + (isBetweenTables(one, anchors) ? BETWEEN_TABLES : 0);
  const leaders = new Map<SectionKey, Heading>();
  // Section one is led by the heading over section two, so it comes last.
  for (const [key, same] of [...byKey(real)].reverse()) {
    const leader = leading(same, real, anchors, leaders, score);
    leaders.set(key, aboveCaption(leader, real, style));
  }
  const lastLine = Math.max(...[...leaders.values()].map(({ line }) => line));
  return real.filter((one, k) => {
    const leader = leaders.get(one.match.key) as Heading;
    if (one === leader) return true;
    if (one.body !== leader.body || one.numeral?.style !== leader.numeral?.style) return false;
    // Behind all sections it is no inner heading of one: a section was pasted there again.
    const by = one.line > lastLine ? (heading: Heading) => rank(heading, style) : score;
    if (by(one) < by(leader)) return false;
    return one.line > leader.line || real[k + 1]?.match.key === one.match.key;
  });
}

/** The headings of most reports: each section has one, and none is doubtful. */
function isPlain(headings: readonly Heading[]): boolean {
  return headings.every((one, k) => !one.weak && headings.findIndex(({ match }) => match.key === one.match.key) === k);
}

/**
 * Titles listed one under the other, most of which stand elsewhere: a table of contents, or links behind the report.
 * One that does not is missing. Of a list that is headed 目录 one that stands elsewhere is enough.
 */
function withoutContents(headings: readonly Heading[], lines: readonly Line[]): readonly Heading[] {
  const lists = listsIn(headings, lines);
  if (lists.length === 0) return headings;
  const listed = new Set<Heading>();
  const drop = (list: readonly Heading[], stands: (key: SectionKey) => boolean) => {
    const elsewhere = list.filter((one) => stands(one.match.key));
    const least = isHeadedContents(list, lines) ? 1 : Math.floor(list.length / 2) + 1;
    if (elsewhere.length >= least) for (const one of list) listed.add(one);
  };
  const last = new Map(headings.map((one) => [one.match.key, one]));
  for (const list of lists) {
    const end = (list.at(-1) as Heading).line;
    drop(list, (key) => (last.get(key) as Heading).line > end);
  }
  const earlier = new Set<SectionKey>();
  let next = 0;
  for (const list of lists) {
    const [first] = list as [Heading];
    if (listed.has(first)) continue;
    for (; headings[next] !== first; next++) {
      const one = headings[next] as Heading;
      if (!listed.has(one)) earlier.add(one.match.key);
    }
    drop(list, (key) => earlier.has(key));
  }
  return headings.filter((one) => !listed.has(one));
}

/** So many sections headed alike, and all of them are. */
const LEAST_ALIKE = 4;

/**
 * A weak heading counts where its section has no other, and where the tables leave it room; wherever it stands if that is how
 * the report heads its sections. A doubtful one counts only if it is.
 */
function withoutWeak(headings: readonly Heading[], anchors: Anchors): readonly Heading[] {
  if (!headings.some((one) => one.weak)) return headings;
  const own = ownStyle(headings);
  const isSure = (one: Heading) => !one.weak || (one.inner && !one.doubtful && styleOf(one) === own);
  const sure = new Set(headings.filter(isSure).map((one) => one.match.key));
  return headings.filter(
    (one) =>
      isSure(one) ||
      (!sure.has(one.match.key) && isBetweenTables(one, anchors) && (!one.doubtful || styleOf(one) === own)),
  );
}

function styleOf({ numeral }: Heading): string | null {
  return numeral?.style ?? null;
}

/** The style in which most sections are headed, each at its own number; undefined where none is. */
function ownStyle(headings: readonly Heading[]): string | null | undefined {
  const style = usualStyle(headings.filter((one) => !one.doubtful));
  const keys = new Set(headings.filter((one) => !one.doubtful && styleOf(one) === style).map((one) => one.match.key));
  return keys.size >= LEAST_ALIKE ? style : undefined;
}

/** In order of first place. */
function byKey(headings: readonly Heading[]): Map<SectionKey, Heading[]> {
  const groups = new Map<SectionKey, Heading[]>();
  for (const heading of headings) {
    const group = groups.get(heading.match.key);
    if (group) group.push(heading);
    else groups.set(heading.match.key, [heading]);
  }
  return groups;
}

/** The heading that stands for the section: over its table, or over the next section, where there is one; else the best. */
function leading(
  same: readonly Heading[],
  all: readonly Heading[],
  anchors: Anchors,
  leaders: ReadonlyMap<SectionKey, Heading>,
  score: (one: Heading) => number,
): Heading {
  const [first] = same as readonly [Heading];
  if (same.length === 1) return first;
  const { key, order } = first.match;
  const at = order === 1 ? leaders.get('proactive')?.line : anchors.find((one) => one.order === order)?.line;
  if (at !== undefined) {
    const above = all.findLast((one) => one.line < at);
    if (above && above.match.key === key) return above;
  }
  return same.reduce((a, b) => (score(b) > score(a) ? b : a));
}

/** A table may have the section's title for a caption, without its numeral: the heading is the one above, numbered as the others are. */
function aboveCaption(leader: Heading, all: readonly Heading[], style: string | null): Heading {
  const above = all[all.indexOf(leader) - 1];
  const isCaption = leader.numeral === null && style !== null && above?.match.key === leader.match.key;
  if (!isCaption || styleOf(above) !== style) return leader;
  return above.body === leader.body || above.numeral?.value === above.match.order ? above : leader;
}

const BETWEEN_TABLES = 6;

function rank({ match, numeral }: Heading, style: string | null): number {
  const worded = { label: 4, accepted: 2, altered: 0 }[match.wording];
  const numbered = numeral?.value === match.order ? 3 : 0;
  return worded + numbered + ((numeral?.style ?? null) === style ? 2 : 0);
}

/** A section stands behind the tables of those before it, and before the tables of those behind it. */
function isBetweenTables({ line, match }: Heading, anchors: Anchors): boolean {
  return anchors.every((one) =>
    one.order < match.order ? one.line < line : one.order > match.order ? line < one.line : true,
  );
}

/** How most sections are numbered; each counts once for each of its headings' styles. */
function usualStyle(headings: readonly Heading[]): string | null {
  const counts = new Map<string | null, Set<SectionKey>>();
  for (const { numeral, match } of headings) {
    const style = numeral?.style ?? null;
    const keys = counts.get(style);
    if (keys) keys.add(match.key);
    else counts.set(style, new Set([match.key]));
  }
  let best: string | null = null;
  let most = 0;
  for (const [style, { size }] of counts) {
    if (size > most) [best, most] = [style, size];
  }
  return best;
}
