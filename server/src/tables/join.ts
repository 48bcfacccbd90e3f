import type { Printed } from './record';
import { holdsPlace } from './record';

/**
 * A page edge may break a run of figures: where a line holds too few and the next ones hold nothing but the rest,
 * they are one row. Nothing is joined unless the count then fits.
 */
export function joinBrokenRuns(rows: readonly Printed[], dueIn: (row: Printed) => number): Printed[] {
  const joined: Printed[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Printed;
    const end = row.grid === 'stream' ? endOfRun(rows, i, dueIn(row)) : i;
    if (end === i) joined.push(row);
    else joined.push({ ...row, tokens: rows.slice(i, end + 1).flatMap((one) => one.tokens) });
    i = end;
  }
  return joined;
}

/** The line that completes the run begun in line `from`; `from` itself where none does. */
function endOfRun(rows: readonly Printed[], from: number, due: number): number {
  let count = trailingFigures(rows[from] as Printed);
  if (count === 0) return from;
  for (let i = from + 1; count < due && i < rows.length; i++) {
    const { tokens } = rows[i] as Printed;
    if (!tokens.every(holdsPlace)) return from;
    count += tokens.length;
    if (count === due) return i;
  }
  return from;
}

function trailingFigures(row: Printed): number {
  const last = row.tokens.findLastIndex((token) => !holdsPlace(token));
  return row.tokens.length - 1 - last;
}
