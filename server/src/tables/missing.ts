import type { DueRow } from './due';
import type { MissingRow, Row } from './table';

/** The statutory rows with figures that are not printed, each with the row printed before its place. */
export function missingRows(due: readonly DueRow[], present: ReadonlySet<number>, rows: readonly Row[]): MissingRow[] {
  const missing: MissingRow[] = [];
  for (let j = 0; j < due.length; j++) {
    const row = due[j] as DueRow;
    if (!row.numeric || present.has(j)) continue;
    const previous = previousRow(due, j, rows);
    missing.push({
      key: row.key,
      label: row.statutory,
      after: previous?.label?.span ?? previous?.span ?? { start: 0, end: 0 },
      previous,
    });
  }
  return missing;
}

function previousRow(due: readonly DueRow[], before: number, rows: readonly Row[]): Row | null {
  for (let j = before - 1; j >= 0; j--) {
    const row = rows.find((one) => one.key === due[j]?.key && one.place !== 'repeated');
    if (row) return row;
  }
  return null;
}
