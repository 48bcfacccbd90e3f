import type { GridCell, Layout, Line } from '../scan/line';
import { GAP } from '../scan/white';
import { isFigure, isFigureText } from '../text/content';
import { isByThousands } from '../text/parted-figure';
import { holdsOne, isBetweenTabs, type TableLines } from './aside';
import { isLong } from './telling';
import { lastWordOf, tokensOf } from './tokens';

/**
 * Longer lines and cells are asked for no figures when the layout is told: a row of the second table, label
 * and all, has far fewer characters. Below `LONGEST_TABLE_LINE`, up to which a line may still hold a label.
 */
export const LONGEST_OF_FIGURES = 120;
/** Where one in so many tab rows of figures has spaces between figures as well, tabs part nothing. */
const LEAST_MIXED = 4;
/** One cell a line, figures stand alone; rows of one figure, as the first table's, do not make it one. */
const MOST_LONE = 3;

/** How the lines of a table are laid out, by what most of them are. */
export function layoutOf({ all, own }: TableLines): Layout {
  const grids = gridsAmong(all);
  const kinds = kindsAmong(own);
  if (grids.html > 0 && grids.html >= kinds.other) return 'html';
  if (grids.bars > kinds.tabs && grids.bars >= kinds.other) return 'bars';
  if (areCellsBetweenTabs(kinds)) return 'cell-lines';
  if (kinds.tabs > 0 && kinds.tabs * 2 >= kinds.other) return doSpacesPart(kinds) ? 'spaces' : 'tabs';
  const alone = kinds.loneFigures > kinds.labelledFigures * MOST_LONE;
  return alone || (kinds.labelledFigures === 0 && ledByTabs(all)) ? 'cell-lines' : 'spaces';
}

/** How many lines of a table are rows of elements and of bars. */
function gridsAmong(lines: readonly Line[]): { readonly html: number; readonly bars: number } {
  let html = 0;
  let bars = 0;
  for (let i = 0; i < lines.length; i++) {
    const { grid } = lines[i] as Line;
    if (grid === 'html') html++;
    else if (grid === 'bars') bars++;
  }
  return { html, bars };
}

/** What the other lines are. */
interface Kinds {
  /** Rows of tabs. */
  tabs: number;
  /** Those whose cells hold several figures, and those that tabs alone part. */
  readonly mixed: Line[];
  readonly plain: Line[];
  /** Those of one figure with a tab behind it, and those of one cell between two tabs. */
  closed: number;
  between: number;
  /** Lines without tabs; of these, those that are one figure, and those with several or with words. */
  other: number;
  loneFigures: number;
  labelledFigures: number;
}

function kindsAmong(lines: readonly Line[]): Kinds {
  const kinds: Kinds = {
    tabs: 0,
    mixed: [],
    plain: [],
    closed: 0,
    between: 0,
    other: 0,
    loneFigures: 0,
    labelledFigures: 0,
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const { grid } = line;
    // A caption is no row of its table.
    if (line.blank || line.tableId > 0 || grid === 'html' || grid === 'bars') continue;
    if (grid === 'tabs') {
      kinds.tabs++;
      if (FIGURE_BEHIND_SPACE.test(line.text) && line.cells && isMixed(line.cells)) kinds.mixed.push(line);
      else kinds.plain.push(line);
      if (isClosedFigure(line)) kinds.closed++;
      if (isBetweenTabs(line)) kinds.between++;
    } else {
      kinds.other++;
      const figures = figuresIn(line);
      if (figures === 'alone') kinds.loneFigures++;
      else if (figures === 'several') kinds.labelledFigures++;
    }
  }
  return kinds;
}

/** Tabs behind cells of a line each part nothing. */
function areCellsBetweenTabs({ tabs, plain, closed, between }: Kinds): boolean {
  if (closed < LEAST_CLOSED && between * 2 <= Math.max(tabs, LEAST_CLOSED)) return false;
  const figures = withFigures(plain);
  // A form that is not filled in yet has few figures, or none.
  return closed * 2 > figures || figures === 0;
}

/** Where spaces part figures within the cells of enough rows, tabs part nothing. */
function doSpacesPart({ mixed, plain }: Kinds): boolean {
  const parting = mixed.every(holdsThousands) ? 0 : mixed.length;
  return parting > 0 && parting * LEAST_MIXED > withFigures(plain);
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
