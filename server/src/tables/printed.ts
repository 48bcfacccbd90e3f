import type { TableKey } from '../forms/form';
import { cellOf } from '../scan/cell';
import type { GridCell, Layout, Line } from '../scan/line';
import { leadingTabs } from '../scan/line-of';
import { GAP, isGap } from '../scan/white';
import { isFigure, isFigureText } from '../text/content';
import { folded } from '../text/folded';
import { isPageNumber } from '../text/page-mark';
import { isByThousands } from '../text/parted-figure';
import { holdsOne, isBetweenTabs, isColumnRule, isDivider, type TableLines } from './aside';
import { LONGEST_REST, withRest } from './broken-figure';
import { cellLineRows } from './cell-lines';
import { OuterBars } from './outer-bars';
import { filledOf } from './place';
import { holdsPlace, type Printed } from './record';
import { isLong, isTableWord } from './telling';
import { tokensOf } from './tokens';

/**
 * Longer lines and cells are asked for no figures when the layout is told: a row of the second table, label
 * and all, has far fewer characters. Below `LONGEST_TABLE_LINE`, up to which a line may still hold a label.
 */
const LONGEST_OF_FIGURES = 120;
/** Where one in so many tab rows of figures has spaces between figures as well, tabs part nothing. */
const LEAST_MIXED = 4;
/** One cell a line, figures stand alone; rows of one figure, as the first table's, do not make it one. */
const MOST_LONE = 3;

/** How the lines of a table are laid out, by what most of them are. */
export function layoutOf({ all, own }: TableLines): Layout {
  let html = 0;
  let bars = 0;
  let tabs = 0;
  let other = 0;
  const mixed: Line[] = [];
  const plain: Line[] = [];
  // Tabs behind cells of a line each part nothing.
  let closed = 0;
  let between = 0;
  let loneFigures = 0;
  let labelledFigures = 0;
  for (let i = 0; i < all.length; i++) {
    const { grid } = all[i] as Line;
    if (grid === 'html') html++;
    else if (grid === 'bars') bars++;
  }
  for (let i = 0; i < own.length; i++) {
    const line = own[i] as Line;
    const { grid } = line;
    // A caption is no row of its table.
    if (line.blank || line.tableId > 0 || grid === 'html' || grid === 'bars') continue;
    if (grid === 'tabs') {
      tabs++;
      if (FIGURE_BEHIND_SPACE.test(line.text) && line.cells && isMixed(line.cells)) mixed.push(line);
      else plain.push(line);
      if (isClosedFigure(line)) closed++;
      if (isBetweenTabs(line)) between++;
    } else {
      other++;
      const figures = figuresIn(line);
      if (figures === 'alone') loneFigures++;
      else if (figures === 'several') labelledFigures++;
    }
  }
  if (html > 0 && html >= other) return 'html';
  if (bars > tabs && bars >= other) return 'bars';
  // A form that is not filled in yet has few figures, or none.
  if (closed >= LEAST_CLOSED || between * 2 > Math.max(tabs, LEAST_CLOSED)) {
    const figures = withFigures(plain);
    if (closed * 2 > figures || figures === 0) return 'cell-lines';
  }
  if (tabs > 0 && tabs * 2 >= other) {
    const parting = mixed.every(holdsThousands) ? 0 : mixed.length;
    return parting > 0 && parting * LEAST_MIXED > withFigures(plain) ? 'spaces' : 'tabs';
  }
  const alone = loneFigures > labelledFigures * MOST_LONE;
  return alone || (labelledFigures === 0 && ledByTabs(all)) ? 'cell-lines' : 'spaces';
}

/** A few rows of a table may be broken off behind their figures. */
const LEAST_CLOSED = 4;

/** One figure, and a tab behind it. */
function isClosedFigure({ cells, text }: Line): boolean {
  return cells !== null && cells.at(-1)?.text === '' && holdsOne(cells) && isFigureText(text);
}

/** White space other than tabs before what a figure begins with. */
const FIGURE_BEHIND_SPACE = /[^\S\t][-−–－\d０-９]/;

function withFigures(lines: readonly Line[]): number {
  return lines.filter((line) => line.cells?.some(holdsFigure)).length;
}

/** Cells of the row hold several figures, and no more of them hold one each: with one such cell alone a space has slipped into a figure. */
function isMixed(cells: readonly GridCell[]): boolean {
  let several = 0;
  let single = 0;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as GridCell;
    if (holdsFigure(cell)) single++;
    else if (holdsSeveral(cell)) several++;
  }
  return several > 0 && single < several + LEAST_SINGLE;
}

/** All that white space parts in the row may be one figure's thousands; where it is so in each row, no space parts cells. */
function holdsThousands({ cells }: Line): boolean {
  return (cells ?? []).every((cell) => !holdsSeveral(cell) || isByThousands(cell.text));
}

/** Fewer may stand behind the tab before the total. */
const LEAST_SINGLE = 3;

/** Figures that spaces part, from each other or from their label, in one cell of a tab row. */
function holdsSeveral({ text }: GridCell): boolean {
  if (text.length > LONGEST_OF_FIGURES || !/\d/.test(text) || text.search(/\s/) < 0) return false;
  const [, ...others] = text.split(/\s+/);
  return others.every(isFigure);
}

function holdsFigure({ content }: GridCell): boolean {
  return content.kind === 'figure';
}

function ledByTabs(lines: readonly Line[]): boolean {
  return (
    lines.filter((line) => !line.blank && line.start > line.outerStart).length * 2 >
    lines.filter((line) => !line.blank).length
  );
}

/** Whether the line is one figure, or figures among other things. */
function figuresIn(line: Line): 'none' | 'alone' | 'several' {
  const { text } = line;
  if (text.length > LONGEST_OF_FIGURES && isLong(text, LONGEST_OF_FIGURES)) return 'none';
  if (isFigureText(text) || isByThousands(text)) return 'alone';
  // A word alone, as most labels are, is no figure here.
  if (!GAP.test(text) || !/\d/.test(text)) return 'none';
  return isFigure(lastWordOf(text)) || tokensOf(line).some(holdsFigure) ? 'several' : 'none';
}

/** Most rows end with a figure: they need not be parted into words to tell. */
function lastWordOf(text: string): string {
  let from = text.length;
  for (; from > 0; from--) {
    const code = text.charCodeAt(from - 1);
    // As in `trimEnd`: digits and ideographs are told without a further call.
    if (code <= 0x20 || ((code < 0x3001 || code > 0xfe00) && isGap(code))) break;
  }
  return text.slice(from);
}

/** The table's lines as rows of tokens; page marks, blank lines and prose are left out. */
export function printedRows(lines: TableLines, layout: Layout, text: string, table: TableKey | null = null): Printed[] {
  if (layout === 'cell-lines') return cellLineRows(lines, text, table);
  if (layout === 'spaces') return streamRows(lines.own);
  const grid = layout === 'html' ? 'physical' : 'columns';
  const rows: Printed[] = [];
  const bars = layout === 'bars' ? new OuterBars(lines.all, text) : null;
  const { own } = lines;
  for (let i = 0; i < own.length; i++) {
    const line = own[i] as Line;
    if (layout === 'bars' && isDivider(line)) continue;
    if (line.cells) {
      if (line.cells.length > 0) rows.push({ tokens: bars?.cellsOf(line) ?? line.cells, grid });
    } else if (layout === 'tabs' && takesRest(rows, own, i)) continue;
    else if (!line.blank && !isPageNumber(line.text) && !isProse(line)) {
      if (layout !== 'html' && isSpacedRow(line)) rows.push({ tokens: tokensOf(line), grid: 'stream' });
      // It may be the beginning of a cell that goes on in the next line.
      else rows.push({ tokens: [cellOf(line, leadingTabs(text, line.outerStart, line.start))], grid });
    }
  }
  return rows;
}

/** A row that somebody wrote with spaces among rows of a grid: a label outright, and nothing but figures behind it. */
function isSpacedRow(line: Line): boolean {
  const { text } = line;
  if (text.length > LONGEST_OF_FIGURES || !GAP.test(text) || !isFigure(lastWordOf(text))) return false;
  const tokens = tokensOf(line);
  const first = tokens.findIndex(holdsPlace);
  if (first < 1 || !tokens.slice(first).every(holdsPlace)) return false;
  const words = tokens.slice(0, first);
  return (
    words.every(({ content }) => isTableWord(content.folded.body)) ||
    isTableWord(folded(words.map((word) => word.text).join('')).body)
  );
}

function streamRows(lines: readonly Line[]): Printed[] {
  const rows: Printed[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.blank || isProse(line) || isColumnRule(line) || takesRest(rows, lines, i)) continue;
    // Tabs part words as spaces do here; a row of HTML is no stretch of the text, so its cells alone have places.
    const tokens = line.cells && line.grid !== 'tabs' ? filledOf(line.cells) : tokensOf(line);
    rows.push({ tokens, grid: 'stream' });
  }
  return rows;
}

/** Where the line holds the last digits of a figure in the row right above, the row takes them over. */
function takesRest(rows: Printed[], lines: readonly Line[], at: number): boolean {
  const line = lines[at] as Line;
  const above = lines[at - 1];
  if (line.text.length > LONGEST_REST || above === undefined || line.outerStart - above.outerEnd > LINE_BREAK)
    return false;
  const row = rows.at(-1);
  const last = row?.tokens.at(-1);
  const whole = row && last && last.start >= above.outerStart ? withRest(row, line) : null;
  if (whole) rows[rows.length - 1] = whole;
  return whole !== null;
}

const LINE_BREAK = 2;

/** A sentence that stands among the rows: a footnote, an introduction. With a stop behind one of its figures a row is none. */
function isProse({ cells, text }: Line): boolean {
  return cells === null && text.length > 24 && /[。；]/.test(text) && !SIDE_BY_SIDE.test(text);
}

/** Three figures that white space parts, as no sentence has them; a stop may stand behind any of them. */
const SIDE_BY_SIDE = /\s\d+[。；]?\s+\d+[。；]?\s+\d+[。；]?(?:\s|$)/;
