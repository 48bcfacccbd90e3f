import type { Cell, Report, Row, Table } from '../model/report';
import { remembered } from '../text/remembered';

/** A form whose nothings are left blank has many of them; a few blanks were forgotten. */
const FORGOTTEN = 3;
/** Fewer figures than this are the beginning of a table. */
const BEGUN = 6;

/** In a table that prints no 0 and leaves more blanks than anybody forgets, a blank says that there was nothing. */
export function blanksAreZero({ tables }: Report, key: Table['key']): boolean {
  const table = tables.find((one) => one.key === key);
  return table !== undefined && leavesZeroBlank(table);
}

const leavesZeroBlank = remembered(({ rows }: Table): boolean => {
  let blanks = 0;
  let others = 0;
  for (let r = 0; r < rows.length; r++) {
    const { cells } = rows[r] as Row;
    for (let i = 0; i < cells.length; i++) {
      const { state, value } = cells[i] as Cell;
      // One 0 tells, and most tables begin with one.
      if (value === 0) return false;
      if (state === 'blank') blanks++;
      else if (value !== null) others++;
    }
  }
  return blanks > FORGOTTEN && others >= BEGUN;
});
