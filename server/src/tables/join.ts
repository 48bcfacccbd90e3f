import { cellOf } from '../scan/cell';
import { pieceOfBoth } from '../scan/piece';
import { isLoneNumber } from './lone-number';
import { holdsPlace, inColumns, type Printed, type Token } from './record';
import { isStray } from './split';
import { isDamaged } from './stray';
import { isTableWord } from './telling';

/** Lines on which a run may go on, beyond the figures due: what goes on longer is a column, not a row. */
const MOST_NUMBERS = 2;

/** How the figures due in a line are counted, and which of its lone numbers may be a page's. */
export interface RunScores {
  /** Figures due in the row that begins in this line. */
  due(row: Printed): number;
  /** It says a row's label outright. */
  names(row: Printed): boolean;
  /** The figures alone tell that they are one row's: the last is the sum of the others. */
  addsUp(figures: readonly Token[]): boolean;
}

/**
 * A page edge may break a run of figures, and so may a line break or an empty line: where a line holds too few and the
 * next ones hold nothing but the rest, they are one row. A page's number among them is left out. Nothing is joined
 * unless the count then fits, and of a figure whose digits are broken the sum as well.
 */
export function joinBrokenRuns(rows: readonly Printed[], scores: RunScores): readonly Printed[] {
  if (!rows.some(goesOn)) return rows;
  const joined: Printed[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Printed;
    const run = runFrom(rows, i, scores);
    if (!run) joined.push(row);
    else joined.push({ ...row, tokens: row.grid === 'stream' ? run.tokens : inColumns(run.tokens) });
    i = run?.end ?? i;
  }
  return joined;
}

interface Run {
  readonly tokens: readonly Token[];
  /** Its last line. */
  readonly end: number;
}

/** The run begun in line `from` and completed further down; null where none is. */
function runFrom(rows: readonly Printed[], from: number, { due: dueIn, names, addsUp }: RunScores): Run | null {
  if (!goesOn(rows[from + 1])) return null;
  const first = rows[from] as Printed;
  const begun = figuresBehind(first);
  // In running text a label may stand on either side of its figures; in a grid they are its own, unless its words are a header's.
  if (begun === 0 && (first.grid === 'stream' || !(names(first) || isShort(first)))) return null;
  const due = dueIn(first);
  if (begun > due) return null;
  const lines: Printed[] = [];
  for (let i = from + 1, count = begun; count < due + MOST_NUMBERS && i < rows.length; i++) {
    const row = rows[i] as Printed;
    if (!goesOn(row)) break;
    lines.push(row);
    count += cellsIn(row).length;
  }
  const all = first.grid === 'physical' ? withAll(first, lines, due - begun, due) : null;
  if (all) return { tokens: all.tokens, end: from + all.end };
  if (begun === due) return withLastWhole(first, rows[from + 1] as Printed, from, due, addsUp);
  const whole = completed(first, lines, due - begun, -1);
  const without = lines.map((row, k) => (isLoneNumber(row) ? completed(first, lines, due - begun, k) : null));
  const choices = [whole, ...without].filter((run) => run !== null);
  const choice = choices.find(({ tokens }) => addsUp(tokens.slice(-due))) ?? choices[0];
  const broken = choice || begun === 0 ? null : brokenWithin(first, lines[0] as Printed, due, addsUp);
  if (broken) return { tokens: broken, end: from + 1 };
  return choice ? { tokens: choice.tokens, end: from + choice.end } : null;
}

/** The break stands within the last figure: the row adds up with its rest, which stands alone, and not without it. */
function withLastWhole(
  first: Printed,
  below: Printed,
  from: number,
  due: number,
  addsUp: RunScores['addsUp'],
): Run | null {
  if (below.tokens.filter(holdsPlace).length !== 1 || addsUp(first.tokens.slice(-due))) return null;
  const tokens = brokenWithin(first, below, due, addsUp);
  return tokens && { tokens, end: from + 1 };
}

/** The break stands within a figure: the rest is one figure too long, and the row adds up with the two that meet there made one. */
function brokenWithin(
  first: Printed,
  below: Printed,
  due: number,
  addsUp: RunScores['addsUp'],
): readonly Token[] | null {
  const [head, ...others] = cellsIn(below);
  const last = first.tokens.at(-1);
  if (!head || !last || others.length !== due - figuresBehind(first)) return null;
  if (!BEGUN.test(last.text) || !DIGITS.test(head.text)) return null;
  const tokens = [...first.tokens.slice(0, -1), cellOf(pieceOfBoth(last, head), last.column), ...others];
  return addsUp(tokens.slice(-due)) ? tokens : null;
}

/** The head of a figure of several digits, and its rest. */
const BEGUN = /^[1-9]\d*$/;
const DIGITS = /^\d+$/;

/** A label, and a group's before it at the most: a header has more words. */
const MOST_WORDS = 2;

function isShort({ tokens }: Printed): boolean {
  return tokens.filter(({ content }) => content.kind === 'text').length <= MOST_WORDS;
}

/** The first line's tokens and those of as many lines as make up what is wanting, one line left out. */
function completed(first: Printed, lines: readonly Printed[], wanting: number, leftOut: number): Run | null {
  const tokens = [...first.tokens];
  let left = wanting;
  for (const [k, row] of lines.entries()) {
    if (k === leftOut) continue;
    const cells = cellsIn(row);
    left -= cells.length;
    if (left < 0) return null;
    tokens.push(...cells);
    if (left === 0) return { tokens, end: k + 1 };
  }
  return null;
}

/**
 * Where every cell is printed, a cell a line, all the figures that follow, be there as many as are wanting, or one less or more: no row of
 * the form has so few, and the row that is broken has lost a cell or has one twice.
 */
function withAll(first: Printed, lines: readonly Printed[], wanting: number, due: number): Run | null {
  const cells = lines.flatMap(cellsIn);
  const off = Math.abs(cells.length - wanting);
  if (off > 1 || (off > 0 && (due < LEAST_DUE || !lines.every(isOfFigures)))) return null;
  return { tokens: [...first.tokens, ...cells], end: lines.length };
}

/** Begins with no word, and holds more than marks: a rule drawn below a table is no cell. */
function isOfFigures({ tokens }: Printed): boolean {
  return !isWord(tokens[0]) && tokens.some(({ text, content }) => content.kind === 'figure' || isDamaged(text));
}

/** Of three figures or one, a figure more or less may be that of a row that lost its label. */
const LEAST_DUE = 5;

/** Nothing but figures, or in a row whose every cell is printed what stands in the place of one. */
function goesOn(row: Printed | undefined): boolean {
  if (!row) return false;
  let figures = false;
  for (let i = 0; i < row.tokens.length; i++) {
    const token = row.tokens[i] as Token;
    if (isWord(token) && !(row.grid === 'physical' && isInPlaceOfFigure(token))) return false;
    figures ||= holdsPlace(token) || isDamaged(token.text);
  }
  return figures;
}

/** The cells of a row of figures; where rows are ragged, blank ones are no cells. */
function cellsIn({ tokens, grid }: Printed): readonly Token[] {
  return grid === 'physical' ? tokens : tokens.filter(holdsPlace);
}

function figuresBehind({ tokens, grid }: Printed): number {
  const first =
    grid === 'physical' ? tokens.findIndex((token) => holdsPlace(token) || isDamaged(token.text)) : tokens.length;
  let count = 0;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    if (isWord(token) && !(i >= first && first >= 0 && isInPlaceOfFigure(token))) break;
    if (grid === 'physical' || holdsPlace(token)) count++;
  }
  return count;
}

function isWord(token: Token | undefined): boolean {
  return token?.content.kind === 'text';
}

function isInPlaceOfFigure(token: Token): boolean {
  return isDamaged(token.text) || (isStray(token) && !isTableWord(token.content.folded.body));
}
