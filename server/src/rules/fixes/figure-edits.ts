import type { Cell, Table } from '../../model/report';
import { inFullWidth } from '../../text/full-width';
import type { Edit } from '../finding';
import type { CellPlace } from '../questions/cells';
import { fillEdit } from './blanks';
import { isWide, replaceFigure } from './figure-place';

const THOUSAND = 1000;

/** Puts another figure into a cell, in the cell's own manner. Null where it cannot be done without harm. */
export function figureEdits(text: string, place: CellPlace, figure: number): readonly Edit[] | null {
  const { table, cell } = place;
  const printed = inMannerOf(cell, table, figure);
  return cell.state === 'blank' ? [fillEdit(place, printed, text)] : replaceFigure(text, cell, printed);
}

/** Full-width digits and thousands separators where the cell has them; unit and note are not touched. */
function inMannerOf(cell: Cell, table: Table, figure: number): string {
  const separator = figure < THOUSAND ? '' : separatorOf(cell, table);
  const digits = `${figure}`.replace(/\B(?=(?:\d{3})+$)/g, separator);
  const [first = ''] = /[\d０-９]/.exec(cell.text) ?? [];
  return isWide(first) ? inFullWidth(digits) : digits;
}

/** A figure below a thousand shows no separator, whatever its manner; then the table's first that is great enough tells. */
function separatorOf(cell: Cell, table: Table): string {
  if (isGreat(cell)) return printedSeparator(cell);
  for (const { cells } of table.rows) {
    const great = cells.find(isGreat);
    if (great) return printedSeparator(great);
  }
  return '';
}

function isGreat({ value }: Cell): boolean {
  return value !== null && value >= THOUSAND;
}

function printedSeparator({ form, text }: Cell): string {
  return form?.separated ? (/[,，]/.exec(text)?.[0] ?? '') : '';
}
