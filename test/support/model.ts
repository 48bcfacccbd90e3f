import {
  type ColumnForm,
  type FormId,
  columnsOf as formColumns,
  formOf,
  rowsOf,
  type TableKey,
  tableForm,
} from '../../server/src/forms/form';
import type { Cell, Reading, Report, Row, RowPlace, Table } from '../../server/src/model/report';
import { cellOf as gridCell } from '../../server/src/scan/cell';
import { cellOf } from '../../server/src/tables/cells';
import { LineIndex } from '../../server/src/text/lines';
import type { Span } from '../../server/src/text/span';

/** A row as it is to be: its key and its cells, parted by white space; `_` is a blank. */
export interface RowDraft {
  readonly key: string;
  readonly cells: string;
  readonly place?: RowPlace;
  readonly outsideSums?: boolean;
}

export interface ReportDraft {
  readonly form?: FormId;
  readonly otherUndivided?: boolean;
  /** The tables that are there. */
  readonly disclosure?: readonly RowDraft[];
  readonly requests?: readonly RowDraft[];
  readonly litigation?: readonly RowDraft[];
}

const KEYS: readonly TableKey[] = ['disclosure', 'requests', 'litigation'];

/**
 * A reading made by hand, for what no printed text would show so plainly. Its text holds the rows one a line, label and cells
 * behind tabs, so that every span can be looked up; nothing was read from it.
 */
export function modelOf(...drafts: readonly ReportDraft[]): Reading {
  const parts: string[] = [];
  let length = 0;
  const write = (text: string) => {
    parts.push(text);
    const start = length;
    length += text.length;
    return { start, end: length };
  };
  const reports = drafts.map((draft) => reportOf(draft, write));
  const text = parts.join('');
  return { text, lines: new LineIndex(text), reports, emptyReport: false };
}

/** All rows of the second table that hold figures, empty of requests but for those given. */
export function requestDrafts(given: Readonly<Record<string, string>> = {}, form: FormId = '2021'): RowDraft[] {
  const numeric = tableForm(formOf(form), 'requests').rows.filter((row) => row.numeric !== false);
  return numeric.map(({ key }) => ({ key, cells: given[key] ?? '0 0 0 0 0 0 0' }));
}

/** The first printed cell of a row and column. */
export function cellAt({ reports }: Reading, row: string, column: string): Cell {
  for (const { tables } of reports)
    for (const { rows } of tables)
      for (const one of rows) {
        const cell = one.key === row ? one.cells.find((other) => other.column === column) : undefined;
        if (cell) return cell;
      }
  throw new Error(`no cell ${row} ${column}`);
}

type Write = (text: string) => Span;

function reportOf(draft: ReportDraft, write: Write): Report {
  const form = draft.form ?? '2021';
  const { start } = write('');
  const tables = KEYS.flatMap((key) => {
    const rows = draft[key];
    return rows ? [tableOf(key, form, rows, draft.otherUndivided ?? false, write)] : [];
  });
  return {
    span: { start, end: write('').end },
    title: null,
    agency: null,
    year: null,
    passages: [],
    form,
    formByHeader: form,
    sections: [],
    runOnHeadings: [],
    extraSections: [],
    secondTables: [],
    tables,
    manner: {
      layout: 'tabs',
      headingMark: '',
      headingElement: null,
      numeral: { before: '', digits: 'chinese', after: '、' },
      lineBreak: '\n',
      spaced: false,
    },
  };
}

function tableOf(
  key: TableKey,
  form: FormId,
  drafts: readonly RowDraft[],
  otherUndivided: boolean,
  write: Write,
): Table {
  const firstSpan = write('');
  const rows = drafts.map((draft) => rowOf(key, form, draft, write));
  return {
    key,
    form,
    layout: 'tabs',
    span: { start: firstSpan.start, end: write('').end },
    firstSpan,
    unreadable: false,
    wrapped: null,
    alteredHeaders: [],
    headerOrder: null,
    halfHeader: null,
    lackingWord: null,
    rows,
    missing: [],
    otherUndivided,
  };
}

function rowOf(table: TableKey, form: FormId, draft: RowDraft, write: Write): Row {
  const columns = columnsOf(table, form, draft.key);
  const texts = draft.cells.split(/\s+/);
  const fits = texts.length === columns.length;
  const words = labelOf(table, form, draft.key);
  const labelSpan = write(words);
  const cells = texts.map((text, i) => cellAtEnd(text === '_' ? '' : text, fits ? (columns[i] ?? null) : null, write));
  const span = { start: labelSpan.start, end: write('\n').start };
  const label = {
    text: words,
    span: labelSpan,
    pieces: [labelSpan],
    statutory: words,
    wording: 'label' as const,
    bodySpan: labelSpan,
  };
  return {
    key: draft.place === 'unknown' ? null : draft.key,
    label,
    place: draft.place ?? 'in-order',
    due: columns.length,
    fits,
    cells,
    span,
    figuresSpan: { start: cells[0]?.span.start ?? span.start, end: span.end },
    outsideSums: draft.outsideSums ?? false,
    sharesLine: false,
  };
}

function cellAtEnd(text: string, column: ColumnForm | null, write: Write): Cell {
  write('\t');
  const { start, end } = write(text);
  return cellOf(gridCell({ text, start, end, map: null }, 0), column);
}

function columnsOf(table: TableKey, form: FormId, key: string): readonly ColumnForm[] {
  return formColumns(tableForm(formOf(form), table), key);
}

function labelOf(table: TableKey, form: FormId, key: string): string {
  return rowsOf(tableForm(formOf(form), table)).find((row) => row.key === key)?.label ?? '行';
}
