import { type DueRow, headsColumn, rowNamed, wordingIndex } from './due';
import { holdsPlace, type Printed, type Token } from './record';
import { isTableWord } from './telling';

/** Rows of fewer figures have no total. */
const LEAST_DUE = 5;

/**
 * Where each cell is a line of its own, the figures of a row that lost its label stand right behind those of the row above. They are rows
 * of their own where just so many rows are wanting before the next label, and each with a total adds up to it.
 */
export function withRowsWithoutLabels(rows: readonly Printed[], due: readonly DueRow[]): readonly Printed[] {
  const numeric = due.filter((row) => row.numeric);
  let apart: Printed[] | null = null;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] as Printed;
    const parts = row.grid === 'stream' ? partsOf(row.tokens, rows[r + 1]?.tokens, due, numeric) : null;
    if (parts) {
      apart ??= rows.slice(0, r);
      apart.push(...parts);
    } else apart?.push(row);
  }
  return apart ?? rows;
}

/** Null for nearly every row: it has no more figures than are due, and no header before them. */
function partsOf(
  tokens: readonly Token[],
  next: readonly Token[] | undefined,
  due: readonly DueRow[],
  numeric: readonly DueRow[],
): Printed[] | null {
  const first = tokens.findIndex(holdsPlace);
  const behind = next ? placeBehind(next, due, numeric) : numeric.length;
  const headed = endsHeader(tokens, first, due);
  // The rows that lost their labels are the last before the one that has its own.
  const words = headed ? first : first - 1;
  const at = headed
    ? behind - Math.max(1, (tokens.length - first) / widthOf(numeric[behind - 1]?.columns.length ?? 1, tokens, words))
    : placeOf(tokens, due, numeric);
  const count = numeric[at]?.columns.length ?? 0;
  const width = widthOf(count, tokens, words);
  const rows = (tokens.length - first) / width;
  if (count === 0 || rows < (headed ? 1 : 2) || rows > numeric.length || !Number.isInteger(rows)) return null;
  if (behind - at !== rows || numeric.slice(at, behind).some(({ columns }) => columns.length !== count)) return null;
  const parts = headed ? [tokens.slice(0, first)] : [];
  for (let from = first; from < tokens.length; from += width) {
    const figures = tokens.slice(from, from + width);
    if (count >= LEAST_DUE && !addUp(figures)) return null;
    if (width > count && figures.some(({ text }) => text !== figures[0]?.text)) return null;
    const labelled = from === first && !headed;
    parts.push(labelled ? tokens.slice(0, from + width) : figures.map((token, column) => ({ ...token, column })));
  }
  return parts.map((part) => ({ tokens: part, grid: 'stream' }));
}

/** How many cells a row has: its one figure stands in each that it covers, where the header's word above does. */
function widthOf(count: number, tokens: readonly Token[], end: number): number {
  if (count !== 1) return count;
  const word = tokens[end - 1]?.content.folded.whole ?? '';
  let first = end - 1;
  while (word !== '' && tokens[first - 1]?.content.folded.whole === word) first--;
  return Math.max(1, end - first);
}

/** A word of the header stands there, and another before it: 其他 and 总计 name rows only with their numbers. */
function endsHeader(tokens: readonly Token[], first: number, due: readonly DueRow[]): boolean {
  const last = tokens[first - 1]?.content.folded;
  const before = tokens[first - 2]?.content.folded;
  if (!last || !before || last.numbering !== null || before.numbering !== null) return false;
  return headsColumn(last.body, due) && isTableWord(before.body);
}

/** Which of the rows with figures the word right before the first figure names; -1 for none. */
function placeOf(tokens: readonly Token[], due: readonly DueRow[], numeric: readonly DueRow[]): number {
  const label = tokens[tokens.findIndex(holdsPlace) - 1];
  const row = label && rowNamed(label.content.folded.body, wordingIndex(due), due);
  return row ? numeric.indexOf(row) : -1;
}

/** The same of a row before whose label nothing stands but whole words of the table: others may be the label, behind its figures. */
function placeBehind(tokens: readonly Token[], due: readonly DueRow[], numeric: readonly DueRow[]): number {
  const words = tokens.slice(0, Math.max(0, tokens.findIndex(holdsPlace)));
  return words.every(({ content }) => isTableWord(content.folded.body)) ? placeOf(tokens, due, numeric) : -1;
}

/** Figures alone, the last of which is the sum of the others. */
function addUp(figures: readonly Token[]): boolean {
  let sum = 0;
  for (let i = 0; i < figures.length; i++) {
    const value = figures[i]?.content.figure?.value;
    if (value === undefined || value === null) return false;
    sum += i < figures.length - 1 ? value : -value;
  }
  return sum === 0;
}
