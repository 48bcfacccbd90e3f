import type { FormId, TableKey } from '../forms/form';
import type { Reading, Report, Row, SectionKey, Table } from '../model/report';

/** The version of the contract; a change of meaning is a new one. */
const REPORT_DATA_SCHEMA = 'report-data/1';

/** Figures in order; `null` where there is no usable one. */
type Figures = readonly (number | null)[];

/**
 * A row's figures under the column keys of the form, an amount's lawful unit beside it (`amountUnit`); or
 * `cells` alone where the count does not fit and no figure's column is known.
 */
export type RowData = Readonly<Record<string, number | string | null | Figures>>;

/** A row that stands for none of the form's. */
export interface UnknownRow {
  readonly label: string;
  readonly cells: Figures;
}

/**
 * Rows under the row keys of the form (`requests['denied.stateSecret'].total`), the third table's groups under
 * theirs; `cells` where the third table's one row does not fit; `unknownRows` where there are any.
 */
export type TableData = Readonly<Record<string, RowData | Figures | readonly UnknownRow[]>>;

/** One report's data, as `gouji extract` prints it (`docs/schema/report-data-1.schema.json`). Lines are 1-based. */
export interface ReportData {
  readonly schema: typeof REPORT_DATA_SCHEMA;
  readonly source: string;
  readonly line: number;
  readonly title: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  readonly form: FormId | null;
  readonly sections: readonly { readonly key: SectionKey; readonly title: string; readonly line: number }[];
  /** A table that is absent is left out; one that cannot be read is `null`. */
  readonly disclosure?: TableData | null;
  readonly requests?: TableData | null;
  readonly litigation?: TableData | null;
}

/** What stands for a text in which no report was found. */
export interface NoReport {
  readonly source: string;
  readonly form: null;
}

/**
 * The data of a text: one report as an object, several as an array in order of place, none as `NoReport`.
 * `source` is how the reader of the data shall name the text; it is passed on unchanged.
 */
export function extract(reading: Reading, source: string): ReportData | ReportData[] | NoReport {
  const [first, ...others] = reading.reports.map((report) => reportData(report, reading, source));
  if (!first) return { source, form: null };
  return others.length === 0 ? first : [first, ...others];
}

function reportData(report: Report, reading: Reading, source: string): ReportData {
  const lineOf = (offset: number) => reading.lines.placeAt(offset).line + 1;
  return {
    schema: REPORT_DATA_SCHEMA,
    source,
    line: lineOf((report.title ?? report).span.start),
    title: report.title?.text ?? null,
    agency: report.agency,
    year: report.year,
    form: report.form,
    sections: report.sections.map(({ key, text, span }) => ({ key, title: text, line: lineOf(span.start) })),
    ...tablesOf(report),
  };
}

const TABLES: readonly TableKey[] = ['disclosure', 'requests', 'litigation'];

function tablesOf(report: Report): { [key in TableKey]?: TableData | null } {
  const data: { [key in TableKey]?: TableData | null } = {};
  for (const key of TABLES) {
    const table = report.tables.find((one) => one.key === key);
    if (table) data[key] = table.unreadable ? null : tableData(table);
  }
  return data;
}

function tableData(table: Table): TableData {
  const known = table.key === 'litigation' ? litigationData(table) : rowsByKey(table);
  const unknownRows = table.rows
    .filter((row) => row.key === null)
    .map((row) => ({ label: row.label?.text ?? '', cells: figures(row) }));
  return unknownRows.length > 0 ? { ...known, unknownRows } : known;
}

function rowsByKey(table: Table): TableData {
  const rows: Record<string, RowData> = {};
  for (const row of table.rows) {
    // A repeated row: the first counts.
    if (row.key !== null && !Object.hasOwn(rows, row.key)) rows[row.key] = rowData(row);
  }
  return rows;
}

/** The third table is one row; its column keys (`review.upheld`) split into group and outcome. */
function litigationData(table: Table): TableData {
  const row = table.rows.find((one) => one.key !== null);
  if (!row) return {};
  if (!row.fits) return { cells: figures(row) };
  const groups: Record<string, Record<string, number | null>> = {};
  for (const cell of row.cells) {
    const [group, outcome] = cell.column?.split('.') ?? [];
    if (group === undefined || outcome === undefined) continue;
    groups[group] ??= {};
    groups[group][outcome] = cell.value;
  }
  return groups;
}

function rowData(row: Row): RowData {
  if (!row.fits) return { cells: figures(row) };
  const data: Record<string, number | string | null> = {};
  for (const { column, value, form } of row.cells) {
    if (column === null) continue;
    data[column] = value;
    if (form?.unitAllowed && form.unit !== null) data[`${column}Unit`] = form.unit;
  }
  return data;
}

function figures(row: Row): Figures {
  return row.cells.map((cell) => cell.value);
}
