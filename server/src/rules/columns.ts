import { type ColumnForm, formOf, type RowForm, type TableForm, tableForm } from '../forms/form';
import type { Row, Table } from '../model/report';

/** The columns that the form gives a row; none for a row that is not in the form. */
export function columnsOf(table: Table, { key }: Pick<Row, 'key'>): readonly ColumnForm[] {
  const form = formTable(table);
  if (!form.blocks) return form.columns ?? [];
  return form.blocks.find(({ rows }) => rows.some((row) => row.key === key))?.columns ?? [];
}

/** The statutory row of this key, if there is one. */
export function rowForm(table: Table, key: string): RowForm | null {
  const { blocks, rows } = formTable(table);
  const all = blocks ? blocks.flatMap((block) => block.rows) : (rows ?? []);
  return all.find((row) => row.key === key) ?? null;
}

/** The label over a group of columns of the third table. */
export function groupLabel(table: Table, group: string): string {
  return formTable(table).columnGroups?.find(({ key }) => key === group)?.label ?? group;
}

function formTable({ form, key }: Table): TableForm {
  return tableForm(formOf(form), key);
}
