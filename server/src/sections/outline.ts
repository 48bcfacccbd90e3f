import type { Line } from '../scan/line';
import { type Heading, headingAt } from './heading';
import { type TitleLine, titleAt } from './title';

/** The lines of one report, its title and the headings of its statutory sections. */
export interface Part {
  readonly firstLine: number;
  /** One past the last. */
  readonly endLine: number;
  readonly title: TitleLine | null;
  readonly headings: readonly Heading[];
}

/** Section four: from here on a title begins the next report. */
const LATE = 4;

/** Finds titles and headings, and parts the lines into reports. */
export function partsOf(lines: readonly Line[]): Part[] {
  const titles: TitleLine[] = [];
  const headings: Heading[] = [];
  for (let i = 0; i < lines.length; i++) {
    const heading = headingAt(lines, i);
    if (heading) {
      headings.push(heading);
      i = heading.lastLine;
      continue;
    }
    const title = titleAt(lines, i);
    if (!title) continue;
    titles.push(title);
    i = title.lastLine;
  }
  const starts = reportStarts(bodyTitles(lines, titles), headings);
  return starts.map((title, k) => part(lines, k === 0 ? 0 : firstLineOf(title), starts[k + 1], title, headings));
}

function firstLineOf(title: TitleLine | null): number {
  return title?.line ?? 0;
}

function part(
  lines: readonly Line[],
  firstLine: number,
  next: TitleLine | null | undefined,
  title: TitleLine | null,
  headings: readonly Heading[],
): Part {
  const endLine = next ? next.line : lines.length;
  return {
    firstLine,
    endLine,
    title,
    headings: headings.filter((one) => one.line >= firstLine && one.line < endLine),
  };
}

/** A page's `<title>` counts only where no title stands in its body. */
function bodyTitles(lines: readonly Line[], titles: readonly TitleLine[]): readonly TitleLine[] {
  const seen = titles.filter((one) => lines[one.line]?.element !== 'title');
  return seen.length > 0 ? seen : titles.slice(0, 1);
}

/**
 * The titles that begin a report: the first, and each one met once the report in hand has reached section four.
 * The same title on every page of a PDF begins nothing: early sections must follow, or the title differ.
 */
function reportStarts(titles: readonly TitleLine[], headings: readonly Heading[]): (TitleLine | null)[] {
  const first = titles[0] ?? null;
  const starts: (TitleLine | null)[] = [first];
  let current = first;
  for (const [k, title] of titles.entries()) {
    if (k === 0) continue;
    const from = starts.length === 1 ? 0 : firstLineOf(current);
    const reached = headings.some((one) => one.line >= from && one.line < title.line && one.match.order >= LATE);
    if (!reached) continue;
    const end = titles[k + 1]?.line ?? Number.POSITIVE_INFINITY;
    const begins = headings.some((one) => one.line > title.line && one.line < end && one.match.order < LATE);
    if (!begins && title.folded === current?.folded) continue;
    starts.push(title);
    current = title;
  }
  return starts;
}
