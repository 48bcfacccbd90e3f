import type { Answer, Explanation, Layout } from '../../server/src/repair';
import type { Case } from './inject';
import type { Grid } from './tables';

/** The table with changes made; later ones over earlier. */
export function applied(layout: Layout, grid: Grid, changes: Explanation['changes']): Grid {
  const after = grid.map((row) => [...row]);
  for (const { row, column, to } of changes) {
    (after[layout.rows.indexOf(row)] as (number | null)[])[layout.columns.indexOf(column)] = to;
  }
  return after;
}

/**
 * The rank at which the true table is found: the truth of each group is among its first `rank` explanations and all together, with
 * the blanks that the sums determine, restore the table cell for cell. Infinite where it is not.
 */
export function rankOf(layout: Layout, { truth, printed }: Case, answer: Answer): number {
  let worst = 1;
  let grid = printed;
  for (const { explanations } of answer.groups) {
    const rank = explanations.findIndex(({ changes }) => changes.every((change) => isTrue(layout, truth, change)));
    if (rank < 0) return Number.POSITIVE_INFINITY;
    worst = Math.max(worst, rank + 1);
    grid = applied(layout, grid, (explanations[rank] as Explanation).changes);
  }
  const blank = answer.blanks.filter(
    ({ row, column }) => grid[layout.rows.indexOf(row)]?.[layout.columns.indexOf(column)] === null,
  );
  grid = applied(layout, grid, blank);
  return JSON.stringify(grid) === JSON.stringify(truth) ? worst : Number.POSITIVE_INFINITY;
}

function isTrue(layout: Layout, truth: Case['truth'], { row, column, to }: Explanation['changes'][number]): boolean {
  return truth[layout.rows.indexOf(row)]?.[layout.columns.indexOf(column)] === to;
}
