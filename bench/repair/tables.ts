import type { Layout } from '../../server/src/repair';
import type { Random } from './random';

/** Figures by row and column of a layout; null for a blank. */
export type Grid = (number | null)[][];

/** A table whose sums hold, with the look of real ones: most outcomes 0, most applicants natural persons. */
export function consistentTable(layout: Layout, random: Random): number[][] {
  const { received, carriedIn, processed, carriedOut } = layout.balance;
  const table = layout.rows.map(() => layout.columns.map(() => 0));
  const scale = random.pick([3, 8, 20, 60, 200, 900]);
  const at = (row: number) => table[row] as number[];
  for (const column of layout.applicants) {
    const share = column === layout.applicants[0] ? 1 : random.pick([0, 0, 0.05, 0.3]);
    for (const row of [...layout.results, carriedOut]) at(row)[column] = count(scale * share, random);
    const done = layout.results.reduce((sum, row) => sum + (at(row)[column] as number), 0);
    at(processed)[column] = done;
    const all = done + (at(carriedOut)[column] as number);
    const before = Math.floor(all * random.next() ** 2 * random.pick([0, 0.3, 0.6]));
    at(carriedIn)[column] = before;
    at(received)[column] = all - before;
  }
  for (const row of table)
    row[layout.total] = layout.applicants.reduce((sum, column) => sum + (row[column] as number), 0);
  return table;
}

function count(scale: number, random: Random): number {
  return random.next() < 0.6 ? 0 : Math.floor(scale * random.next() ** 3);
}

/** As the engine takes it. */
export function figuresOf(layout: Layout, grid: Grid): Record<string, Record<string, number | null>> {
  return Object.fromEntries(
    layout.rows.map((row, i) => [
      row,
      Object.fromEntries(
        layout.columns.map((column, j) => [column, (grid[i] as (number | null)[])[j] as number | null]),
      ),
    ]),
  );
}

/** Whether every sum without a blank holds, counted without the engine. */
export function holds(layout: Layout, grid: Grid): boolean {
  const { received, carriedIn, processed, carriedOut } = layout.balance;
  const value = (row: number, column: number) => (grid[row] as (number | null)[])[column] ?? Number.NaN;
  const fails = (a: number, b: number) => !Number.isNaN(a - b) && a !== b;
  const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);
  const rows = layout.rows.some((_, row) =>
    fails(value(row, layout.total), sum(layout.applicants.map((column) => value(row, column)))),
  );
  const columns = layout.columns.some(
    (_, column) =>
      fails(value(processed, column), sum(layout.results.map((row) => value(row, column)))) ||
      fails(value(received, column) + value(carriedIn, column), value(processed, column) + value(carriedOut, column)),
  );
  return !rows && !columns;
}
