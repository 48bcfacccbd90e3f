import type { Line } from '../scan/line';
import { plainLine } from '../scan/plain';
import type { Table } from './table';
import { tokensOf } from './tokens';

/** No row has as many characters, label and figures together: several stand in a longer line. */
const LONGER_THAN_ROWS = 160;
/** The longest table has some two thousand. */
const LONGEST_TABLE = 10_000;
/** Figures, and words behind them: so many rows at least stand in the line. */
const ROW_ENDS = /\d\s+[^\d\s]/g;
const LEAST_ROWS = 4;

/**
 * The lines of a table with the words and figures of a line that holds many rows on lines of their own, as where a copy made one line of
 * a whole page: what parts the cells there is a blank. Null where there is no such line.
 */
export function cellsApart(lines: readonly Line[], text: string): readonly Line[] | null {
  if (!lines.some(holdsRows)) return null;
  return lines.flatMap((line) =>
    holdsRows(line) ? tokensOf(line).map(({ start, end }) => plainLine(text, start, end)) : [line],
  );
}

function holdsRows({ text, cells, map }: Line): boolean {
  if (cells !== null || map !== null || text.length <= LONGER_THAN_ROWS || text.length > LONGEST_TABLE) return false;
  return (text.match(ROW_ENDS)?.length ?? 0) >= LEAST_ROWS;
}

/** Every row is there with the figures due: with one too few, nothing tells whose the others are. */
export function isComplete({ unreadable, rows, missing }: Table): boolean {
  return !unreadable && rows.length > 0 && missing.length === 0 && rows.every(({ key, fits }) => key !== null && fits);
}
