import { type Form, formOf, rowsOf, type TableForm, type TableKey, tableForm, type Wording } from '../../forms/form';
import { GUIDE, type Guidance } from '../../forms/guide';
import { folded } from '../../text/folded';
import { remembered } from '../../text/remembered';

/** A label of a form with what belongs under it. */
export interface GuidedLabel {
  /** As the form prints it; columns of a group behind their group. */
  readonly label: string;
  readonly guidance: Guidance;
  /** The articles: the form's own, else the guide's. */
  readonly basis: readonly string[];
  /** Folded, without numbering, in every accepted wording. */
  readonly wordings: readonly string[];
  /** The row's key; null for headers. */
  readonly row: string | null;
}

/** Every row, column and header of a table of a form. */
export function guidedLabels(form: Form, table: TableKey): readonly GuidedLabel[] {
  return labelsOf(tableForm(form, table));
}

/** The row of this key. */
export function guidedRow(form: Parameters<typeof formOf>[0], table: TableKey, key: string): GuidedLabel | null {
  return guidedLabels(formOf(form), table).find(({ row }) => row === key) ?? null;
}

const labelsOf = remembered((form: TableForm): readonly GuidedLabel[] => {
  const { blocks = {}, rows, columns } = GUIDE.tables[form.key];
  const labels: GuidedLabel[] = [];
  const add = (
    one: Wording,
    guidance: Guidance | undefined,
    basis: readonly string[] = [],
    row: string | null = null,
  ) => {
    if (!guidance) return;
    const wordings = [one.label, ...(one.accepted ?? []), ...(one.altered ?? [])].map((text) => folded(text).body);
    const articles = basis.length > 0 ? basis : (guidance.basis ?? []);
    labels.push({ label: one.label, guidance, basis: articles, wordings, row });
  };
  for (const row of rowsOf(form)) {
    add(row, rows[row.key], row.legalBasis, row.key);
  }
  for (const block of form.blocks) {
    add({ label: block.heading }, blocks[block.key]);
    for (const column of block.columns) add(column, columns[column.key]);
  }
  for (const column of form.columns) {
    add(column, columns[column.key.split('.').at(-1) as string]);
    if (column.group && form.key === 'requests') add({ label: column.group }, columns.group);
  }
  for (const { key, path } of form.columnGroups) {
    add({ label: path.at(-1) as string }, columns[key]);
    if (path.length > 1) add({ label: path[0] as string }, columns.suits);
  }
  for (const key of ['corner', 'headerTop', 'firstColumn'] as const) {
    const label = form[key];
    if (label !== undefined) add({ label }, columns[key]);
  }
  return labels;
});
