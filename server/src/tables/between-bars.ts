import type { TableKey } from '../forms/form';
import { isRule } from '../scan/bars';
import { cellBetween, isBar, isEscaped } from '../scan/cell';
import type { GridCell, Line } from '../scan/line';
import { offsetIn } from '../scan/piece';
import { contentOf, EMPTY, isFigureText } from '../text/content';
import { isDivider } from './aside';
import { holdsNoWords } from './record';
import { isNumberAlone, isStray } from './split';
import { isPieceOf, isTableWord } from './telling';

/** The cells of a table in which bars alone tell where one ends, in their order; a cell may take several lines. */
export function cellsBetweenBars(lines: readonly Line[], table: TableKey): GridCell[] {
  const groups = betweenBars(lines);
  return groups.flatMap(arePartedBy(groups, table) ? (group) => partsOf(group, table) : joined);
}

/** The lines between one bar and the next. */
interface Between {
  readonly pieces: readonly GridCell[];
  /** Where a blank stands that has none: before the bar that closes it, or behind the one that leads it. */
  readonly bar: number;
}

/** As in the source of a wiki, words follow bars on their lines and do not stand before them. */
function doBarsLead(lines: readonly Line[]): boolean {
  let leading = 0;
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i] as Line;
    if (text.length < 2) continue;
    if (isBar(text.charCodeAt(0))) leading++;
    if (isBar(text.charCodeAt(text.length - 1))) leading--;
  }
  return leading > 0;
}

function betweenBars(lines: readonly Line[]): Between[] {
  const groups: Between[] = [];
  let pieces: GridCell[] = [];
  const lead = doBarsLead(lines);
  let place = -1;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const { text } = line;
    if (isDivider(line) || isRuleOf(line)) continue;
    let from = 0;
    for (let at = 0; at <= text.length; at++) {
      const bar = at < text.length && isBar(text.charCodeAt(at)) && !isEscaped(text, at);
      if (!bar && at < text.length) continue;
      const piece = cellBetween(line, from, at, 0);
      if (bar && EXTENT.test(piece.text)) {
        from = at + 1;
        continue;
      }
      if (piece.text !== '') pieces.push(piece);
      from = at + 1;
      if (!bar) continue;
      const own = offsetIn(line, at);
      groups.push({ pieces, bar: lead && place >= 0 ? place : own });
      place = own + 1;
      pieces = [];
    }
  }
  if (pieces.length > 0) groups.push({ pieces, bar: 0 });
  return groups;
}

/** How wide and high a cell of a wiki is, before the bar that its words follow. */
const EXTENT = /^(?:(?:col|row)span\s*=\s*["']?\d+["']?\s*)+$/;

/** A wiki's table begins, a row of it begins, the table ends. */
const WIKI = /^(?:\{\||\|-[^|]*$|\|\}$)/;

/** `---|---` under a header, and lines of a wiki that hold no cell; elsewhere a dash or two beside a bar may mark a blank. */
function isRuleOf({ text }: Line): boolean {
  return WIKI.test(text) || (text.includes('---') && isRule(text, 0, text.length));
}

/** A page's number may stand among the words of a cell or two. */
const LEAST_PARTED = 3;

/**
 * Bars part the cells of a row, and none closes the last of them: between it and the next row's first stands no bar. The third table
 * has one row, of which the header's last word is all that stands before it.
 */
function arePartedBy(groups: readonly Between[], table: TableKey): boolean {
  const parted = groups.filter(({ pieces }) => pieces.some(holdsNoWords) && !pieces.every(holdsNoWords)).length;
  return parted >= (table === 'litigation' ? 1 : LEAST_PARTED);
}

/** No label is broken over more lines. */
const MOST_LINES = 40;

/** Where no bar stands between two rows, the cells that meet there. */
function partsOf({ pieces, bar }: Between, table: TableKey): GridCell[] {
  const cells: GridCell[] = [];
  let first = 0;
  for (let i = 1; i < pieces.length; i++) {
    if (i - first < MOST_LINES && goesOn(pieces.slice(first, i), pieces[i] as GridCell, table)) continue;
    cells.push(joined({ pieces: pieces.slice(first, i), bar }));
    first = i;
  }
  cells.push(joined({ pieces: pieces.slice(first), bar }));
  return cells;
}

/** The line goes on with the cell of the lines above it: a figure with its unit, words with what makes words of the table of them. A numbering begins the next label. */
function goesOn(above: readonly GridCell[], piece: GridCell, table: TableKey): boolean {
  const cell = joined({ pieces: above, bar: 0 });
  if (holdsNoWords(cell)) return holdsNoWords(piece) || (isUnit(piece) && isFigureText(cell.text + piece.text));
  if (holdsNoWords(piece)) return false;
  // Only the second table's rows are numbered: elsewhere `3、` is a figure.
  if (table !== 'requests' && isNumberAlone(cell)) return false;
  const isWhole = isTableWord(cell.content.folded.body) || isTableWord(piece.content.folded.body);
  return !isWhole || isPieceOf(cell.text + piece.text, table);
}

function isUnit(piece: GridCell): boolean {
  return isStray(piece) && piece.content.folded.numbering === null;
}

/** One cell of its lines; a blank stands before the bar that closes it. */
function joined({ pieces, bar }: Between): GridCell {
  const [first] = pieces;
  if (!first) return blankAt(bar);
  if (pieces.length === 1) return first;
  const text = pieces.map((piece) => piece.text).join('\n');
  const end = (pieces.at(-1) as GridCell).end;
  return { text, start: first.start, end, map: null, column: 0, content: contentOf(text) };
}

function blankAt(place: number): GridCell {
  return { text: '', start: place, end: place, map: null, column: 0, content: EMPTY };
}
