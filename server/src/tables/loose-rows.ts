import type { TableKey } from '../forms/form';
import type { Line } from '../scan/line';
import { figuresOfRow } from './lone-row';
import { isWordOf } from './telling';
import { tokensOf } from './tokens';

/** Rows that are due one figure are as like to stand in a list of somebody's own: so many figures together are none. */
const LEAST_FIGURES = 3;

interface Place {
  readonly first: number;
  readonly last: number;
}

/**
 * Lines one below the other that are rows of a form to the letter, with words of its header perhaps, and nothing else: rows that
 * somebody typed before the heading that they belong under. Asked only of a table that is found nowhere; null where none stand.
 */
export function looseRows(lines: readonly Line[], table: TableKey, from: number, to: number): Place | null {
  for (let i = from; i < to; i++) {
    if (figuresOf(lines[i] as Line, table) === 0) continue;
    const first = blockAbove(lines, table, i, from);
    const last = blockBelow(lines, table, i, to);
    let figures = 0;
    for (let k = i; k <= last; k++) figures += figuresOf(lines[k] as Line, table);
    const alone = isEdge(lines[first - 1]) && isEdge(lines[last + 1]);
    if (figures >= LEAST_FIGURES && alone) return { first, last };
    i = last;
  }
  return null;
}

/** How many figures a line has that is a row of the form; 0 for any other line. */
function figuresOf(line: Line, table: TableKey): number {
  if (line.blank) return 0;
  const cells = line.cells ?? (mayBeRow(line.text) ? tokensOf(line) : null);
  return cells === null || cells.length < 2 ? 0 : figuresOfRow(cells, table);
}

/** Most lines of text are sentences, which end in no figure. */
function mayBeRow(text: string): boolean {
  return text.length <= LONGEST && /\d$/.test(text);
}

const LONGEST = 160;

function blockAbove(lines: readonly Line[], table: TableKey, from: number, firstLine: number): number {
  let first = from;
  while (first > firstLine && isHeaderOf(lines[first - 1] as Line, table)) first--;
  return first;
}

function blockBelow(lines: readonly Line[], table: TableKey, from: number, endLine: number): number {
  let last = from;
  while (last + 1 < endLine && belongs(lines[last + 1] as Line, table)) last++;
  return last;
}

function belongs(line: Line, table: TableKey): boolean {
  return figuresOf(line, table) > 0 || isHeaderOf(line, table);
}

/** Words of the table's own, or what Markdown draws below them. */
function isHeaderOf(line: Line, table: TableKey): boolean {
  return line.blank ? line.grid !== null : isWordOf(line, table);
}

/** Beside other rows of cells they may be part of a table of somebody's own. */
function isEdge(line: Line | undefined): boolean {
  return line === undefined || line.grid === null;
}
