import type { GridCell, Line } from '../scan/line';
import { plainLine } from '../scan/plain';
import { folded } from '../text/folded';
import type { Span } from '../text/span';
import type { Table } from './table';
import { isTableWord } from './telling';
import { tokensOf } from './tokens';

/** No row has as many characters, label and figures together: several stand in a longer line. */
const LONGER_THAN_ROWS = 160;
/** The longest table has some two thousand. */
const LONGEST_TABLE = 10_000;
/** Figures, and words behind them: so many rows at least stand in the line. */
const ROW_ENDS = /\d\s+[^\d\s]/g;
const LEAST_ROWS = 4;

/** No row of a grid has as many cells, blank ones included; a table in one line has more. */
const LEAST_CELLS = 24;
/** Of the rule under a header in Markdown. */
const RULE = /^:?-{3,}:?$/;

/**
 * The lines of a table with the cells of a line that holds many rows on lines of their own, as where a copy made one line of a whole
 * page: what parts them there are bars or tabs, or else blanks. Null where there is no such line.
 */
export function cellsApart(lines: readonly Line[], text: string): readonly Line[] | null {
  if (!lines.some(holdsRows)) return null;
  return lines.flatMap((line) => (holdsRows(line) ? cellsOf(line, text) : [line]));
}

function cellsOf(line: Line, text: string): Line[] {
  const cells = line.cells?.filter((cell) => cell.text !== '' && !RULE.test(cell.text)).flatMap(parted);
  return (cells ?? tokensOf(line)).map(({ start, end }) => plainLine(text, start, end));
}

/** A row's last cell and the first of the next row, where no bars stand outside the rows. */
function parted({ text, start, end, map }: GridCell): Span[] {
  const joint = map === null ? jointIn(text) : null;
  if (!joint) return [{ start, end }];
  const next = { start: start + joint.next, end };
  return joint.end === 0 ? [next] : [{ start, end: start + joint.end }, next];
}

/** Where in a cell's text one cell ends, 0 where that is part of a rule, and the next begins; null where it is one cell. */
function jointIn(text: string): { readonly end: number; readonly next: number } | null {
  const rule = RULE_BEFORE.exec(text)?.[0].length ?? 0;
  if (rule > 0) return { end: 0, next: rule };
  const [, figure = '', gap = ''] = FIGURE_AND_WORD.exec(text) ?? [];
  if (gap !== '') return { end: figure.length, next: figure.length + gap.length };
  if (text.length > 2 * LONGEST_WORD || isWhole(text)) return null;
  for (let at = Math.max(1, text.length - LONGEST_WORD); at < text.length && at <= LONGEST_WORD; at++) {
    const end = text.slice(0, at).trimEnd().length;
    const next = text.length - text.slice(at).trimStart().length;
    // The last digits of a figure may be those of a numbering as well, and digits behind words a figure's.
    if (end === next && DIGIT.test(text.charAt(end - 1)) && GOES_ON.test(text.charAt(next))) continue;
    if (isWhole(text.slice(0, end)) && isWhole(text.slice(next))) return { end, next };
  }
  return null;
}

const RULE_BEFORE = /^:?-{3,}:?\s*(?=[^-:\s])/;
const FIGURE_AND_WORD = /^([\d.,]+)(\s+)(?=[^\d\s]|\d{1,2}[.．、](?!\d))/;
const FIGURE = /^\d+(?:[.,]\d+)*$/;
const DIGIT = /\d/;
const GOES_ON = /[\d.,、．，]/;
/** No word of a table is longer, with its numbering and the blanks beside it. */
const LONGEST_WORD = 48;

function isWhole(text: string): boolean {
  return FIGURE.test(text) || isWordOfTable(text);
}

function isWordOfTable(text: string): boolean {
  return isTableWord(folded(text).body);
}

function holdsRows({ text, cells, grid, map }: Line): boolean {
  if (map !== null || text.length <= LONGER_THAN_ROWS || text.length > LONGEST_TABLE) return false;
  if (cells !== null) return grid !== 'html' && cells.length >= LEAST_CELLS;
  return (text.match(ROW_ENDS)?.length ?? 0) >= LEAST_ROWS;
}

/** Every row is there with the figures due: with one too few, nothing tells whose the others are. */
export function isComplete({ unreadable, rows, missing }: Table): boolean {
  return !unreadable && rows.length > 0 && missing.length === 0 && rows.every(({ key, fits }) => key !== null && fits);
}
