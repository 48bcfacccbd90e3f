import type { Line } from '../scan/line';
import { movedPiece } from '../scan/moved';
import { fold } from '../text/fold';
import { mayName, namesNobody } from './agency';
import { type Heading, headingAt, headingInTwoCells } from './heading';
import { listsIn } from './lists';
import { looseTitle } from './loose-title';
import { type HeadingPlace, reportStarts } from './starts';
import { isTitle, ownTitle, type TitleLine, titleAt } from './title';
import { wordsBehindNumber, wordsOf } from './words';

/** The lines of one report, its title and the headings of its statutory sections. */
export interface Part {
  readonly firstLine: number;
  /** One past the last. */
  readonly endLine: number;
  readonly title: TitleLine | null;
  readonly headings: readonly Heading[];
}

/** What heads a text: its titles, and the headings of statutory sections, in order of place. */
export interface Heads {
  readonly titles: readonly TitleLine[];
  readonly headings: readonly Heading[];
}

/** A heading or a title depends on its line, on blank ones below it, and on the one that may complete it: no more than so many. */
const LINES_BELOW = 3;

/**
 * Finds titles and headings.
 *
 * @param before what was found in plain text whose first `shared` lines were the same
 */
export function headsOf(lines: readonly Line[], before: Heads | null = null, shared = 0): Heads {
  const decided = before ? shared - LINES_BELOW : 0;
  const titles = before ? before.titles.filter(({ line }) => line < decided) : [];
  const headings = before ? before.headings.filter(({ line }) => line < decided) : [];
  const behind = Math.max(titles.at(-1)?.lastLine ?? -1, headings.at(-1)?.lastLine ?? -1) + 1;
  for (let i = Math.max(0, decided, behind); i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    const words = wordsOf(line) ?? wordsBehindNumber(line, i);
    const heading = words ? headingAt(lines, i, words) : headingInTwoCells(line, i);
    if (heading) {
      headings.push(heading);
      i = heading.lastLine;
      continue;
    }
    const title = words && titleAt(lines, i, words);
    if (!title) continue;
    titles.push(title);
    i = title.lastLine;
  }
  return { titles: bodyTitles(lines, titles), headings };
}

/** The same where what stands behind a line has moved by so much, and all lines are where they were. */
export function movedHeads({ titles, headings }: Heads, line: number, by: number): Heads {
  return {
    titles: titles.map((one) => (one.line > line ? { ...one, ...movedWords(one, by) } : one)),
    headings: headings.map((one) => (one.line > line ? movedHeading(one, by) : one)),
  };
}

function movedWords({ words, rest }: TitleLine | Heading, by: number): Pick<Heading, 'words' | 'rest'> {
  return { words: movedPiece(words, by), rest: rest && movedPiece(rest, by) };
}

/** Written out, as it is done on each key: a spread costs ten times as much. */
function movedHeading(heading: Heading, by: number): Heading {
  const { words, rest } = movedWords(heading, by);
  return {
    match: heading.match,
    line: heading.line,
    lastLine: heading.lastLine,
    words,
    rest,
    body: heading.body,
    bodyAt: heading.bodyAt,
    numeral: heading.numeral,
    weak: heading.weak,
    inner: heading.inner,
    doubtful: heading.doubtful,
    runIn: heading.runIn,
  };
}

/** The headings as they tell where reports begin, by their lines. */
function placesOf(headings: readonly Heading[], lines: readonly Line[]): HeadingPlace[] {
  const listed = new Set(listsIn(headings, lines).flat());
  return headings.map((one) => {
    return { at: one.line, order: one.match.order, listed: listed.has(one), weak: one.weak };
  });
}

/** Parts the lines into reports. */
export function partsOf(lines: readonly Line[], { titles, headings }: Heads = headsOf(lines)): Part[] {
  const starts = reportStarts(
    titles.map(({ line, folded }) => ({ at: line, folded })),
    // Headings part one report from the next, and most texts are one.
    titles.length > 1 ? placesOf(headings, lines) : [],
  );
  if (starts.length === 0) return [wholePart(lines, { titles, headings })];
  const first = starts.map((k, i) => (i === 0 ? 0 : startLine((line) => lines[line], titles[k] as TitleLine)));
  return starts.map((k, i) =>
    part(first[i] as number, first[i + 1] ?? lines.length, titles.slice(k, starts[i + 1]), headings),
  );
}

const LEAST_HEADINGS = 2;

/** All lines as one report, whatever titles come again in it. */
export function wholePart(lines: readonly Line[], { titles, headings }: Heads): Part {
  const whole = part(0, lines.length, titles, headings);
  // Two sections make a report of a text, which then has a title, in whatever words.
  if (whole.title || headings.length < LEAST_HEADINGS) return whole;
  return { ...whole, title: looseTitle(lines, (headings[0] as Heading).line) };
}

/** A report begins with its title, or with the body's name above it where the title names nobody. */
export function startLine(
  lineAt: (line: number) => Line | undefined,
  title: Pick<TitleLine, 'line' | 'folded'>,
): number {
  if (!namesNobody(title.folded)) return title.line;
  let above = title.line - 1;
  while (above > 0 && lineAt(above)?.blank) above--;
  const line = lineAt(above);
  const words = line && !line.blank ? wordsOf(line) : null;
  return words && mayName(words.text) && !isTitle(fold(words.text)) ? above : title.line;
}

/** @param titles those that stand in it */
function part(firstLine: number, endLine: number, titles: readonly TitleLine[], all: readonly Heading[]): Part {
  const headings = all.filter((one) => one.line >= firstLine && one.line < endLine);
  const title = ownTitle(titles, (behind) => headings.find(({ line }) => line > behind)?.line ?? endLine);
  return { firstLine, endLine, title, headings };
}

/** A page's `<title>` counts only where no title stands in its body. */
function bodyTitles(lines: readonly Line[], titles: readonly TitleLine[]): readonly TitleLine[] {
  const seen = titles.filter((one) => lines[one.line]?.element !== 'title');
  return seen.length > 0 ? seen : titles.slice(0, 1);
}
