import type { Line } from '../scan/line';
import { type Heads, headsOf } from '../sections/outline';
import { ToldWords } from '../tables/told-words';
import { Memo } from '../text/memo';
import type { Reading } from './report';
import { sharedLength } from './reuse';

/** The lines of a plain text that is being edited, and what was found in them line by line. */
export interface FoundLines {
  readonly lines: readonly Line[];
  readonly heads: Heads;
  /** Null where the text is read once. */
  readonly told: ToldWords | null;
}

const found = new Memo<Reading, FoundLines>();

/** Remembers what was found for the next version of the text. */
export function readOf(reading: Reading, lines: FoundLines): Reading {
  found.set(reading, lines);
  return reading;
}

/** What a version takes over from the one before it. */
export interface LinesBefore {
  /** The lines above the first place at which the two texts differ. */
  readonly lines: readonly Line[];
  /** What was found in all of the earlier version's lines; null where nothing is known of them. */
  readonly found: FoundLines | null;
}

const NOTHING: LinesBefore = { lines: [], found: null };

/** Null where there is no earlier version. */
export function linesBefore(previous: Reading | undefined, text: string): LinesBefore | null {
  if (!previous) return null;
  const before = found.get(previous);
  if (!before) return NOTHING;
  const { lines } = before;
  const shared = sharedLength(previous.text, text);
  let low = 0;
  let high = lines.length;
  // A line is as before when the line break behind it is.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Line).outerEnd < shared) low = middle + 1;
    else high = middle;
  }
  return { lines: lines.slice(0, low), found: before };
}

/** Finds what heads the lines, and takes over what is known of those that the earlier version had. */
export function foundIn(lines: readonly Line[], before: LinesBefore | null): FoundLines {
  if (!before) return { lines, heads: headsOf(lines), told: null };
  const shared = before.lines.length;
  const heads = headsOf(lines, before.found?.heads, shared);
  return { lines, heads, told: new ToldWords(lines, before.found?.told, shared) };
}
