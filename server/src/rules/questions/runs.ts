import type { Report, Row, Table } from '../../model/report';
import { oddIn } from './odd';

/**
 * The odd rows of one kind, those together that stand one right behind another: what went wrong once, such as a block of rows that was
 * pasted twice, is told once.
 */
export function eachRun(
  { tables }: Report,
  is: (row: Row, table: Table) => boolean,
  visit: (run: readonly Row[], table: Table) => void,
): void {
  for (const table of tables) {
    let run: Row[] = [];
    let behind = -1;
    for (const row of oddIn(table).rows) {
      if (!is(row, table)) continue;
      const at = table.rows.indexOf(row, Math.max(0, behind));
      if (run.length > 0 && at > behind) {
        visit(run, table);
        run = [];
      }
      run.push(row);
      behind = at + 1;
    }
    if (run.length > 0) visit(run, table);
  }
}
