import type { Line } from '../scan/line';
import { mayName, namesNobody } from './agency';
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
  const first = starts.map((title, k) => (k === 0 ? 0 : startLine(lines, title)));
  return starts.map((title, k) => part(first[k] as number, first[k + 1] ?? lines.length, title, headings));
}

/** A report begins with its title, or with the body's name above it where the title names nobody. */
function startLine(lines: readonly Line[], title: TitleLine | null): number {
  const at = firstLineOf(title);
  if (!title || !namesNobody(title.folded)) return at;
  let above = at - 1;
  while (above > 0 && lines[above]?.blank) above--;
  const line = lines[above];
  return line && !line.blank && line.cells === null && mayName(line.text) ? above : at;
}

function firstLineOf(title: TitleLine | null): number {
  return title?.line ?? 0;
}

function part(firstLine: number, endLine: number, title: TitleLine | null, headings: readonly Heading[]): Part {
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
