import { type ColumnForm, columnsOf, formOf, type RowForm, rowsOf, type TableForm, tableForm } from '../../forms/form';
import type { Row, Table } from '../../model/report';
import { remembered } from '../../text/remembered';
import type { CellPlace } from './cells';

/** One of the three tables on one of the forms, be it in a report or not. */
export type OnForm = Pick<Table, 'form' | 'key'>;

/** The columns that the form gives a row; none for a row that is not in the form. */
export function columnsDue(table: OnForm, { key }: Pick<Row, 'key'>): readonly ColumnForm[] {
  return columnsOf(formTable(table), key);
}

/** The column in which a cell stands; undefined where nobody knows it. */
export function columnOf({ table, row, cell }: CellPlace): ColumnForm | undefined {
  return columnsDue(table, row).find(({ key }) => key === cell.column);
}

/** The statutory row of this key, if there is one. */
export function rowForm(table: OnForm, key: string): RowForm | null {
  return rowsByKey(formTable(table)).get(key) ?? null;
}

const rowsByKey = remembered((form: TableForm): ReadonlyMap<string, RowForm> => {
  const rows = new Map<string, RowForm>();
  for (const row of rowsOf(form)) if (!rows.has(row.key)) rows.set(row.key, row);
  return rows;
});

/** The label over a group of columns of the third table. */
export function groupLabel(table: OnForm, group: string): string {
  return formTable(table).columnGroups.find(({ key }) => key === group)?.label ?? group;
}

function formTable({ form, key }: OnForm): TableForm {
  return tableForm(formOf(form), key);
}
