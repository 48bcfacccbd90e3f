import type { TableKey } from '../forms/form';
import { cellOf } from '../scan/cell';
import type { Layout, Line } from '../scan/line';
import { leadingTabs } from '../scan/line-of';
import { GAP } from '../scan/white';
import { isFigure } from '../text/content';
import { folded } from '../text/folded';
import { isPageNumber } from '../text/page-mark';
import { isColumnRule, isDivider, type TableLines } from './aside';
import { LONGEST_REST, withRest } from './broken-figure';
import { cellLineRows } from './cell-lines';
import { LONGEST_OF_FIGURES } from './layout';
import { OuterBars } from './outer-bars';
import { filledOf } from './place';
import { holdsPlace, type Printed } from './record';
import { isTableWord } from './telling';
import { lastWordOf, tokensOf } from './tokens';

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
