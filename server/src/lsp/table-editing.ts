import type { Connection } from 'vscode-languageserver';
import { CELL_RANGES, CELL_STEP, cellRangesOf, cellStep } from './cells';
import { guarded } from './guard';
import type { Log } from './log';
import { PASTE, paste } from './paste';
import type { Session } from './session';
import { FILL_TOTALS, filledTotals, INSERT_ROW, insertedRow, REMOVE_ROW, removedRow } from './table-edits';

/** What helps in the tables: our own requests, for the keys and commands of clients that have them. */
export function serveTableEditing(connection: Connection, current: () => Session | null, log: Log): void {
  connection.onRequest(CELL_RANGES, guarded(CELL_RANGES.method, null, current, log, cellRangesOf));
  connection.onRequest(CELL_STEP, guarded(CELL_STEP.method, null, current, log, cellStep));
  connection.onRequest(INSERT_ROW, guarded(INSERT_ROW.method, null, current, log, insertedRow));
  connection.onRequest(REMOVE_ROW, guarded(REMOVE_ROW.method, null, current, log, removedRow));
  connection.onRequest(FILL_TOTALS, guarded(FILL_TOTALS.method, null, current, log, filledTotals));
  connection.onRequest(PASTE, guarded(PASTE.method, null, current, log, paste));
}
