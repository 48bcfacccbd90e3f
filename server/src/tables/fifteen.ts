import { withoutBlankColumn } from './blank-column';
import { ColumnSets } from './columns';
import { isLoneNumber } from './lone-number';
import { filledOf, type Placed, place } from './place';
import { holdsPlace, type Printed, type Token } from './record';
import { isStray } from './split';
import { isStrange, LEAST_OF_WORDS } from './strange-words';
import { isDamaged } from './stray';
import { isTableWord } from './telling';

/** The third table's figures as printed once. */
export interface Fifteen {
  readonly tokens: readonly Token[];
  readonly grid: Printed['grid'];
}

/** 结果维持 to 尚未审结, then their 总计. */
export const GROUP = 5;

/**
 * The third table's figures, once for each time that they are printed: a row of a grid, lines of running text that
 * a page edge breaks, three tables of five. Page numbers and lines of words among them are left out where the count then fits.
 */
export function fifteens(printed: readonly Printed[], due: number): Fifteen[] {
  const parts = partsOf(printed);
  if (parts.length === 0) return blankRow(printed, due);
  for (const choose of CHOICES) {
    const rows = choose(parts);
    const whole = rows.length > 0 ? inParts(rows, due) : null;
    if (whole) return whole.map((parts) => joined(parts, due));
  }
  return [joined(withoutNumber(parts, due) ?? parts, due)];
}

/** The rows that hold figures; among them, where every cell is printed, one that holds nothing but what stands in the place of one. */
function partsOf(printed: readonly Printed[]): readonly Printed[] {
  const first = printed.findIndex(holdsFigure);
  const last = printed.findLastIndex(holdsFigure);
  return printed.filter(
    (row, i) => holdsFigure(row) || (i > first && i < last && row.grid === 'physical' && isAllStrange(row)),
  );
}

function isAllStrange({ tokens }: Printed): boolean {
  return tokens.every((token) => token.content.kind === 'text' && isStrange(token, 'litigation'));
}

/** What the figures may stand in, the likeliest first. */
const CHOICES: readonly ((parts: readonly Printed[]) => readonly Printed[])[] = [
  (parts) => parts,
  (parts) => parts.filter((row) => !isLoneNumber(row)),
  (parts) => parts.filter((row) => !isWordy(row)),
  (parts) => parts.filter((row) => !isLoneNumber(row) && !isWordy(row)),
];

function holdsFigure({ tokens, grid }: Printed): boolean {
  for (let i = 0; i < tokens.length; i++) {
    const { text, content } = tokens[i] as Token;
    if (content.kind === 'figure' || (grid === 'physical' && isDamaged(text))) return true;
  }
  return false;
}

/**
 * Lines of three figures, one for each group, or rows of a grid with one figure each: the table stands on its side. Where no words say so, the sums do: read as
 * one row they would not add up.
 */
export function isTurned(printed: readonly Printed[], due: number): boolean {
  const parts = printed.filter((row) => holdsFigure(row) && !isLoneNumber(row));
  const groups = due / GROUP;
  if (parts.length > due - GROUP && parts.every((row) => row.grid !== 'stream' && isLabelledFigure(row))) return true;
  if (parts.length !== GROUP || parts.some((row) => countIn(row) !== groups)) return false;
  return parts.every((row) => row.tokens[0]?.content.kind === 'text') || !addsUp(parts.flatMap(cellsOf));
}

/** Words and one figure behind them. */
function isLabelledFigure({ tokens }: Printed): boolean {
  const filled = filledOf(tokens);
  return filled.length > 1 && filled.every(({ content }, i) => (content.kind === 'text') === i < filled.length - 1);
}

/** The rows in stretches of just the cells due, each of them printed in as many rows; null where they cannot be so parted. */
function inParts(rows: readonly Printed[], due: number): Printed[][] | null {
  const stretches: Printed[][] = [];
  let stretch: Printed[] = [];
  let count = 0;
  for (const row of rows) {
    stretch.push(row);
    count += countIn(row);
    if (count > due) return null;
    if (count < due) continue;
    stretches.push(stretch);
    stretch = [];
    count = 0;
  }
  return stretch.length === 0 ? stretches : null;
}

/** The figures in their columns, if they are as many as are due. */
export function placedIn({ tokens, grid }: Fifteen, due: number, printed: readonly Printed[]): Placed {
  const own = withoutBlankColumn(tokens, due, printed);
  const cells = trimmedTo(own, due);
  const filled = filledOf(cells);
  const row = { tokens: cells, filled, grid, due, level: 0, labelColumns: '', width: tokens.length };
  // One row teaches nothing about columns: the cells printed must be the cells due.
  return place(row, new ColumnSets());
}

function joined(rows: readonly Printed[], due: number): Fifteen {
  const grid = (rows[0] as Printed).grid;
  // Where just the cells due are printed, a word at either end is a cell and no label.
  const all = rows.length === 1 ? (rows[0] as Printed).tokens : rows.flatMap((row) => row.tokens);
  const cells = grid === 'physical' ? all : filledOf(all);
  return { tokens: cells.length === due ? all : rows.flatMap(cellsOf), grid };
}

function countIn(row: Printed): number {
  return filledOf(cellsOf(row)).length;
}

/** In running text, from the first figure of the line to the last; in a grid, the cells behind a label that somebody set before the figures. */
function cellsOf({ tokens, grid }: Printed): readonly Token[] {
  const first = tokens.findIndex(holdsPlace);
  if (grid === 'stream' && isGroup(tokens)) return tokens;
  if (grid === 'stream') return withStray(tokens, first, tokens.findLastIndex(holdsPlace) + 1);
  const label = labelBefore(tokens, first);
  return label >= 0 ? tokens.slice(label + 1) : tokens;
}

/** A figure is wanting in a group, and at either end of all stands a short word that is none of the table's: it is that figure. */
function withStray(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  if ((to - from) % GROUP === GROUP - 1) {
    if (isWordThere(tokens[to])) return tokens.slice(from, to + 1);
    if (isWordThere(tokens[from - 1])) return tokens.slice(from - 1, to);
  }
  return tokens.slice(from, to);
}

function isWordThere(token: Token | undefined): boolean {
  return token !== undefined && isStrange(token, 'litigation');
}

/** The last of the table's own words before the first figure, as where the header stands in its line; else the first word there. */
function labelBefore(tokens: readonly Token[], first: number): number {
  for (let i = first - 1; i > 0; i--) {
    const { kind, folded } = (tokens[i] as Token).content;
    if (kind === 'text' && isTableWord(folded.body)) return i;
  }
  const word = tokens.findIndex(({ text, content }) => content.kind === 'text' && !isDamaged(text));
  return word < first ? word : -1;
}

/** A group's figures, in the place of the first or last of them a short word that is none of the table's. */
function isGroup(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => !holdsPlace(token));
  const [word] = words;
  return (
    tokens.length === GROUP &&
    words.length === 1 &&
    word?.content.kind === 'text' &&
    isStray(word) &&
    !isTableWord(word.content.folded.body)
  );
}

/** More words than figures: a note that states a date or a count. */
function isWordy({ tokens, grid }: Printed): boolean {
  return grid === 'stream' && tokens.filter((token) => token.content.kind === 'text').length * 2 > tokens.length;
}

/** One number too many, alone on its line: a page's, if without it the totals are the sums of what stands before them. */
function withoutNumber(rows: readonly Printed[], due: number): Printed[] | null {
  if (rows.reduce((count, row) => count + countIn(row), 0) !== due + 1) return null;
  for (const [i, row] of rows.entries()) {
    if (!isLoneNumber(row)) continue;
    const others = rows.filter((_, k) => k !== i);
    if (addsUp(others.flatMap(cellsOf))) return others;
  }
  return null;
}

function addsUp(tokens: readonly Token[]): boolean {
  let sum = 0;
  return tokens.every(({ content: { figure } }, k) => {
    const value = figure?.value ?? 0;
    if (k % GROUP < GROUP - 1) {
      sum += value;
      return true;
    }
    const adds = sum === value;
    sum = 0;
    return adds;
  });
}

/** A row of marks, or of empty cells only, as in a form that is still to be filled in; or of cells that are neither figures nor words of the table. */
function blankRow(printed: readonly Printed[], due: number): Fifteen[] {
  const blank =
    printed
      .map(behindWords)
      .findLast(
        (row) =>
          row.tokens.length >= due &&
          row.tokens.every((token) => token.content.kind === 'empty' || token.content.kind === 'mark'),
      ) ??
    printed.findLast(
      ({ grid, tokens }) =>
        grid !== 'stream' &&
        filledOf(tokens).length >= LEAST_OF_WORDS &&
        !tokens.some(({ content }) => content.kind === 'text' && isTableWord(content.folded.body)),
    );
  return blank ? [{ tokens: blank.tokens, grid: blank.grid }] : [];
}

/** Where cells are a line each without a sign of rows, the header's words stand in one row with what is below them. */
function behindWords(row: Printed): Printed {
  const { tokens, grid } = row;
  const first = grid === 'stream' ? tokens.findIndex(({ content }) => content.kind === 'mark') : 0;
  return first > 0 ? { ...row, tokens: tokens.slice(first) } : row;
}

/** Figures that nothing parts but commas and the like: 「2,0,0,1,3,1,0,0」. */
const JOINED = /^\d{1,9}(?:\s?[,，、;；/]\s?\d{1,9}){7,}$/;

/** True of a text that is figures with nothing but such signs between them. */
export function areJoined(text: string): boolean {
  return JOINED.test(text);
}

/** Ragged rows end in empty cells beyond those due. */
function trimmedTo(tokens: readonly Token[], due: number): readonly Token[] {
  let end = tokens.length;
  while (end > due && tokens[end - 1]?.content.kind === 'empty') end--;
  return tokens.slice(0, end);
}
