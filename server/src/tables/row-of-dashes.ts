import { barCells } from '../scan/bars';
import type { GridCell, Line } from '../scan/line';

/** Fewer dashes in each cell rule off no header of a program's: they mark blanks. */
const LEAST_OF_RULE = 3;

/**
 * A third table's lines, with the row read in which dashes alone stand: 「| -- | -- |」 looks like the rule under a header, and
 * the row has no label that tells it from one.
 */
export function withRowOfDashes(lines: readonly Line[]): readonly Line[] {
  let words = lines.length - 1;
  while (words >= 0 && isRuleOrNothing(lines[words] as Line)) words--;
  const below: number[] = [];
  for (let i = words + 1; i < lines.length; i++) if (cellsOfDashes(lines[i] as Line)) below.push(i);
  const row = below.length > 0 ? rowAmong(below, lines, words) : undefined;
  if (row === undefined) return lines;
  const line = lines[row] as Line;
  return lines.with(row, { ...line, cells: cellsOfDashes(line), blank: false });
}

/** Of the lines of dashes below the last words the one that has fewer than a rule, or stands below the rule that is due there. */
function rowAmong(below: readonly number[], lines: readonly Line[], words: number): number | undefined {
  const rules = lines.filter(isRule);
  const short = below.find((i) => !isLong(lines[i] as Line));
  // A single rule under the first row of words is that of the header.
  if (short !== undefined) return rules.length > 1 || rowsOfWords(lines, words).length > 1 ? short : undefined;
  // What is drawn with corners or colons is a rule beyond doubt, and then nothing else is.
  if (rules.some((line) => !cellsOfDashes(line))) return below[0];
  const header = rowsOfWords(lines, words);
  if (header.every((i) => isRuled(lines, i))) return below.length > 2 ? below[1] : undefined;
  // Where the first row of a header has no rule under it, the last one's has none that is due.
  return rules.length > 1 || !isRuled(lines, header[0] as number) ? below[0] : undefined;
}

function isLong(line: Line): boolean {
  return cellsOfDashes(line)?.some(({ text }) => text.length >= LEAST_OF_RULE) ?? true;
}

/** The cells of a rule in which nothing but dashes stand. */
function cellsOfDashes(line: Line): GridCell[] | null {
  if (!isRule(line)) return null;
  const cells = barCells(line, 0, line.text.length);
  return cells.every(({ text }) => DASHES.test(text)) ? cells : null;
}

const DASHES = /^-+$/;

function isRule({ cells }: Line): boolean {
  return cells?.length === 0;
}

function isRuleOrNothing(line: Line): boolean {
  return line.blank && (line.cells === null || isRule(line));
}

function rowsOfWords(lines: readonly Line[], last: number): number[] {
  const rows: number[] = [];
  for (let i = 0; i <= last; i++) if (lines[i]?.cells && !lines[i]?.blank) rows.push(i);
  return rows;
}

/** A rule stands under the row. */
function isRuled(lines: readonly Line[], row: number): boolean {
  let under = row + 1;
  while (lines[under]?.blank && !isRule(lines[under] as Line)) under++;
  const line = lines[under];
  return line !== undefined && isRule(line);
}
