import type { TableKey } from '../forms/form';
import { isLoneBar } from '../scan/cell';
import type { GridCell, Line } from '../scan/line';
import { isFigureText } from '../text/content';
import { signedFigure } from '../text/signs';
import { holdsOne, isAside, isBetweenTabs, isDivider, isRelation } from './aside';
import { areJoined } from './fifteen';
import { wordsBeforeFigure } from './figures-apart';
import { holdsNoWords } from './record';
import { isSigns } from './strange-signs';
import { LEAST_OF_WORDS } from './strange-words';
import { mayBeFigure } from './stray';
import {
  holdsSentence,
  isLong,
  isPieceOf,
  isTableWord,
  isWord,
  isWordOf,
  nearlyBegins,
  tellingTerms,
  tellingTermsIn,
} from './telling';
import { tokensOf } from './tokens';

/** Shreds of a header are short; a longer line behind a table is the text that follows it. */
const LONGEST_SHRED = 40;
/** Page marks, titles and notes that may part two pieces of a label; empty lines do not count. */
const MOST_BETWEEN = 4;
/** Group cells and a label stand before the figures. */
const MOST_LABELS = 3;
/** A word or shred of a header so short may stand in a cell of its own. */
const LONGEST_STRAY = 4;

/** How many figures a labelled row at a table's edge may have: those due, and a cell or two more or less. */
const FIGURES: Readonly<Record<TableKey, { readonly least: number; readonly most: number }>> = {
  disclosure: { least: 1, most: 4 },
  requests: { least: 5, most: 9 },
  // The third table's row has no label (see `isFigureRow`), but the parts of a broken one may.
  litigation: { least: 3, most: 5 },
};

/** Behind words that are none of the table's, more figures in a line of nothing else are a row of another table, which is told later. */
const MOST_ALONE: Readonly<Record<TableKey, number>> = { disclosure: 5, requests: 11, litigation: Infinity };

/**
 * Behind the last telling word the figures go on, shreds of headers between, and rows whose labels tell nothing
 * (3.其他, an altered one); a row of HTML brings its whole table along.
 */
export function lastRow(lines: readonly Line[], table: TableKey, from: number, endLine: number): number {
  let last = from;
  const { tableId: id, grid } = lines[from] as Line;
  // Where each cell is a line led by a tab, a line of nothing but the tab is a blank cell.
  const led = isLed(lines[from] as Line);
  let strange = false;
  for (let i = last + 1; i < endLine; i++) {
    const line = lines[i] as Line;
    if (id > 0 && (line.tableId !== id || tellsAnother(line, table))) break;
    if (isAside(line) || isRelation(line.text)) continue;
    // Right behind a figure it may be a mark for a blank one.
    if (isDivider(line) && (grid === 'bars' || last < i - 1)) continue;
    if (line.blank && line.cells === null) {
      if (led && line.outerEnd > line.outerStart) last = i;
    } else if (strange && figuresAlone(line) > MOST_ALONE[table]) break;
    else if (id > 0 || isRowAlone(line, table)) last = i;
    else if (last === i - 1 && goesOn(line, lines[last] as Line, table, led)) last = i;
    else if (holdsSignedOnly(line) && (!strange || isRightBelow(lines, last, i))) last = i;
    else if (isBrokenFigure(line) && isBehindCell(lines, last, i)) last = i;
    else if (isLabelStopped(line, table)) strange = true;
    else if (isSentence(line) || tellsAnother(line, table)) break;
    else if (!isPieceOf(line.text, table)) strange = true;
  }
  return lastPiece(lines, table, last, endLine);
}

/** The line is a row by what it holds, wherever it stands. */
function isRowAlone(line: Line, table: TableKey): boolean {
  if (holdsFiguresOnly(line) || isRowOf(line, table) || isFigureRow(line, table)) return true;
  if (isSeveralRows(line, table) || isGlued(line, table)) return true;
  return table === 'litigation' && isRowOfWords(line);
}

/** The line goes on with the row that ends right above it. */
function goesOn(line: Line, above: Line, table: TableKey, led: boolean): boolean {
  // Where bars close cells of a line or more, one closes the last, and a word there ends no row.
  if (isLoneBar(line) || mayEndBarred(line, above)) return true;
  // A cell line right behind a cell line of the table is the same row's, whatever it says in a few words.
  if (led && isLed(line) && isCellOfWords(line)) return true;
  // A row that is being written has the beginning of its label before it has anything else.
  return isPieceOf(cellAlone(line, above), table);
}

const STOPPED = /[。.．；;，,、：:]$/;

/** A row's label with a stop behind it, a cell of its own: no sentence. */
function isLabelStopped({ cells, text }: Line, table: TableKey): boolean {
  return cells === null && STOPPED.test(text) && isWord(text.slice(0, -1), table);
}

/** 「12。」, 「约5」 in a line of its own. */
function isBrokenFigure({ cells, text }: Line): boolean {
  return cells === null && /\d/.test(text) && mayBeFigure(text);
}

/** Nothing but empty lines and a bar parts it from a line that is one figure: where cells are a line each, it is the next. */
function isBehindCell(lines: readonly Line[], last: number, at: number): boolean {
  const above = lines[last] as Line;
  if (at - last > MOST_BETWEEN || !(isLoneBar(above) || (above.cells === null && isFigureText(above.text))))
    return false;
  return isRightBelow(lines, last, at);
}

/** Nothing but empty lines and bars parts the two. */
function isRightBelow(lines: readonly Line[], last: number, at: number): boolean {
  for (let i = last + 1; i < at; i++) if (!(lines[i] as Line).blank && !isLoneBar(lines[i] as Line)) return false;
  return true;
}

/** 「无此项收费」 in the place of a figure: short, and no part of a sentence. */
function isCellOfWords({ text }: Line): boolean {
  return text.length <= LONGEST_CELL && (mayBeFigure(text) || !/[。，；：]/.test(text));
}

const LONGEST_CELL = 12;

/** One cell behind a tab, which another may close. */
function isLed(line: Line): boolean {
  return line.cells === null ? line.start > line.outerStart : isBetweenTabs(line);
}

/** A short word in a cell of its own, as the one before it: bars close the cells of a line each, or stand on lines of their own. */
function mayEndBarred(line: Line, above: Line): boolean {
  if (line.cells === null) return isLoneBar(above) && mayBeFigure(line.text);
  if (line.grid !== 'bars' || !holdsOne(line.cells) || !above.cells || !holdsOne(above.cells)) return false;
  return line.cells.some(({ text }) => text !== '' && mayBeFigure(text));
}

/** Where figures stand before their label or in its middle, the last one's pieces follow them. */
function lastPiece(lines: readonly Line[], table: TableKey, from: number, endLine: number): number {
  let last = from;
  let between = 0;
  for (let i = from + 1; i < endLine && between <= MOST_BETWEEN; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    between++;
    if (line.cells !== null || isAside(line)) continue;
    if (!isPieceOf(line.text, table) && !nearlyBegins(line.text, table)) break;
    last = i;
    between = 0;
  }
  return last;
}

/**
 * Before the first telling word the same, where the header is lost; and figures right under the heading, a word among them or
 * not, where the words stand behind them.
 */
export function firstRow(lines: readonly Line[], table: TableKey, from: number, firstLine: number): number {
  let first = from;
  let top = from;
  const id = lines[first]?.tableId ?? 0;
  // Where each cell has a line of its own, what stands alone in one is a cell of any table.
  const width = Math.max(LEAST_COLUMNS, lines[first]?.cells?.length ?? 0);
  for (let i = first - 1; i >= firstLine; i--) {
    const line = lines[i] as Line;
    if (id > 0 && (line.tableId !== id || tellsAnother(line, table))) break;
    if ((line.blank && line.cells === null) || isAside(line)) continue;
    const columns = line.cells?.length ?? 0;
    // A label over two lines may leave the one cell that it opens above its row.
    const alone = columns === width || columns === 1 ? cellAlone(line, lines[i + 1] as Line) : '';
    // Where bars close cells of a line or more, one may stand before each row.
    if (isLoneBar(line)) {
      if (first === i + 1) first = i;
    } else if (id > 0 || isWordOf(line, table) || isRowOf(line, table) || isPieceOf(line.text, table)) first = i;
    else if (isGlued(line, table) || isPieceOf(alone, table)) first = i;
    else if (holdsFiguresOnly(line) || isFigureRow(line, table)) top = line.blank || DRAWN.test(line.text) ? top : i;
    // The rest of a label may stand below its row, in a line of the same grid.
    else if (alone !== '' && columns === width) continue;
    // The shreds of two header cells may stand in one line: 「企科」 of 商业企业 and 科研机构.
    else if (line.cells !== null || line.text.length > LONGEST_STRAY) return first;
  }
  return Math.min(first, top);
}

/** A line drawn between paragraphs. */
const DRAWN = /^([-_*=~—─])\1{2,}$/;

/** No table of the form has fewer. */
const LEAST_COLUMNS = 4;

/** What the one filled cell holds of a row that goes on with the grid of the row above; empty for any other line. */
function cellAlone(line: Line, above: Line): string {
  if (line.grid === null || line.grid !== above.grid) return '';
  const filled = line.cells?.filter(({ text }) => text !== '') ?? [];
  return filled.length === 1 ? (filled[0] as GridCell).text : '';
}

/** Several tables may stand in one element of a web page. */
function tellsAnother(line: Line, table: TableKey): boolean {
  return tellingTerms(line).some((term) => term.table !== table);
}

/** A few words, then about as many figures as are due. */
function isRowOf(line: Line, table: TableKey): boolean {
  if (line.cells === null && isLong(line.text)) return false;
  if (tellsAnother(line, table)) return false;
  const cells = line.cells?.filter(({ content }) => content.kind !== 'empty');
  return (cells !== undefined && isLabelled(cells, table)) || isLabelled(pieces(line), table);
}

/** A row's label and more figures than a row of the second table has: the break before the next row is lost. */
function isSeveralRows(line: Line, table: TableKey): boolean {
  if (table !== 'requests' || (line.cells === null && isLong(line.text)) || tellsAnother(line, table)) return false;
  const all = pieces(line);
  const first = line.cells?.find(({ text }) => text !== '') ?? all[0];
  if (!first || all.length <= FIGURES[table].most || !isWord(first.text, table)) return false;
  return all.filter(({ content }) => content.kind === 'figure').length > FIGURES[table].most;
}

/** A row's label with its figure, or all of them, right behind it. */
function isGlued(line: Line, table: TableKey): boolean {
  if (line.cells === null && isLong(line.text)) return false;
  const first = line.cells ? line.cells.find(({ text }) => text !== '') : line;
  const words = first && wordsBeforeFigure(first.text);
  return words !== null && words !== undefined && isWord(words, table) && !tellsAnother(line, table);
}

/** What stands before the words may count the rows. */
function isLabelled(all: readonly GridCell[], table: TableKey): boolean {
  const { least, most } = FIGURES[table];
  const [first, second] = all;
  const cells = first?.content.isCount && second && !holdsNoWords(second) ? all.slice(1) : all;
  const labels = cells.findIndex((cell) => holdsNoWords(cell));
  const figures = cells.length - labels;
  if (labels < 1 || labels > MOST_LABELS || figures < least || figures > most) return false;
  if (table === 'litigation' && !namesPart(cells[labels - 1] as GridCell)) return false;
  return cells.slice(labels).every((cell) => holdsNoWords(cell) || mayBeFigure(cell.text));
}

/** A group of the third table, or words around it: 「行政诉讼（复议后起诉）」. */
function namesPart({ text, content }: GridCell): boolean {
  return isWord(text, 'litigation') || tellingTermsIn(content.folded.whole).some((term) => term.table === 'litigation');
}

/**
 * So many figures make a row without a label in its line, with short words in the place of others: most of the second table's seven,
 * or of the third's five a group. No row of the first table is so long.
 */
const MOST_OF_ROW: Readonly<Record<TableKey, number>> = { disclosure: Infinity, requests: 5, litigation: 4 };

function isFigureRow(line: Line, table: TableKey): boolean {
  return table !== 'disclosure' && figuresAlone(line) >= MOST_OF_ROW[table];
}

/** Cells as many as most of the third table's, of which none is a word of it: whatever they say, they stand where its figures are due. */
function isRowOfWords({ cells, text }: Line): boolean {
  if (cells === null) return areJoined(text);
  const filled = cells.filter((cell) => cell.text !== '');
  return filled.length >= LEAST_OF_WORDS && !filled.some(({ content }) => isTableWord(content.folded.body));
}

/** 「13 元」 is one as well. */
function holdsFiguresOnly(line: Line): boolean {
  if (pieces(line).every((cell) => holdsNoWords(cell))) return true;
  return line.cells === null && line.text.length <= LONGEST_SHRED && isFigureText(line.text);
}

/** Figures with signs about them (`'3`, `(3)`), and nothing else. */
function holdsSignedOnly(line: Line): boolean {
  if (!BEGINS_SIGNED.test(line.text) || (line.cells === null && isLong(line.text))) return false;
  return pieces(line).every((cell) => holdsNoWords(cell) || signedFigure(cell.text) !== null);
}

const BEGINS_SIGNED = /^[^\p{L}\p{N}]{0,2}\d/u;

/** Several figures in the row, or nothing but figures in it. */
export function holdsFigures(line: Line): boolean {
  const figures = figuresIn(line);
  return figures > 1 || (figures > 0 && holdsFiguresOnly(line));
}

/** How many figures stand in a line that may belong to a table; 0 for prose and asides. */
export function figuresIn(line: Line): number {
  // The lines of a header need not be parted into words to tell.
  if (line.blank || !DIGIT.test(line.text)) return 0;
  if (isAside(line) || (line.cells === null && isLong(line.text))) return 0;
  return pieces(line).filter(({ content }) => content.kind === 'figure').length;
}

/** What every figure holds. */
const DIGIT = /[\d０-９]/;

/** Tabs may stand among spaces, so they part no more than spaces do. */
function pieces(line: Line): readonly GridCell[] {
  return line.grid === 'tabs' ? tokensOf(line) : (line.cells?.filter(({ text }) => text !== '') ?? tokensOf(line));
}

/** Above a table's first figures, the lines that may be its header: short ones, no sentences. */
export function headerAbove(lines: readonly Line[], from: number, firstLine: number): number {
  let first = from;
  for (let i = from - 1; i >= firstLine; i--) {
    const line = lines[i] as Line;
    if (line.blank || isAside(line)) continue;
    if (isSentence(line)) break;
    first = i;
  }
  return first;
}

/** How many figures stand in a line of nothing else but short words in the place of some; 0 for any other line. */
export function figuresAlone(line: Line): number {
  if (line.blank || (line.cells === null && isLong(line.text)) || isAside(line)) return 0;
  let figures = 0;
  let others = 0;
  for (const cell of pieces(line)) {
    if (holdsNoWords(cell)) figures++;
    else if (isSigns(cell.text)) continue;
    else if (mayBeFigure(cell.text)) others++;
    else return 0;
  }
  return others * 2 < figures ? figures : 0;
}

function isSentence(line: Line): boolean {
  return line.cells === null && (isLong(line.text, LONGEST_SHRED) || holdsSentence(line.text));
}
