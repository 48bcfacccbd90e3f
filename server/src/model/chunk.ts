import type { Line } from '../scan/line';
import { scanPlain } from '../scan/plain';
import type { Heading } from '../sections/heading';
import { entriesBetween, entriesIn } from '../sections/lists';
import { headsOf } from '../sections/outline';
import type { HeadingPlace, TitlePlace } from '../sections/starts';
import { detached } from '../text/detached';
import { LineIndex } from '../text/lines';

/** A stretch of a long text from one title line to the next, and what heads it; places count from its start. */
export interface Chunk {
  readonly text: string;
  readonly titles: readonly TitlePlace[];
  readonly headings: readonly ChunkHeading[];
  /** Entries of a list behind the last heading, or in all of it where none stands: see `entriesIn`. */
  readonly below: number;
}

/** A heading as it tells where reports begin, before it is known whether it is listed. */
export interface ChunkHeading extends Omit<HeadingPlace, 'listed'> {
  readonly key: string;
  /** Entries of a list between it and the heading before, or the chunk's beginning: a list may go on from chunk to chunk. */
  readonly above: number;
}

/** Reads what heads a stretch of text, by itself. */
export function chunkOf(slice: string): Chunk {
  const text = detached(slice);
  const lines = scanPlain(text, new LineIndex(text));
  const { titles, headings } = headsOf(lines);
  return {
    text,
    titles: titles.map(({ line, folded }) => ({ at: lines[line]?.outerStart ?? 0, folded })),
    headings: headings.map((one, k) => headingOf(one, headings[k - 1], lines)),
    below: entriesBelow(headings.at(-1), lines),
  };
}

function headingOf(one: Heading, before: Heading | undefined, lines: readonly Line[]): ChunkHeading {
  return {
    at: lines[one.line]?.outerStart ?? 0,
    key: one.match.key,
    order: one.match.order,
    weak: one.weak,
    above: before ? entriesBetween(before, one, lines) : entriesIn(lines, 0, one.line),
  };
}

function entriesBelow(last: Heading | undefined, lines: readonly Line[]): number {
  if (last?.runIn) return Number.POSITIVE_INFINITY;
  return entriesIn(lines, last ? last.lastLine + 1 : 0, lines.length);
}
