import type { LineIndex } from '../text/lines';
import { isLoneBar } from './cell';
import type { Grid, Line } from './line';
import { emptyLine, isUnmarked, lineOf, unmarkedLine } from './line-of';
import { Marks } from './marks';
import { movedLine } from './moved';

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
  let above = cutTo(last, lines, text, index, gridAbove(lines), marks);
  if (!below) return lines;
  // All that a line takes from those above it is how they part their cells: where they do it as before, it is as before.
  let before = gridAbove(below.lines, below.first);
  for (let i = below.first; i < below.lines.length; i++) {
    if (above === before) {
      for (; i < below.lines.length; i++) lines.push(movedLine(below.lines[i] as Line, below.by));
      break;
    }
    above = cutTo(lines.length + 1, lines, text, index, above);
    const line = below.lines[i] as Line;
    if (counts(line)) before = line.grid;
  }
  return lines;
}

/** Cuts lines until there are so many; tells how the last of them parts its cells. */
function cutTo(
  count: number,
  lines: Line[],
  text: string,
  index: LineIndex,
  grid: Grid | null,
  marks: Marks | null = null,
): Grid | null {
  let above = grid;
  for (let number = lines.length; number < count; number++) {
    const start = index.starts[number] as number;
    const end = index.endOfLine(number);
    const line = start === end ? emptyLine(start) : plainLine(text, start, end, above, marks?.standBetween(start, end));
    lines.push(line);
    if (counts(line)) above = line.grid;
  }
  return above;
}

/** How the last of the first lines parts its cells. */
function gridAbove(lines: readonly Line[], count = lines.length): Grid | null {
  for (let i = count - 1; i >= 0; i--) {
    const line = lines[i] as Line;
    if (counts(line)) return line.grid;
  }
  return null;
}

/** Blank lines stand among rows as they do among words, and so do bars alone on theirs. */
function counts(line: Line): boolean {
  return line.cells !== null || !(line.blank || isLoneBar(line));
}

/**
 * The line between two places of plain text.
 *
 * @param above how the line before it that is not blank parts its cells
 * @param marked whether a mark stands in it, where that is known
 */
export function plainLine(
  text: string,
  outerStart: number,
  outerEnd: number,
  above: Grid | null = null,
  marked?: boolean,
): Line {
  const own = text.slice(outerStart, outerEnd);
  if (isUnmarked(own, marked)) return unmarkedLine(own, outerStart, outerEnd);
  return lineOf({ text: own, start: outerStart, end: outerEnd, map: null }, outerStart, outerEnd, above, null);
}
