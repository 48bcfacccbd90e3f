import type { Line } from '../scan/line';
import { numberingOf } from '../text/numbering';

/** Lines of a table, whose rows are numbered as sections are: 「四、结转下年度继续办理」. */
export interface TableLines {
  readonly firstLine: number;
  /** One past the last. */
  readonly endLine: number;
}

/** A line that is numbered as sections are, and its number. */
export interface NumberedLine {
  readonly line: number;
  readonly value: number;
}

/**
 * What is numbered as sections are from one line to another, besides the rows of tables.
 *
 * @param wordsOf the folded words of a line that may be a heading; null for any other
 */
export function numberedLines(
  lines: readonly Line[],
  from: number,
  to: number,
  tables: readonly TableLines[],
  wordsOf: (text: string) => string | null,
): NumberedLine[] {
  const found: NumberedLine[] = [];
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    if (line.blank || line.cells !== null) continue;
    const words = wordsOf(line.text);
    if (words === null || tables.some(({ firstLine, endLine }) => i >= firstLine && i < endLine)) continue;
    const numbering = numberingOf(words);
    if (numbering?.style === 'chinese') found.push({ line: i, value: numbering.value });
  }
  return found;
}
