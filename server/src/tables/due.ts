import { type ColumnForm, type Form, type TableForm, type TableKey, tableForm, type Wording } from '../forms/form';
import { folded } from '../text/folded';
import { hasMark, withOneMark } from '../text/letters';
import type { Numbering } from '../text/numbering';
import { remembered } from '../text/remembered';

/** A statutory row as it is looked for. */
export interface DueRow {
  readonly key: string;
  /** With its numbering. */
  readonly statutory: string;
  readonly body: string;
  readonly wordings: readonly DueWording[];
  /** False for rows that head others and carry no figures as a rule. */
  readonly numeric: boolean;
  readonly level: number;
  readonly parent: string | null;
  readonly columns: readonly ColumnForm[];
  /** The numbering that the form prints. */
  readonly numbering: Numbering | null;
  /** Its words head a column as well (其他, 总计). */
  readonly headsColumn: boolean;
}

/** A wording of a label, folded. */
export interface DueWording {
  readonly body: string;
  readonly wording: 'label' | 'accepted' | 'altered';
}

/** The rows of the first or second table in the order of the form. */
export function dueRows(form: Form, table: TableKey): readonly DueRow[] {
  return rowsDue(tableForm(form, table));
}

const rowsDue = remembered((table: TableForm): readonly DueRow[] => {
  const rows: DueRow[] = [];
  for (const block of table.blocks) {
    for (const row of block.rows) rows.push(dueRow(row, block.columns, true, 1, null));
  }
  if (rows.length > 0) return rows;
  for (const row of table.rows) {
    rows.push(dueRow(row, table.columns, row.numeric !== false, row.level ?? 1, row.parent ?? null));
  }
  return rows;
});

function dueRow(
  row: Wording & { readonly key: string },
  columns: readonly ColumnForm[],
  numeric: boolean,
  level: number,
  parent: string | null,
): DueRow {
  const make = (text: string, wording: DueWording['wording']) => ({ body: folded(text).body, wording });
  const label = folded(row.label);
  return {
    key: row.key,
    statutory: row.label,
    body: label.body,
    wordings: [
      { body: label.body, wording: 'label' },
      ...(row.accepted ?? []).map((text) => make(text, 'accepted')),
      ...(row.altered ?? []).map((text) => make(text, 'altered')),
      ...UNITS.map((unit) => make(row.label + unit, 'altered')),
    ],
    numeric,
    level,
    parent,
    columns,
    numbering: label.numbering,
    headsColumn: columns.some((column) => folded(column.label).body === label.body),
  };
}

/** What is written behind labels, of which the short ones resemble themselves no more with it. */
const UNITS = ['（件）', '（单位：件）'];

/** Words that head a column of some row. */
export function headsColumn(body: string, rows: readonly DueRow[]): boolean {
  return rows.some(({ columns }) => columns.some(({ label }) => folded(label).body === body));
}

/** Figures in the longest of the rows. */
export function mostColumns(rows: readonly DueRow[]): number {
  let most = 0;
  for (let i = 0; i < rows.length; i++) most = Math.max(most, (rows[i] as DueRow).columns.length);
  return most;
}

/** How many cells are due behind a label, `null` behind none; 0 where the label is not known and rows are due several numbers. */
export function columnsBehind(label: string | null, form: Form, table: TableKey): number {
  if (table === 'litigation') return tableForm(form, table).columns.length;
  const due = dueRows(form, table);
  const named = rowNamed(label ?? '', wordingIndex(due), due);
  if (named) return named.columns.length;
  const most = mostColumns(due);
  return due.every(({ columns }) => columns.length === most) ? most : 0;
}

/** What a wording names: a row, by its place among those due. */
export interface Named {
  readonly row: number;
  readonly wording: DueWording['wording'];
}

/** What wordings name; asked by `wordingNamed`. */
export interface WordingIndex {
  /** By the wording, folded; and by the wording with every mark made one. */
  readonly named: ReadonlyMap<string, Named>;
  /** Beginning and length of the wordings that have a mark: few, so that hardly a word is held against them. */
  readonly marked: ReadonlySet<number>;
}

/** What the rows' wordings name. */
export const wordingIndex = remembered((rows: readonly DueRow[]): WordingIndex => {
  const named = new Map<string, Named>();
  const marked = new Set<number>();
  for (const [row, due] of rows.entries()) {
    for (const { body, wording } of due.wordings) {
      if (!named.has(body)) named.set(body, { row, wording });
      if (!hasMark(body)) continue;
      marked.add(beginningAndLength(body));
      const alike = withOneMark(body);
      if (!named.has(alike)) named.set(alike, { row, wording: wording === 'label' ? 'accepted' : wording });
    }
  }
  return { named, marked };
});

function beginningAndLength(body: string): number {
  return body.charCodeAt(0) * 0x100 + body.length;
}

/** What a folded wording names, whatever other mark stands in the place of a mark; undefined for any other words. */
export function wordingNamed(body: string, index: WordingIndex): Named | undefined {
  return (
    index.named.get(body) ??
    (index.marked.has(beginningAndLength(body)) ? index.named.get(withOneMark(body)) : undefined)
  );
}

/** The row that a folded wording names; undefined for any other words. */
export function rowNamed(body: string, index: WordingIndex, due: readonly DueRow[]): DueRow | undefined {
  const found = wordingNamed(body, index);
  return found && due[found.row];
}
