import type { Term } from '../identities/identity';
import type { Table } from '../model/report';
import { columnsOf, rowForm } from './columns';

/** A row by its statutory label, less the remark that some labels end in: （区分处理的，…）. */
export function rowLabel(table: Table, key: string): string {
  const label = rowForm(table, key)?.label ?? key;
  return label.replace(/(?<=.)（[^（）]{6,}）$/, '');
}

/** A column by its statutory label; in the third table less the group. */
export function columnLabel(table: Table, { rowKey, columnKey }: Pick<Term, 'rowKey' | 'columnKey'>): string {
  return columnsOf(table, { key: rowKey }).find(({ key }) => key === columnKey)?.label ?? columnKey;
}
