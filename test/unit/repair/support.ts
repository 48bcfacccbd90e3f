import { figuresOf, type Grid } from '../../../bench/repair/tables';
import { planOf } from '../../../server/src/identities/plan';
import type { Figures, Layout } from '../../../server/src/repair';

/** The forms' request tables: 25 rows, 23 with （六） as one row, and the 2019 form. */
export const LAYOUTS: readonly Layout[] = [planOf('2021', false), planOf('2021', true), planOf('2019', false)];
export const LAYOUT = LAYOUTS[0] as Layout;

/** A small consistent table, the same always: 12 received, 1 carried in, 11 done in two rows, 2 carried out. */
export function smallTable(layout = LAYOUT): Grid {
  const table: Grid = layout.rows.map(() => layout.columns.map(() => 0));
  const rows: Record<string, [number, number]> = {
    newlyReceived: [10, 2],
    carriedIn: [1, 0],
    granted: [6, 2],
    'denied.otherLaw': [3, 0],
    processedTotal: [9, 2],
    carriedOut: [2, 0],
  };
  for (const [key, [persons, businesses]] of Object.entries(rows)) {
    const row = table[layout.rows.indexOf(key)] as number[];
    row[0] = persons;
    row[1] = businesses;
    row[layout.total] = persons + businesses;
  }
  return table;
}

export function set(grid: Grid, row: string, column: string, figure: number | null, layout = LAYOUT): Grid {
  const after = grid.map((figures) => [...figures]);
  const i = layout.rows.indexOf(row);
  const j = layout.columns.indexOf(column);
  if (i < 0 || j < 0) throw new RangeError(`${row} ${column}`);
  (after[i] as (number | null)[])[j] = figure;
  return after;
}

export function take(grid: Grid, layout = LAYOUT): Record<string, Figures[string]> {
  return figuresOf(layout, grid);
}
