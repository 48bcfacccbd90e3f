import { filledOf } from './place';
import type { Printed, Token } from './record';

/** Words over numbers that count rows, and before those that count columns; 甲 and 乙 count the columns of labels. */
const COUNTERS: ReadonlySet<string> = new Set('序号 项次 行次 行号 编号 栏次 栏号 列次 列号 甲 乙 丙 丁'.split(' '));

/** So many numbers that go up by one are no chance. */
const LEAST_ROWS = 3;
const LEAST_COLUMNS = 4;

/** What counts the rows or the columns of a table is none of its figures: it is left out. */
export function withoutCounting(rows: readonly Printed[], columns: number): readonly Printed[] {
  return withoutColumnNumbers(withoutRowNumbers(rows, columns), Math.max(columns, LEAST_COLUMNS));
}

/** 序号 before every row, or before most of them: the form prints a label there, and no figure. */
function withoutRowNumbers(rows: readonly Printed[], columns: number): readonly Printed[] {
  const numbers: Token[] = [];
  let labelled = 0;
  for (let i = 0; i < rows.length; i++) {
    const { tokens } = rows[i] as Printed;
    const first = tokens[0];
    if (!first || !isNumber(first) || tokens.length === 1) continue;
    const isRow = isLabelled(tokens);
    if (!isRow && countIn(tokens)) continue;
    numbers.push(first);
    if (isRow) labelled++;
  }
  if (numbers.length === 0 || !ascend(numbers)) return rows;
  const sure = numbers.length >= LEAST_ROWS && labelled * 2 >= numbers.length;
  if (!sure && !isSetApart(rows, numbers[0] as Token, columns)) return rows;
  const taken = new Set(numbers);
  return rows.map((row) => (row.tokens[0] && taken.has(row.tokens[0]) ? { ...row, tokens: row.tokens.slice(1) } : row));
}

function isNumber({ content }: Token): boolean {
  return content.isCount;
}

/** The first thing behind the number is a word. */
function isLabelled(tokens: readonly Token[]): boolean {
  for (let i = 1; i < tokens.length; i++) {
    const { kind } = (tokens[i] as Token).content;
    if (kind !== 'empty') return kind === 'text';
  }
  return false;
}

/** In one column, and each one more than the one above; where a row was taken out, put in or moved, a few are not. */
function ascend(numbers: readonly Token[]): boolean {
  let steps = 0;
  for (let i = 1; i < numbers.length; i++) {
    const number = numbers[i] as Token;
    const before = numbers[i - 1] as Token;
    if (number.column !== before.column) return false;
    if (countOf(number) === countOf(before) + 1) steps++;
  }
  return steps * 4 >= (numbers.length - 1) * 3;
}

/**
 * The first row's number, above which its column holds 序号 or, in a grid, nothing, and behind which all figures due stand. A header
 * that is wider than its row, as one of double bars over single ones, does not tell what stands above.
 */
function isSetApart(rows: readonly Printed[], number: Token, columns: number): boolean {
  if (countOf(number) !== 1) return false;
  let named = false;
  let widest = 0;
  for (let i = 0; i < rows.length; i++) {
    const { tokens, grid } = rows[i] as Printed;
    const [first] = tokens;
    if (!first) return false;
    const inGrid = grid !== 'stream';
    const filled = filledOf(tokens);
    const last = filled.at(-1)?.column ?? 0;
    if (first === number) return i > 0 && (named || (inGrid && widest <= last)) && filled.length > columns;
    widest = Math.max(widest, last);
    if (isCounter(first)) named = true;
    else if (inGrid && first.column === number.column && first.content.kind !== 'empty') return false;
  }
  return false;
}

function isCounter({ content }: Token): boolean {
  return COUNTERS.has(content.folded.body);
}

function countOf({ content }: Token): number {
  return content.figure?.value ?? 0;
}

/** 栏次 under a header, or the numbers that a program gives columns without names: rows of nothing but numbers that go up by one. */
function withoutColumnNumbers(rows: readonly Printed[], least: number): readonly Printed[] {
  const numbers = new Set<Printed>();
  let above = false;
  let words = false;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Printed;
    const counted = countIn(row.tokens);
    // Without a word that says so they stand above all figures, and about as many figures stand below; or above all words, as no figures do.
    const sure =
      counted?.named ||
      (counted &&
        !above &&
        counted.numbers >= least &&
        ((!words && isHeader(rows[i + 1])) || holdFigures(rows, i + 1, counted.numbers)));
    if (sure) numbers.add(row);
    else {
      above ||= row.tokens.some(isFigure);
      words ||= row.tokens.some(isWord);
    }
  }
  return numbers.size > 0 ? rows.filter((row) => !numbers.has(row)) : rows;
}

/** A row that numbers columns: so many that go up by one are no figures. */
export function countsColumns(tokens: readonly Token[]): boolean {
  return (countIn(tokens)?.numbers ?? 0) >= LEAST_COLUMNS;
}

interface Counted {
  /** A word stands before them that says what they are. */
  readonly named: boolean;
  readonly numbers: number;
}

/** The numbers of a row that holds nothing else but words for such; null for any other, as nearly every row is at its first word. */
function countIn(tokens: readonly Token[]): Counted | null {
  let named = false;
  let numbers = 0;
  let last = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.content.kind === 'empty') continue;
    if (isCounter(token)) named = true;
    else if (!isNumber(token) || (numbers > 0 ? countOf(token) !== last + 1 : !named && countOf(token) > 1))
      return null;
    else {
      numbers++;
      last = countOf(token);
    }
  }
  return numbers > 0 ? { named, numbers } : null;
}

function isHeader(row: Printed | undefined): boolean {
  return row?.tokens.some(isWord) === true && !row.tokens.some(isFigure);
}

function isWord({ content }: Token): boolean {
  return content.kind === 'text';
}

function isFigure({ content }: Token): boolean {
  return content.kind === 'figure';
}

/** Some of a row may be misspelt. */
function holdFigures(rows: readonly Printed[], from: number, numbers: number): boolean {
  const least = numbers - Math.floor(numbers / ONE_IN);
  let count = 0;
  for (let i = from; i < rows.length && count < least; i++)
    count += (rows[i] as Printed).tokens.filter(isFigure).length;
  return count >= least;
}

const ONE_IN = 7;
