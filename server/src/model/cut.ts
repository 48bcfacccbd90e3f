import { plainLine, scanPlain } from '../scan/plain';
import { headsOf, placesOf, startLine } from '../sections/outline';
import { type HeadingPlace, reportStarts, type TitlePlace } from '../sections/starts';
import { isTitle } from '../sections/title';
import { detached } from '../text/detached';
import { fold } from '../text/fold';
import { LineIndex } from '../text/lines';

/** A stretch of a long text from one title line to the next, and what heads it; places count from its start. */
export interface Chunk {
  readonly text: string;
  readonly titles: readonly TitlePlace[];
  readonly headings: readonly HeadingPlace[];
}

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
    if (isTitle(fold(text.slice(line.start, line.end)).replace(/^#+/, ''))) starts.push(line.start);
  }
  return starts.map((start, k) => {
    const chunk = text.slice(start, starts[k + 1]);
    return known.get(chunk) ?? chunkOf(chunk);
  });
}

/** The line around a place, if it is short enough for a title. */
function lineAround(text: string, at: number): { start: number; end: number } | null {
  let start = at;
  while (start > 0 && at - start <= LONGEST_TITLE_LINE && !isBreak(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at <= LONGEST_TITLE_LINE && !isBreak(text.charCodeAt(end))) end++;
  return end - start <= LONGEST_TITLE_LINE ? { start, end } : null;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function chunkOf(slice: string): Chunk {
  const text = detached(slice);
  const lines = scanPlain(text, new LineIndex(text));
  const { titles, headings } = headsOf(lines);
  return {
    text,
    titles: titles.map(({ line, folded }) => ({ at: lines[line]?.outerStart ?? 0, folded })),
    headings: placesOf(headings, lines, (line) => lines[line]?.outerStart ?? 0),
  };
}

/** Where the reports of the text begin; the first always at 0. */
export function reportPlaces(text: string, lines: LineIndex, chunks: readonly Chunk[]): number[] {
  const titles: TitlePlace[] = [];
  const headings: HeadingPlace[] = [];
  let at = 0;
  for (const chunk of chunks) {
    for (const title of chunk.titles) titles.push({ at: at + title.at, folded: title.folded });
    for (const heading of chunk.headings) headings.push({ ...heading, at: at + heading.at });
    at += chunk.text.length;
  }
  const places = [0];
  for (const k of reportStarts(titles, headings).slice(1)) {
    places.push(startOf(text, lines, titles[k] as TitlePlace));
  }
  return places;
}

/** The title's line, or the line above it where that names the body. */
function startOf(text: string, lines: LineIndex, title: TitlePlace): number {
  const lineAt = (line: number) => plainLine(text, lines.starts[line] ?? text.length, lines.endOfLine(line));
  const line = startLine(lineAt, { line: lines.lineAt(title.at), folded: title.folded });
  return lines.starts[line] ?? title.at;
}
