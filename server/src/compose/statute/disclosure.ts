import type { BlockForm, TableForm } from '../../forms/form';
import { cell, type FormCell, type FormGrid, type FormRow, figures } from '../grid';

/** One column of names and three of figures; blocks with fewer columns spread their last one. */
const COLUMNS = 4;

/** The first table as printed: each block has its article, its header and its rows. */
export function disclosureGrid(table: TableForm): FormGrid {
  const firstColumn = table.firstColumn ?? '';
  return {
    key: 'disclosure',
    columns: COLUMNS,
    rows: table.blocks.flatMap((one) => blockRows(one, firstColumn)),
  };
}

function blockRows(block: BlockForm, firstColumn: string): FormRow[] {
  const spread = (cells: readonly FormCell[]): FormCell[] =>
    cells.map((one, i) => (i === cells.length - 1 ? { ...one, columns: COLUMNS - cells.length } : one));
  const headers = block.columns.map(({ label }) => cell('header', label));
  return [
    { key: null, cells: [cell('header', block.heading, COLUMNS)] },
    { key: null, cells: [cell('header', firstColumn), ...spread(headers)] },
    ...block.rows.map(({ key, label }) => ({
      key,
      cells: [cell('label', label), ...spread(figures(block.columns.length))],
    })),
  ];
}
