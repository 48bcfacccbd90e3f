import { FORMS, type TableKey } from '../forms/form';
import type { GridCell, Line } from '../scan/line';
import { fold } from '../text/fold';
import { dueRows } from './due';
import { holdsNoWords } from './record';

/**
 * The first line that is a row of cells and says what a row of the form says: its label, to the letter, and behind it the figures
 * due, or blanks for them; -1 where none does. A table of which one row stands is told by it. Asked only under the heading of a
 * table that is found nowhere.
 */
export function loneRow(lines: readonly Line[], table: TableKey, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const { cells } = lines[i] as Line;
    if (cells !== null && cells.length > 1 && figuresOfRow(cells, table) > 0) return i;
  }
  return -1;
}

/** How many figures are due to cells that are a row of the form so; 0 where they are none. */
export function figuresOfRow(cells: readonly GridCell[], table: TableKey): number {
  const at = cells.findIndex(({ text }) => text !== '');
  const label = cells[at];
  if (label?.content.kind !== 'text') return 0;
  const due = figuresDue(table).get(label.content.folded.whole);
  const behind = due && cells.slice(at + 1);
  if (!behind?.every(holdsNoWords)) return 0;
  const filled = behind.filter(({ text }) => text !== '').length;
  for (const count of [filled, behind.length]) if (due?.has(count)) return count;
  return 0;
}

const known = new Map<TableKey, ReadonlyMap<string, ReadonlySet<number>>>();

/** How many figures are due to the rows of the forms, by their folded labels. */
function figuresDue(table: TableKey): ReadonlyMap<string, ReadonlySet<number>> {
  const before = known.get(table);
  if (before) return before;
  const due = new Map<string, Set<number>>();
  for (const { statutory, numeric, columns } of FORMS.flatMap((form) => dueRows(form, table))) {
    if (numeric) due.set(fold(statutory), (due.get(fold(statutory)) ?? new Set()).add(columns.length));
  }
  known.set(table, due);
  return due;
}
