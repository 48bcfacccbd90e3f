import {
  detached,
  type FigureColumn,
  figureColumns,
  figureIn,
  joinedColumns,
  type Language,
  type NoReport,
  type ReportData,
  remembered,
  type Words,
  wantingFigures,
} from '../service';
import { BYTE_ORDER_MARK, csvRecord } from './csv';
import { visible } from './visible';

/** What `extract` has of a file: a report's data, that there is none, or why it could not be read. */
export type Extracted = ReportData | NoReport | { readonly source: string; readonly error: string };

const COLUMNS: readonly Words[] = [
  { zh: '文件', en: 'source' },
  { zh: '起始行', en: 'line' },
  { zh: '标题', en: 'title' },
  { zh: '机关', en: 'agency' },
  { zh: '年度', en: 'year' },
  { zh: '格式', en: 'form' },
  { zh: '没有读出的数', en: 'figures wanting' },
  { zh: '说明', en: 'remark' },
];
const NO_REPORT: Words = { zh: '不是政府信息公开工作年度报告', en: 'no government information disclosure report' };

/** A cell as it is printed. */
type Value = string | number;

/** What is kept of a report: of its text nothing but these words. */
interface Row {
  readonly about: readonly Value[];
  /** Null for what is no report. */
  readonly columns: readonly FigureColumn[] | null;
  readonly figures: readonly Value[];
}

/**
 * The reports' figures as a sheet: a row for each report, in order, and a column for each figure of the forms that they are on.
 * Columns are named as the forms name them, in English as the data do.
 */
export class ExtractSheet {
  private readonly rows: Row[] = [];

  constructor(private readonly lang: Language) {}

  add(one: Extracted): void {
    const source = visible(one.source);
    if (!('schema' in one)) {
      const remark = 'error' in one ? one.error : NO_REPORT[this.lang];
      this.rows.push({ about: [source, '', '', '', '', '', '', visible(remark)], columns: null, figures: [] });
      return;
    }
    const { line, title, agency, year, form } = one;
    const names = [title, agency].map((name) => detached(visible(name ?? '')));
    const columns = figureColumns(one);
    this.rows.push({
      about: [source, line, ...names, year ?? '', form ?? '', wantingFigures(one), ''],
      columns,
      figures: columns.map((column) => figureIn(one, column) ?? ''),
    });
  }

  /** The sheet, record by record, the header first. */
  *records(): Generator<string> {
    const columns = this.columns();
    const names = columns.map(({ key, label }) => (this.lang === 'zh' ? label : key));
    yield BYTE_ORDER_MARK + csvRecord([...COLUMNS.map((name) => name[this.lang]), ...names]);
    for (const { about, columns: own, figures } of this.rows) {
      const places = own && placesOf(own);
      yield csvRecord([...about, ...columns.map(({ key }) => figures[places?.get(key) ?? -1] ?? '')]);
    }
  }

  private columns(): FigureColumn[] {
    const used = new Set(this.rows.flatMap(({ columns }) => (columns ? [columns] : [])));
    // One row for all of （六） is rare: it has its columns where some report has the row.
    return joinedColumns(used).filter(({ kind, key }) => kind !== 'whole' || this.rows.some((row) => has(row, key)));
  }
}

function has({ columns, figures }: Row, key: string): boolean {
  const place = columns && placesOf(columns).get(key);
  return place != null && figures[place] !== '';
}

/** Where each column's figure stands among a report's, by the column's key. */
const placesOf = remembered(
  (columns: readonly FigureColumn[]): ReadonlyMap<string, number> => new Map(columns.map(({ key }, k) => [key, k])),
);
