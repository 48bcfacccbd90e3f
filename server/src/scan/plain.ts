import type { LineIndex } from '../text/lines';
import type { Line } from './line';
import { emptyLine, isUnmarked, lineOf, unmarkedLine } from './line-of';
import { Marks } from './marks';
import { movedLine } from './moved';
import { barsNear, nearBehind } from './near-bars';

/** The lines of an earlier version of a text, the last of which stand behind all that differs from it. */
export interface LinesBelow {
  readonly lines: readonly Line[];
  /** The first of the last. */
  readonly first: number;
  /** How much further on they stand now. */
  readonly by: number;
}

/**
 * Cuts plain text and Markdown into lines. Every character belongs to exactly one line or line break.
 *
 * @param known the first lines as they were cut from an earlier version that began with the same text: a line depends on
 * itself and those above it alone
 * @param below the last lines of that version, where it ended with the same text
 */
export function scanPlain(
  text: string,
  index: LineIndex,
  known: readonly Line[] = [],
  below: LinesBelow | null = null,
): Line[] {
  const lines = known.length > 0 ? known.slice() : [];
  const last = below ? index.count - (below.lines.length - below.first) : index.count;
  // What is typed changes a line or two, in which marks are soon looked for; in a whole text they are looked for once.
  const marks = known.length === 0 ? new Marks(text) : null;
  let near = cutTo(last, lines, text, index, barsNear(lines), marks);
  if (!below) return lines;
  // All that a line takes from those above it is how near bars stand: where they are as near as before, it is as before.
  let before = barsNear(below.lines, below.first);
  for (let i = below.first; i < below.lines.length; i++) {
    if (near === before) {
      for (; i < below.lines.length; i++) lines.push(movedLine(below.lines[i] as Line, below.by));
      break;
    }
    near = cutTo(lines.length + 1, lines, text, index, near);
    before = nearBehind(below.lines[i] as Line, before);
  }
  return lines;
}

/** Cuts lines until there are so many; tells how near bars stand to the next. */
function cutTo(
  count: number,
  lines: Line[],
  text: string,
  index: LineIndex,
  from: number,
  marks: Marks | null = null,
): number {
  let near = from;
  for (let number = lines.length; number < count; number++) {
    const start = index.starts[number] as number;
    const end = index.endOfLine(number);
    const line =
      start === end ? emptyLine(start) : plainLine(text, start, end, near > 0, marks?.standBetween(start, end));
    lines.push(line);
    near = nearBehind(line, near);
  }
  return near;
}

/**
 * The line between two places of plain text.
 *
 * @param amongBars rows of bars stand near above it
 * @param marked whether a mark stands in it, where that is known
 */
export function plainLine(
  text: string,
  outerStart: number,
  outerEnd: number,
  amongBars = false,
  marked?: boolean,
): Line {
  const own = text.slice(outerStart, outerEnd);
  if (isUnmarked(own, marked)) return unmarkedLine(own, outerStart, outerEnd);
  return lineOf({ text: own, start: outerStart, end: outerEnd, map: null }, outerStart, outerEnd, amongBars, null);
}
