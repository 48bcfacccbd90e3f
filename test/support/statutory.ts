import type { ColumnForm, RowForm } from '../../server/src/forms/form';
import {
  type CellKey,
  type Figure,
  figureAt,
  LITIGATION_ROW,
  requestRows,
  type SampleReport,
  tableForm,
} from './sample';

/** A cell to be printed. */
export interface DueCell extends CellKey {
  readonly text: string;
}

/** A cell of a printed row: words, or a figure. */
export type Piece = string | DueCell;

/** Blank cells up to a width, where a row has fewer. */
export function padded<T extends Piece>(cells: readonly T[], width: number): (T | string)[] {
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')];
}

/** A row of figures of the second table with the labels that stand over it. */
export interface RequestLine {
  readonly key: string;
  readonly label: string;
  /** 1 to 3: 一、 → （一） → 1. */
  readonly level: number;
  /** 「三、本年度办理结果」, for the rows under it. */
  readonly outer: string | null;
  /** 「（三）不予公开」, for its sub-rows. */
  readonly inner: string | null;
  /** The first row under its outer, its inner label. */
  readonly firstOfOuter: boolean;
  readonly firstOfInner: boolean;
  /** How many rows stand under the same outer, the same inner label. */
  readonly outerSize: number;
  readonly innerSize: number;
  readonly cells: readonly DueCell[];
}

/** A block of the first table. */
export interface DisclosureBlock {
  readonly heading: string;
  /** The words over the labels, then those over each column of figures. */
  readonly header: readonly [string, ...string[]];
  /** How many of the table's columns each column of figures takes up: the last all that are left. */
  readonly widths: readonly number[];
  readonly rows: readonly { readonly key: string; readonly label: string; readonly cells: readonly DueCell[] }[];
}

export function textOf(figure: Figure): string {
  return typeof figure === 'number' ? String(figure) : figure;
}

function cell(report: SampleReport, key: CellKey): DueCell {
  return { ...key, text: textOf(figureAt(report, key)) };
}

export function disclosureBlocks(report: SampleReport): DisclosureBlock[] {
  const { blocks, firstColumn = '' } = tableForm(report.form, 'disclosure');
  const most = Math.max(...blocks.map(({ columns }) => columns.length));
  return blocks.map((block) => ({
    heading: block.heading,
    header: [firstColumn, ...block.columns.map((column) => column.label)],
    widths: block.columns.map((_, i) => (i === block.columns.length - 1 ? most - i : 1)),
    rows: inOrder(block.rows, report.rows?.disclosure).map((row) => ({
      key: row.key,
      label: row.label,
      cells: block.columns.map((column) => cell(report, { table: 'disclosure', row: row.key, column: column.key })),
    })),
  }));
}

export function requestLines(report: SampleReport): RequestLine[] {
  const rows = requestRows(report.form, report.undivided);
  const columns = tableForm(report.form, 'requests').columns;
  const labels = new Map(rows.map((row) => [row.key, row.label]));
  const numeric = inOrder(
    rows.filter((row) => row.numeric),
    report.rows?.requests,
  );
  return numeric.map((row, i) => {
    const previous = numeric[i - 1];
    const inner = row.level === 3 ? (row.parent ?? null) : null;
    const outer = isUnderOuter(row);
    return {
      key: row.key,
      label: row.label,
      level: row.level ?? 1,
      outer: outer ? (labels.get('processed') ?? null) : null,
      inner: inner === null ? null : (labels.get(inner) ?? null),
      firstOfOuter: outer && !(previous && isUnderOuter(previous)),
      firstOfInner: inner !== null && previous?.parent !== inner,
      outerSize: runAround(numeric, i, isUnderOuter),
      innerSize: runAround(numeric, i, (one) => one.level === 3 && one.parent === inner),
      cells: columns.map((column) => cell(report, { table: 'requests', row: row.key, column: column.key })),
    };
  });
}

/** The rows as they are to be printed: those of the order, as often as they stand in it. */
function inOrder<T extends { readonly key: string }>(
  rows: readonly T[],
  order: readonly string[] | undefined,
): readonly T[] {
  return order ? order.flatMap((key) => rows.filter((row) => row.key === key)) : rows;
}

/** How many rows side by side with this one, itself included, are of the same kind. */
function runAround<T>(rows: readonly T[], at: number, isKind: (row: T) => boolean): number {
  if (!isKind(rows[at] as T)) return 0;
  const first = rows.findLastIndex((row, i) => i < at && !isKind(row)) + 1;
  const behind = rows.findIndex((row, i) => i > at && !isKind(row));
  return (behind < 0 ? rows.length : behind) - first;
}

/** The row stands under 「三、本年度办理结果」. */
function isUnderOuter(row: RowForm): boolean {
  return (row.level ?? 1) > 1;
}

export function litigationCells(report: SampleReport): DueCell[] {
  return litigationColumns(report).map((column) =>
    cell(report, { table: 'litigation', row: LITIGATION_ROW, column: column.key }),
  );
}

export function litigationColumns(report: SampleReport): readonly ColumnForm[] {
  return tableForm(report.form, 'litigation').columns;
}

/** The words of the second table's header. */
export interface RequestHeader {
  readonly corner: string;
  readonly top: string;
  readonly person: string;
  readonly organisations: string;
  readonly kinds: readonly string[];
  readonly total: string;
}

export function requestHeader(report: SampleReport): RequestHeader {
  const table = tableForm(report.form, 'requests');
  const columns = table.columns;
  const kinds = columns.filter((column) => column.group);
  return {
    corner: table.corner ?? '',
    top: table.headerTop ?? '',
    person: columns[0]?.label ?? '',
    organisations: kinds[0]?.group ?? '',
    kinds: kinds.map((column) => column.label),
    total: columns.at(-1)?.label ?? '',
  };
}

/** The words of the third table's header: five results under review and each kind of suit. */
export interface LitigationHeader {
  readonly review: string;
  readonly suits: string;
  readonly direct: string;
  readonly afterReview: string;
  readonly results: readonly string[];
}

export function litigationHeader(report: SampleReport): LitigationHeader {
  const [review, direct, after] = tableForm(report.form, 'litigation').columnGroups;
  return {
    review: review?.label ?? '',
    suits: direct?.path[0] ?? '',
    direct: direct?.label ?? '',
    afterReview: after?.label ?? '',
    results: litigationColumns(report)
      .slice(0, 5)
      .map((column) => column.label),
  };
}
