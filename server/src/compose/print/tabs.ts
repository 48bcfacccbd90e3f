import { type Slot, textsIn } from '../grid';

/** A row a line, a tab between columns; every row has all columns, so that a blank keeps its place. */
export function tabRows(rows: readonly (readonly Slot[])[]): string[] {
  return rows.map((row) => textsIn(row).join('\t'));
}
