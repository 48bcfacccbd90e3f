import { parentsOf, type RowForm, type TableForm } from '../../forms/form';
import { cell, type FormCell, type FormGrid, type FormRow, figures } from '../grid';

/** Columns of words before the figures of the second table: chapter, group and item. */
export const WORD_COLUMNS = 3;

/** The second table as printed: three header rows, then chapters, groups and items with seven figures each. */
export function requestsGrid(table: TableForm): FormGrid {
  const columns = table.columns;
  const rows = table.rows;
  return {
    key: 'requests',
    columns: WORD_COLUMNS + columns.length,
    rows: [...headerRows(table), ...rows.filter(isNumeric).map((row) => figureRow(row, rows, columns.length))],
  };
}

function isNumeric(row: RowForm): boolean {
  return row.numeric !== false;
}

function headerRows(table: TableForm): FormRow[] {
  const columns = table.columns;
  const upper: FormCell[] = [];
  const lower: FormCell[] = [];
  for (const { label, group } of columns) {
    if (!group) {
      upper.push(cell('header', label, 1, 2));
      continue;
    }
    lower.push(cell('header', label));
    const members = columns.filter((other) => other.group === group).length;
    if (!upper.some(({ text }) => text === group)) upper.push(cell('header', group, members));
  }
  const top = [
    cell('header', table.corner ?? '', WORD_COLUMNS, 3),
    cell('header', table.headerTop ?? '', columns.length),
  ];
  return [
    { key: null, cells: top },
    { key: null, cells: upper },
    { key: null, cells: lower },
  ];
}

/** A row of figures, led by the groups that begin with it. */
function figureRow(row: RowForm, rows: readonly RowForm[], count: number): FormRow {
  const level = row.level ?? 1;
  const opened = parentsOf(row, rows).filter((group) => members(group, rows)[0] === row);
  const groups = opened.map((group) => cell('group', group.label, 1, members(group, rows).length));
  return { key: row.key, cells: [...groups, cell('label', row.label, WORD_COLUMNS - level + 1), ...figures(count)] };
}

function members(group: RowForm, rows: readonly RowForm[]): RowForm[] {
  return rows.filter((row) => isNumeric(row) && parentsOf(row, rows).includes(group));
}
