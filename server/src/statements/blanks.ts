import type { Report, Table } from '../model/report';

const meaning = new WeakMap<Table, boolean>();
/** A form whose nothings are left blank has many of them; a few blanks were forgotten. */
const FORGOTTEN = 3;
/** Fewer figures than this are the beginning of a table. */
const BEGUN = 6;

/** In a table that prints no 0 and leaves more blanks than anybody forgets, a blank says that there was nothing. */
export function blanksAreZero({ tables }: Report, key: Table['key']): boolean {
  const table = tables.find((one) => one.key === key);
  if (!table) return false;
  const known = meaning.get(table);
  if (known !== undefined) return known;
  let blanks = 0;
  let zeros = 0;
  let others = 0;
  for (const { cells } of table.rows) {
    for (const { state, value } of cells) {
      if (state === 'blank') blanks++;
      else if (value === 0) zeros++;
      else if (value !== null) others++;
    }
  }
  const answer = zeros === 0 && blanks > FORGOTTEN && others >= BEGUN;
  meaning.set(table, answer);
  return answer;
}
