import { BARS } from '../scan/cell';
import type { GridCell, Line } from '../scan/line';
import { holdsPlace, type Printed, type Token } from './record';
import { withFiguresWhole } from './wrapped-figure';

/** A grid in which the lines of a cell stand one above the other. */
export interface WrappedGrid {
  readonly rows: readonly Printed[];
  /** Figures, or the numbers of labels, are broken as well: which digits belong together is for nobody to guess. */
  readonly broken: boolean;
}

/** A few rules are drawn around a header and a table; more part its rows. */
export const LEAST_RULES = 4;

/**
 * The rows of a grid with rules between them in which cells run over several lines, as text browsers and converters wrap what
 * stands in a narrow column; null for any other table. A cell's lines are its words one after the other, and a blank in
 * one of them is none, so that a row reads as one of running text does.
 */
export function wrappedGrid(lines: readonly Line[]): WrappedGrid | null {
  const drawn = betweenRules(lines, 0, lines.length).map((rows) => rows.map(({ cells }) => cells));
  if (drawn.length < LEAST_RULES || !drawn.some((rows) => rows.length > 1)) return null;
  const groups = withFiguresWhole(drawn);
  if (!groups.some((rows, i) => rows !== drawn[i] || isWrapped(rows)) || distinct(groups) < LEAST_RULES) return null;
  // Rules part groups of rows, and not each row from the next.
  if (groups.some((rows) => figureLines(rows) > 1)) return null;
  return {
    rows: groups.map((rows) => ({ tokens: downColumns(rows), grid: 'stream' })),
    broken: groups.some(hasBrokenFigure),
  };
}

type Row = readonly GridCell[];

/** What stands twice between rules is of a table that stands twice. */
function distinct(groups: readonly (readonly Row[])[]): number {
  return new Set(groups.map((rows) => rows.map((row) => row.map(({ text }) => text).join('|')).join('\n'))).size;
}

/** A line of a drawn grid that holds cells, and its number. */
export interface DrawnLine {
  readonly line: number;
  readonly cells: Row;
}

/** The lines between one rule and the next; those outside all rules are captions. */
export function betweenRules(lines: readonly Line[], from: number, to: number): DrawnLine[][] {
  const groups: DrawnLine[][] = [];
  let rows: DrawnLine[] = [];
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    if (line.grid !== 'bars' || line.cells === null) continue;
    // What parts the header from the rows in Markdown parts nothing else.
    if (isDelimiter(line)) continue;
    if (!isRule(line)) rows.push({ line: i, cells: line.cells });
    else if (rows.length > 0) {
      groups.push(rows);
      rows = [];
    }
  }
  if (rows.length > 0) groups.push(rows);
  return groups;
}

/** Drawn from wall to wall, or beside a cell that goes on over it. */
const DRAWN = /[├┼┣╋╠╬╟╫╞╪][─━═]/;

function isRule({ cells, text }: Line): boolean {
  return cells?.length === 0 || DRAWN.test(text);
}

const DELIMITER = new RegExp(`^[${BARS}:-]`);

function isDelimiter({ cells, text }: Line): boolean {
  return cells?.length === 0 && DELIMITER.test(text);
}

/** Figures in one line, and words, or the rest of a few figures, above or below it. */
function isWrapped(rows: readonly Row[]): boolean {
  const figures = mostFigures(rows);
  return figureLines(rows) === 1 && rows.some((row) => row.some(isFilled) && !isRowOfFigures(row, figures));
}

/** The lines that may be rows of their own: what is broken off some figures is no row. */
function figureLines(rows: readonly Row[]): number {
  const figures = mostFigures(rows);
  return rows.filter((row) => isRowOfFigures(row, figures)).length;
}

function isRowOfFigures(row: Row, most: number): boolean {
  return most > 0 && row.filter(holdsPlace).length === most;
}

function mostFigures(rows: readonly Row[]): number {
  return rows.reduce((most, row) => Math.max(most, row.filter(holdsPlace).length), 0);
}

function isFilled({ content }: GridCell): boolean {
  return content.kind !== 'empty';
}

function downColumns(rows: readonly Row[]): Token[] {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const tokens: Token[] = [];
  for (let column = 0; column < widest; column++) {
    for (const row of rows) {
      const cell = row[column];
      if (cell && isFilled(cell)) tokens.push(cell);
    }
  }
  return tokens;
}

/** The numeral of a label stands on the line above. */
const BEHIND_NUMERAL = /^[.．、]/;

/** A cell whose figure, or whose label's numeral, is broken off what follows it; or figures on several lines. */
function hasBrokenFigure(rows: readonly Row[]): boolean {
  if (rows.filter((row) => row.some(({ content }) => content.kind === 'figure')).length > 1) return true;
  for (let column = 0; rows.some((row) => column < row.length); column++) {
    const lines = rows.flatMap((row) => row[column] ?? []).filter(isFilled);
    const figures = lines.filter(({ content }) => content.kind === 'figure').length;
    if (figures > 1 || (figures === 1 && lines.some(({ text }) => BEHIND_NUMERAL.test(text)))) return true;
  }
  return false;
}
