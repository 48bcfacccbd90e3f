import type { Report, Row } from '../model/report';
import type { CellPlace } from './cells';
import type { Edit } from './finding';

/**
 * The blanks of each table that has some, in order of place. A row whose count does not fit has no places, a repeated
 * one should go, and one outside the sums is due no figures at all.
 */
export function dueBlanks({ tables }: Report): CellPlace[][] {
  return tables
    .map((table) =>
      table.rows.filter(isDue).flatMap((row) => {
        const blank = row.cells.filter(({ state }) => state === 'blank');
        return blank.map((cell) => ({ table, row, cell }));
      }),
    )
    .filter((blanks) => blanks.length > 0)
    .map((blanks) => blanks.sort((a, b) => a.cell.span.start - b.cell.span.start));
}

function isDue({ key, fits, outsideSums, place }: Row): boolean {
  return key !== null && fits && !outsideSums && place !== 'repeated';
}

/** Puts a figure into a blank. Between bars the white space that keeps it off them stays. */
export function fillEdit({ table, cell }: CellPlace, figure: bigint | string, text: string): Edit {
  const { start, end } = cell.span;
  const padded = table.layout === 'bars' && /^\s{2,}$/.test(text.slice(start, end));
  return { span: padded ? { start: start + 1, end: end - 1 } : cell.span, newText: `${figure}` };
}
