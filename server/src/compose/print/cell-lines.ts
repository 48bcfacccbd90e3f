import type { Slot } from '../grid';

/**
 * A cell a line behind a tab, as a copied word processor's table comes out: a blank cell is a tab alone, so is a
 * cell that reaches down from above, and an empty line ends each row.
 */
export function cellLineRows(rows: readonly (readonly Slot[])[], lineBreak: string): string[] {
  return rows.map(
    (row) =>
      row
        .map(cellLine)
        .filter((line) => line !== null)
        .join(lineBreak) + lineBreak,
  );
}

function cellLine({ cell, from, first }: Slot): string | null {
  if (!first) return null;
  return from === 'above' ? '\t' : `\t${cell.text}`;
}
