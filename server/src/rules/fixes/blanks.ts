import { gapBeforeBar } from '../../compose/rows/barred-manner';
import type { Report, Row, Table } from '../../model/report';
import { isSpace } from '../../scan/white';
import type { Edit } from '../finding';
import type { CellPlace } from '../questions/cells';
import { rowsOfOneColumn } from '../questions/lost-column';
import { oddIn } from '../questions/odd';

/**
 * The blanks of each table that has some, in order of place. A row whose count does not fit has no places, a repeated
 * one should go, and one outside the sums is due no figures at all.
 */
export function dueBlanks({ tables }: Report): CellPlace[][] {
  const all: CellPlace[][] = [];
  for (const table of tables) {
    const { blanks } = oddIn(table);
    // Where a column is wanting, a blank for a group's words looks like a cell: it is told when the column is back.
    if (blanks.length === 0 || rowsOfOneColumn(table).length > 0) continue;
    const due = blanks.filter(({ row }) => isDue(row));
    if (due.length > 0) all.push(due.sort((a, b) => a.cell.span.start - b.cell.span.start));
  }
  return all;
}

function isDue({ fits, outsideSums, place }: Row): boolean {
  return fits && !outsideSums && place !== 'repeated';
}

/** Puts a figure into a blank. Between bars the white space that keeps it off them stays. */
export function fillEdit({ table, cell }: CellPlace, figure: bigint | string, text: string): Edit {
  const { start, end } = cell.span;
  const padded = table.layout === 'bars' && /^\s{2,}$/.test(text.slice(start, end));
  const gap = gapBeforeBar(text, table, cell.span);
  const lead = standsAtBullet(table, start, end, text) ? ' ' : '';
  return { span: padded ? { start: start + 1, end: end - 1 } : cell.span, newText: `${lead}${figure}${gap}` };
}

/** Right behind the bullet of an item that holds nothing. */
function standsAtBullet({ wrapped }: Table, start: number, end: number, text: string): boolean {
  return wrapped === 'list' && start === end && !isSpace(text.charCodeAt(start - 1));
}
