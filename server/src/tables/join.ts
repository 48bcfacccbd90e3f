import type { Printed } from './record';
import { holdsPlace } from './record';

/**
 * A page edge may break a run of figures: where a line holds too few and the next holds nothing but the rest,
 * they are one row. Nothing is joined unless the count then fits.
 */
export function joinBrokenRuns(rows: readonly Printed[], due: number): Printed[] {
  const joined: Printed[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const count = last ? trailingFigures(last) : 0;
    if (last && count > 0 && count < due && row.grid === 'stream' && row.tokens.every(holdsPlace)) {
      if (count + row.tokens.length === due) {
        joined[joined.length - 1] = { ...last, tokens: [...last.tokens, ...row.tokens] };
        continue;
      }
    }
    joined.push(row);
  }
  return joined;
}

function trailingFigures(row: Printed): number {
  let count = 0;
  for (let i = row.tokens.length - 1; i >= 0; i--) {
    const token = row.tokens[i];
    if (!token || !holdsPlace(token)) break;
    count++;
  }
  return count;
}
