import { ANY_BAR } from '../scan/line-of';
import { plainLine } from '../scan/plain';
import { listedKeys } from '../sections/lists';
import { startLine } from '../sections/outline';
import { type HeadingPlace, reportStarts, type TitlePlace } from '../sections/starts';
import { isTitle } from '../sections/title';
import { fold } from '../text/fold';
import { isBreak, type LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import { type Chunk, type ChunkHeading, chunkOf } from './chunk';

/** Chunks of an earlier version by their text: a keystroke leaves all but one as they were. */
export type KnownChunks = ReadonlyMap<string, Chunk>;

/** Words of every title; a line without them begins no chunk. */
const TITLE_WORDS = '政府信息公开';
const LONGEST_TITLE_LINE = 120;

/** Cuts a long plain text before its title lines. */
export function chunksOf(text: string, known: KnownChunks): Chunk[] {
  const starts = [0];
  for (let at = text.indexOf(TITLE_WORDS); at >= 0; at = text.indexOf(TITLE_WORDS, at + 1)) {
    const line = lineAround(text, at);
    if (!line || line.start === starts.at(-1)) continue;
    const words = text.slice(line.start, line.end);
    // What a row of cells is depends on the rows above it.
    if (words.includes('\t') || ANY_BAR.test(words)) continue;
    if (isTitle(fold(words).replace(/^#+/, ''))) starts.push(line.start);
  }
  return starts.map((start, k) => {
    const chunk = text.slice(start, starts[k + 1]);
    return known.get(chunk) ?? chunkOf(chunk);
  });
}

/** The line around a place, if it is short enough for a title. */
function lineAround(text: string, at: number): Span | null {
  let start = at;
  while (start > 0 && at - start <= LONGEST_TITLE_LINE && !isBreak(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at <= LONGEST_TITLE_LINE && !isBreak(text.charCodeAt(end))) end++;
  return end - start <= LONGEST_TITLE_LINE ? { start, end } : null;
}

/** Where the reports of the text begin; the first always at 0. */
export function reportPlaces(text: string, lines: LineIndex, chunks: readonly Chunk[]): number[] {
  const titles: TitlePlace[] = [];
  const headings: ChunkHeading[] = [];
  let at = 0;
  let above = 0;
  for (const chunk of chunks) {
    for (const title of chunk.titles) titles.push({ at: at + title.at, folded: title.folded });
    for (const heading of chunk.headings) {
      headings.push({ ...heading, at: at + heading.at, above: above + heading.above });
      above = 0;
    }
    above += chunk.below;
    at += chunk.text.length;
  }
  const places = [0];
  for (const k of reportStarts(titles, inLists(headings)).slice(1)) {
    places.push(startOf(text, lines, titles[k] as TitlePlace));
  }
  return places;
}

function inLists(headings: readonly ChunkHeading[]): HeadingPlace[] {
  const keys = headings.map(({ key }) => key);
  const lists = listedKeys(keys, (k) => headings[k]?.above ?? 0);
  const listed = new Set(lists.flatMap(([from, to]) => headings.slice(from, to)));
  return headings.map((one) => ({ at: one.at, order: one.order, weak: one.weak, listed: listed.has(one) }));
}

/** The title's line, or the line above it where that names the body. */
function startOf(text: string, lines: LineIndex, title: TitlePlace): number {
  const lineAt = (line: number) => plainLine(text, lines.startOfLine(line), lines.endOfLine(line));
  const line = startLine(lineAt, { line: lines.lineAt(title.at), folded: title.folded });
  return lines.startOfLine(line);
}
