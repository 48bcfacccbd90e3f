import type { GridCell, Line } from '../scan/line';
import { plainLine } from '../scan/plain';
import type { Span } from '../text/span';
import type { Table } from './table';
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

/** A row's last figure and the first word of the next row, where no bars stand outside the rows. */
function parted({ text, start, end, map }: GridCell): Span[] {
  const [, figure = '', gap = ''] = (map === null && FIGURE_AND_WORD.exec(text)) || [];
  if (gap === '') return [{ start, end }];
  const behind = start + figure.length;
  return [
    { start, end: behind },
    { start: behind + gap.length, end },
  ];
}

const FIGURE_AND_WORD = /^([\d.,]+)(\s+)(?=[^\d\s])/;

function holdsRows({ text, cells, grid, map }: Line): boolean {
  if (map !== null || text.length <= LONGER_THAN_ROWS || text.length > LONGEST_TABLE) return false;
  if (cells !== null) return grid !== 'html' && cells.length >= LEAST_CELLS;
  return (text.match(ROW_ENDS)?.length ?? 0) >= LEAST_ROWS;
}

/** Every row is there with the figures due: with one too few, nothing tells whose the others are. */
export function isComplete({ unreadable, rows, missing }: Table): boolean {
  return !unreadable && rows.length > 0 && missing.length === 0 && rows.every(({ key, fits }) => key !== null && fits);
}
