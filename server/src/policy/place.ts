import type { Cell, Label, Reading, Report, Row, Table } from '../model/report';
import type { Finding } from '../rules/finding';
import { fold } from '../text/fold';
import { sha256 } from '../text/sha256';
import type { Span } from '../text/span';
import { sentenceAt } from './sentence';

/**
 * What a finding is about, as an acceptance names it: the section's, table's, row's and column's keys that `extract`
 * prints too (`overview`, `requests.granted.total`), or for a place in the text the SHA-256 of its sentence. None of
 * them changes when the text moves. Where a file holds several reports, the report's name stands before it.
 */
export function placeOf(finding: Finding, reading: Reading): string {
  const { span } = finding;
  const index = reportAt(reading.reports, span.start);
  const report = reading.reports[index];
  const place = finding.at ?? (report && keyIn(report, span)) ?? `sha256:${sha256(sentence(reading, report, span))}`;
  if (!report || reading.reports.length < 2) return place;
  // A report without a title has nothing of its own but its number.
  const name = (report.title && fold(report.title.text)) || index + 1;
  return `${name}/${place}`;
}

/** The last report that begins at the place or before it; -1 before the first. */
function reportAt(reports: readonly Report[], offset: number): number {
  let low = 0;
  let high = reports.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reports[middle] as Report).span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The key of the part of the form that a place stands in; undefined for a place in the text. */
function keyIn(report: Report, span: Span): string | undefined {
  if (report.title && within(span, report.title.span)) return 'title';
  const table = report.tables.find((one) => within(span, one.span) || within(span, one.firstSpan));
  if (table) return keyInTable(table, span);
  return report.sections.find((one) => within(span, one.lineSpan))?.key;
}

function keyInTable(table: Table, span: Span): string {
  for (const row of table.rows) {
    if (!touches(row, span)) continue;
    const cell = row.cells.find((one) => within(span, one.span));
    return cell ? `${rowKey(table, row)}.${cellKey(row, cell)}` : rowKey(table, row);
  }
  const header = table.alteredHeaders.find((one) => inLabel(one, span));
  return header ? `${table.key}.header.${fold(header.statutory)}` : table.key;
}

/** A row of running text may hold others' pieces between its first and its last. */
function touches({ label, cells, figuresSpan }: Row, span: Span): boolean {
  return (
    (label !== null && inLabel(label, span)) ||
    cells.some((one) => within(span, one.span)) ||
    (span.start === figuresSpan.start && span.end === figuresSpan.end)
  );
}

function inLabel({ pieces, span: first }: Label, span: Span): boolean {
  return within(span, first) || pieces.some((piece) => within(span, piece));
}

/** The third table's one row goes by the table's name. */
function rowKey(table: Table, { key, label }: Row): string {
  if (key === null) return `${table.key}.unknownRows.${fold(label?.text ?? '')}`;
  return table.key === 'litigation' ? table.key : `${table.key}.${key}`;
}

/** A cell that belongs to no column goes by its number, as in the report data. */
function cellKey(row: Row, cell: Cell): string {
  return cell.column ?? `cells.${row.cells.indexOf(cell)}`;
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The sentence stays within its section: what stands in the headings around it is none of its own. */
function sentence(reading: Reading, report: Report | undefined, span: Span): string {
  const inside = report?.sections.find(({ body }) => within(span, body))?.body;
  return sentenceAt(reading, span, inside ?? { start: 0, end: reading.text.length });
}
