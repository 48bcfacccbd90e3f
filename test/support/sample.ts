import {
  type FormId,
  formOf,
  type RowForm,
  type TableForm,
  type TableKey,
  tableForm as tableOf,
} from '../../server/src/forms/form';
import { LITIGATION_ROW } from '../../server/src/forms/keys';

export { formOf, LITIGATION_ROW };

/** What stands in a cell: a number is printed plainly, a string as it is ('' is a blank). */
export type Figure = number | string;

/** The figures of one table: row key, column key (those of the form), figure. */
export type Figures = Readonly<Record<string, Readonly<Record<string, Figure>>>>;

/** How a title is worded; `above` puts the body's name on a line of its own before the title. */
export type TitleStyle = 'plain' | 'spaced' | 'yearFirst' | 'workReport' | 'above';

/** The sentences of a report, a string a paragraph. */
export interface Narrative {
  readonly preface: readonly string[];
  readonly overview: readonly string[];
  readonly problems: readonly string[];
  readonly other: readonly string[];
}

/** A report as plain data, to be printed in any layout. */
export interface SampleReport {
  readonly form: FormId;
  readonly year: number;
  readonly agency: string;
  readonly titleStyle: TitleStyle;
  /** （六）其他处理 stands as one row of figures; the 2019 form knows no other way. */
  readonly undivided: boolean;
  readonly tables: Readonly<Record<TableKey, Figures>>;
  readonly narrative: Narrative;
  /** The rows of figures that are printed, in their order, where it is not every row once in the form's. */
  readonly rows?: Partial<Readonly<Record<'disclosure' | 'requests', readonly string[]>>>;
}

/** Where a figure stands. */
export interface CellKey {
  readonly table: TableKey;
  readonly row: string;
  readonly column: string;
}

export const TABLES: readonly TableKey[] = ['disclosure', 'requests', 'litigation'];

/** A cell's key as one string, for maps and messages. */
export function cellName(key: CellKey): string {
  return `${key.table} ${key.row} ${key.column}`;
}

export function tableForm(id: FormId, key: TableKey): TableForm {
  return tableOf(formOf(id), key);
}

/** The rows of the second table that are printed, label rows too, in order. */
export function requestRows(id: FormId, undivided: boolean): readonly RowForm[] {
  const rows = tableForm(id, 'requests').rows;
  if (!undivided) return rows;
  return rows
    .filter((row) => row.parent !== 'other')
    .map((row) => (row.key === 'other' ? { ...row, numeric: true } : row));
}

/** Every figure's place, in the order in which they are printed. */
export function cellKeys(report: SampleReport): CellKey[] {
  return TABLES.flatMap((table) =>
    Object.entries(report.tables[table]).flatMap(([row, columns]) =>
      Object.keys(columns).map((column) => ({ table, row, column })),
    ),
  );
}

export function figureAt(report: SampleReport, key: CellKey): Figure {
  const figure = report.tables[key.table][key.row]?.[key.column];
  if (figure === undefined) throw new Error(`no figure at ${cellName(key)}`);
  return figure;
}

/** The same report with one figure changed and nothing recomputed. */
export function withFigure(report: SampleReport, key: CellKey, figure: Figure): SampleReport {
  figureAt(report, key);
  const table = report.tables[key.table];
  const row = { ...table[key.row], [key.column]: figure };
  return { ...report, tables: { ...report.tables, [key.table]: { ...table, [key.row]: row } } };
}

/** The title line; with `above` the body's name is not in it. */
export function titleOf(report: SampleReport): string {
  const { agency, year } = report;
  switch (report.titleStyle) {
    case 'plain':
      return `${agency}${year}年政府信息公开工作年度报告`;
    case 'spaced':
      return `${agency} ${year} 年政府信息公开工作年度报告`;
    case 'yearFirst':
      return `${year}年${agency}政府信息公开工作年度报告`;
    case 'workReport':
      return `${agency}政府信息公开${year}年度工作报告`;
    case 'above':
      return `${year} 年政府信息公开工作年度报告`;
  }
}
