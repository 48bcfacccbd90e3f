import type { Line } from '../scan/line';
import type { LinesBelow } from '../scan/plain';
import { type Heads, headsOf } from '../sections/outline';
import { ToldWords } from '../tables/told-words';
import { Memo } from '../text/memo';
import { sharedEnd, sharedLength } from '../text/shared';
import { firstWhere } from '../text/sorted';
import type { Reading } from './report';

/** The lines of a plain text that is being edited, and what was found in them line by line. */
export interface FoundLines {
  readonly lines: readonly Line[];
  readonly heads: Heads;
  /** Null where the text is read once. */
  readonly told: ToldWords | null;
}

const found = new Memo<Reading, FoundLines>();

/** Remembers what was found for the next version of the text; returns the reading. */
export function rememberLines(reading: Reading, lines: FoundLines): Reading {
  found.set(reading, lines);
  return reading;
}

/** What a version takes over from the one before it. */
export interface LinesBefore {
  /** The lines above the first place at which the two texts differ. */
  readonly lines: readonly Line[];
  /** Those below the last; null for none. */
  readonly below: LinesBelow | null;
  /** What was found in all of the earlier version's lines; null where nothing is known of them. */
  readonly found: FoundLines | null;
}

const NOTHING: LinesBefore = { lines: [], below: null, found: null };

/** Null where there is no earlier version. */
export function linesBefore(previous: Reading | undefined, text: string): LinesBefore | null {
  if (!previous) return null;
  const before = found.get(previous);
  if (!before) return NOTHING;
  const { lines } = before;
  const shared = sharedLength(previous.text, text);
  // A line is as before when the line break behind it is.
  const above = firstWhere(lines.length, (k) => (lines[k] as Line).outerEnd >= shared);
  return { lines: lines.slice(0, above), below: linesBelow(lines, previous.text, text, shared), found: before };
}

/** The lines behind the last place at which two texts differ that have so much in common at their beginning. */
function linesBelow(lines: readonly Line[], before: string, text: string, shared: number): LinesBelow | null {
  const end = before.length - sharedEnd(before, text, shared);
  // A line is as before when the line break above it is.
  const first = firstWhere(lines.length, (k) => (lines[k] as Line).outerStart > end);
  return first < lines.length ? { lines, first, by: text.length - before.length } : null;
}

/** Finds what heads the lines, and takes over what is known of those that the earlier version had. */
export function foundIn(lines: readonly Line[], before: LinesBefore | null): FoundLines {
  if (!before) return { lines, heads: headsOf(lines), told: null };
  return headedBy(headsOf(lines, before.found?.heads, before.lines.length), lines, before);
}

/** The same where it is known what heads the lines. */
export function headedBy(
  heads: Heads,
  lines: readonly Line[],
  { lines: above, below, found }: LinesBefore,
): FoundLines {
  return { lines, heads, told: new ToldWords(lines, found?.told, above.length, below) };
}
