/** Where a title stands: a line number or an offset, as long as headings are counted alike. */
export interface TitlePlace {
  readonly at: number;
  readonly folded: string;
}

/** Where a heading stands, and what it tells of where reports begin. */
export interface HeadingPlace {
  readonly at: number;
  /** Of the statutory section, 1 to 6. */
  readonly order: number;
  /** One of several titles in a row: see `listsIn`. */
  readonly listed: boolean;
  /** Counts only where nothing better names sections: see `Heading`. */
  readonly weak: boolean;
}

/** Section four: from here on a title begins the next report. */
const LATE = 4;

/**
 * Which titles begin a report: the first, and each one met once the report in hand has reached section four, where sections follow.
 * The same title on every page of a PDF begins nothing: early sections must follow, or the title differ. Nor do the titles of earlier
 * years below a report, which are links on its page.
 * Both lists are in order of place; time is linear in their lengths.
 */
export function reportStarts(titles: readonly TitlePlace[], all: readonly HeadingPlace[]): number[] {
  const headings = titles.length > 1 ? inEarnest(all) : all;
  const starts: number[] = titles.length > 0 ? [0] : [];
  let next = 0;
  let reached = false;
  for (let k = 1; k < titles.length; k++) {
    const title = titles[k] as TitlePlace;
    for (; next < headings.length && (headings[next] as HeadingPlace).at < title.at; next++) {
      if ((headings[next] as HeadingPlace).order >= LATE) reached = true;
    }
    if (!reached) continue;
    const current = titles[starts.at(-1) as number] as TitlePlace;
    const before = title.folded === current.folded ? LATE : Number.POSITIVE_INFINITY;
    if (!sectionFollows(headings, next, titles[k + 1]?.at, before)) continue;
    starts.push(k);
    reached = false;
  }
  return starts;
}

/** So many sections behind a list are a report's, though it may lack one that the list names. */
const MOST_OF_SIX = 4;

/** The headings less tables of contents, whose entries come again, and less weak ones where there are others. */
function inEarnest(all: readonly HeadingPlace[]): readonly HeadingPlace[] {
  const sure = all.some((one) => !one.weak);
  const behind = new Set<number>();
  const kept: HeadingPlace[] = [];
  for (let i = all.length - 1; i >= 0; i--) {
    const one = all[i] as HeadingPlace;
    if (one.weak && sure) continue;
    if (!one.listed) behind.add(one.order);
    else if (behind.has(one.order) || behind.size >= MOST_OF_SIX) continue;
    kept.push(one);
  }
  return kept.reverse();
}

/** The heading of a section before `order` stands between here and the next title. */
function sectionFollows(
  headings: readonly HeadingPlace[],
  from: number,
  end: number | undefined,
  order: number,
): boolean {
  for (let i = from; i < headings.length && (headings[i] as HeadingPlace).at < (end ?? Number.POSITIVE_INFINITY); i++) {
    if ((headings[i] as HeadingPlace).order < order) return true;
  }
  return false;
}
