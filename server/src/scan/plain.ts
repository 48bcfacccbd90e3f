import type { LineIndex } from '../text/lines';
import type { Line } from './line';
import { isUnmarked, lineOf, unmarkedLine } from './line-of';

/**
 * Cuts plain text and Markdown into lines. Every character belongs to exactly one line or line break.
 *
 * @param known the first lines as they were cut from an earlier version that began with the same text: a line depends on
 * itself and those above it alone
 */
export function scanPlain(text: string, index: LineIndex, known: readonly Line[] = []): Line[] {
  const lines = known.slice();
  let above: Line | null = lines.findLast((line) => !line.blank || line.cells !== null) ?? null;
  for (let number = lines.length; number < index.count; number++) {
    const line = plainLine(text, index.starts[number] as number, index.endOfLine(number), above);
    lines.push(line);
    if (!line.blank || line.cells !== null) above = line;
  }
  return lines;
}

/** The line between two places of plain text; `above` is the one before it that is not blank. */
export function plainLine(text: string, outerStart: number, outerEnd: number, above: Line | null = null): Line {
  const own = text.slice(outerStart, outerEnd);
  if (isUnmarked(own)) return unmarkedLine(own, outerStart, outerEnd);
  return lineOf(
    { text: own, start: outerStart, end: outerEnd, map: null },
    outerStart,
    outerEnd,
    above?.grid ?? null,
    null,
  );
}
