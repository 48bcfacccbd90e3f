import { MAYBE_UNDIVIDED } from '../../forms/common';
import { type FormId, formOf, parentsOf, type TableForm, type TableKey, tableForm } from '../../forms/form';
import type { Table } from '../../model/report';
import { remembered } from '../../text/remembered';

/** A row that is due to have figures, and where the form puts it. */
export interface StatutoryRow {
  /** Place among the table's rows of figures, from 0. */
  readonly index: number;
  readonly key: string;
  /** With its numbering; '' for the third table's only row. */
  readonly label: string;
  /** Keys of the groups that it stands in, the outermost first; in the first table its block. */
  readonly groups: readonly string[];
}

/** The rows of figures of a table, in order. */
export function statutoryRows(form: FormId, key: TableKey): readonly StatutoryRow[] {
  return rowsOf(tableForm(formOf(form), key));
}

/** The rows of figures that a table is due to have; where a group stands in it as one row of figures, that row for its own. */
export function rowsDueIn({ form, key, otherUndivided }: Table): readonly StatutoryRow[] {
  return otherUndivided ? undividedRowsOf(tableForm(formOf(form), key)) : statutoryRows(form, key);
}

const undividedRowsOf = remembered((table: TableForm): readonly StatutoryRow[] => {
  const group = MAYBE_UNDIVIDED;
  const all = rowsOf(table);
  const first = all.findIndex(({ groups }) => groups.includes(group));
  const rows = all.flatMap((row, i): StatutoryRow[] => {
    const { groups } = row;
    if (!groups.includes(group)) return [row];
    const label = wordsOf(table, group);
    return i === first ? [{ index: i, key: group, label, groups: groups.slice(0, groups.indexOf(group)) }] : [];
  });
  return rows.map((row, index) => ({ ...row, index }));
});

const rowsOf = remembered(({ key, blocks, rows }: TableForm): readonly StatutoryRow[] => {
  if (key === 'litigation') return [{ index: 0, key, label: '', groups: [] }];
  const listed =
    blocks.length > 0
      ? blocks.flatMap((block) => block.rows.map((row) => ({ row, groups: [block.key] })))
      : rows
          .filter(({ numeric }) => numeric !== false)
          .map((row) => ({ row, groups: parentsOf(row, rows).map((parent) => parent.key) }));
  return listed.map(({ row, groups }, index) => ({ index, key: row.key, label: row.label, groups }));
});

/** The words that head a group or block: its label, or its article. */
export function groupWords(form: FormId, key: TableKey, group: string): string {
  return wordsOf(tableForm(formOf(form), key), group);
}

function wordsOf({ blocks, rows }: TableForm, group: string): string {
  return blocks.find((block) => block.key === group)?.heading ?? rows.find((row) => row.key === group)?.label ?? '';
}
