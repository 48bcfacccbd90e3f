import form2019 from './2019.json';
import form2021 from './2021.json';

/** The year from which reports are due on the form. */
export type FormId = '2019' | '2021';
/** 二 (主动公开), 三 (收到和处理申请) and 四 (复议、诉讼) have a table each. */
export type TableKey = 'disclosure' | 'requests' | 'litigation';
/** The six sections, in the order of the form. */
export type SectionKey = 'overview' | 'proactive' | 'requests' | 'reviewLitigation' | 'problems' | 'other';

/** How a thing is recognised: `label` and `accepted` are silent, `altered` is told. */
export interface Wording {
  readonly label: string;
  readonly accepted?: readonly string[];
  readonly altered?: readonly string[];
}

/** A column of figures. */
export interface ColumnForm extends Wording {
  readonly key: string;
  /** An `amount` may have decimals; a `count` may not. */
  readonly kind?: string;
  /** Negative figures are lawful (2019: 本年增/减). */
  readonly signed?: boolean;
  /** The header names no unit, so the cells do (2019: 采购总金额). */
  readonly unitInCell?: boolean;
  /** The heading over several columns. */
  readonly group?: string | null;
}

/** A row, of figures or of others that it heads. */
export interface RowForm extends Wording {
  readonly key: string;
  readonly legalBasis: readonly string[];
  /** False for rows that only head others. */
  readonly numeric?: boolean;
  readonly level?: number;
  readonly parent?: string | null;
}

/** A part of the first table with a heading and columns of its own. */
export interface BlockForm {
  readonly key: string;
  /** 第二十条第（一）项 */
  readonly heading: string;
  readonly columns: readonly ColumnForm[];
  readonly rows: readonly RowForm[];
}

/** A statutory table as the form prints it. */
export interface TableForm {
  readonly key: TableKey;
  readonly section: SectionKey;
  /** The first table's blocks; the other two have none, but rows and columns of their own. */
  readonly blocks: readonly BlockForm[];
  readonly columns: readonly ColumnForm[];
  readonly rows: readonly RowForm[];
  /** The third table's groups. */
  readonly columnGroups: readonly { readonly key: string; readonly label: string; readonly path: readonly string[] }[];
  readonly corner?: string;
  readonly headerTop?: string;
  readonly firstColumn?: string;
}

/** A statutory section: its title and what it has to cover. */
export interface SectionForm {
  readonly order: number;
  readonly key: SectionKey;
  readonly ordinal: string;
  readonly title: string;
  readonly kind: string;
  readonly accepted?: readonly string[];
  readonly altered?: readonly string[];
  /** What the section has to cover (section one's five aspects). */
  readonly aspects?: readonly (Wording & { readonly key: string })[];
}

/** One statutory form, as the data file beside this one states it. */
export interface Form {
  readonly id: FormId;
  /** As reports cite it, without 《》. */
  readonly title: string;
  /** The notice that prescribes it, as reports cite it: title without 《》, and number. */
  readonly notice: { readonly title: string; readonly number: string };
  readonly reportYears: { readonly from: number; readonly to: number | null };
  /** Header words that only this form has. */
  readonly detection: readonly string[];
  readonly sections: readonly SectionForm[];
  readonly tables: readonly TableForm[];
}

const NOTHING = { blocks: [], columns: [], rows: [], columnGroups: [] };

/** The form that reports are due on today, and whatever tells no form is taken to be on. */
export const FORM_IN_FORCE: Form = whole(form2021);

/** All forms, the one in force first. A new year's form is one more data file here. */
export const FORMS: readonly Form[] = [FORM_IN_FORCE, whole(form2019)];

/** A data file leaves out what a table has none of. */
function whole(data: unknown): Form {
  const form = data as Form;
  return { ...form, tables: form.tables.map((table) => ({ ...NOTHING, ...table })) };
}

/** The form of this id. */
export function formOf(id: FormId): Form {
  const form = FORMS.find((one) => one.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

/** The form that a report on this year is due to use; null when no form covers the year. */
export function formForYear(year: number): Form | null {
  return FORMS.find(({ reportYears: { from, to } }) => year >= from && (to === null || year <= to)) ?? null;
}

/** One of a form's three tables. */
export function tableForm(form: Form, key: TableKey): TableForm {
  const table = form.tables.find((one) => one.key === key);
  if (!table) throw new Error(`form ${form.id} has no table ${key}`);
  return table;
}

/** One of a form's six sections. */
export function sectionForm(form: Form, key: SectionKey): SectionForm {
  const section = form.sections.find((one) => one.key === key);
  if (!section) throw new Error(`form ${form.id} has no section ${key}`);
  return section;
}

/** All rows of a table, those that only head others included. */
export function rowsOf({ blocks, rows }: TableForm): readonly RowForm[] {
  return blocks.length > 0 ? blocks.flatMap((block) => block.rows) : rows;
}

/** The rows that head a row, the outermost first. */
export function parentsOf(row: RowForm, rows: readonly RowForm[]): RowForm[] {
  const parent = rows.find(({ key }) => key === row.parent);
  return parent ? [...parentsOf(parent, rows), parent] : [];
}

/** The columns of a table's row. */
export function columnsOf({ blocks, columns }: TableForm, row: string | null): readonly ColumnForm[] {
  return blocks.find(({ rows }) => rows.some(({ key }) => key === row))?.columns ?? columns;
}
