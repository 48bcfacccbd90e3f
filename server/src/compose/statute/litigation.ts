import type { TableForm } from '../../forms/form';
import { LITIGATION_ROW } from '../../forms/keys';
import { cell, type FormCell, type FormGrid, figures } from '../grid';

/** The third table as printed: 行政复议 beside 行政诉讼 with its two kinds, and one row of figures. */
export function litigationGrid(table: TableForm): FormGrid {
  const columns = table.columns;
  const top: FormCell[] = [];
  const middle: FormCell[] = [];
  const bottom: FormCell[] = [];
  for (const { key, label, path } of table.columnGroups) {
    const own = columns.filter((column) => column.key.startsWith(`${key}.`));
    const [outer, inner] = path;
    const last = top.at(-1);
    if (last && last.text === outer) top[top.length - 1] = { ...last, columns: last.columns + own.length };
    else top.push(cell('header', outer ?? label, own.length));
    if (inner === undefined) {
      middle.push(...own.map((column) => cell('header', column.label, 1, 2)));
    } else {
      middle.push(cell('header', inner, own.length));
      bottom.push(...own.map((column) => cell('header', column.label)));
    }
  }
  return {
    key: 'litigation',
    columns: columns.length,
    rows: [
      ...[top, middle, bottom].map((cells) => ({ key: null, cells })),
      { key: LITIGATION_ROW, cells: figures(columns.length) },
    ],
  };
}
