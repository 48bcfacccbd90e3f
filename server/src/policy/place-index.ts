import type { Cell, Label, Report, Row, Table } from '../model/report';
import { fold } from '../text/fold';
import { lastFrom } from '../text/sorted';
import { byPlace, type Span } from '../text/span';

/** Something of a report that has a key, and where it stands. */
interface Entry {
  readonly span: Span;
  readonly key: string;
}

/**
 * Finds what a place in a report belongs to: a cell, a row's label, a header, a heading, the title. A table may have
 * many thousand rows and as many findings, so the report is gone through once, not for each of them.
 */
export class PlaceIndex {
  /** Cells, pieces of labels and headers, headings, the title: they do not overlap. In order of place. */
  private readonly entries: readonly Entry[];
  /** Rows by their figures from first to last. */
  private readonly figures: ReadonlyMap<string, string>;

  constructor(private readonly report: Report) {
    const entries: Entry[] = report.title ? [{ span: report.title.span, key: 'title' }] : [];
    const figures = new Map<string, string>();
    for (const table of report.tables) addTable(table, entries, figures);
    for (const { lineSpan, key } of report.sections) entries.push({ span: lineSpan, key });
    this.entries = entries.sort((a, b) => byPlace(a.span, b.span));
    this.figures = figures;
  }

  /** The key of what a place stands in; undefined for a place in the text. */
  keyAt(span: Span): string | undefined {
    return this.entryAt(span) ?? this.figures.get(written(span)) ?? this.tableAt(span);
  }

  /** Of those that begin at the place or before it the last that holds it: a blank may stand where the next begins. */
  private entryAt(span: Span): string | undefined {
    const last = lastFrom(this.entries, span.start);
    for (let k = last; k >= 0 && k > last - NEAR; k--) {
      const { span: outer, key } = this.entries[k] as Entry;
      if (isWithin(span, outer)) return key;
    }
    return undefined;
  }

  private tableAt(span: Span): string | undefined {
    return this.report.tables.find((one) => isWithin(span, one.span) || isWithin(span, one.firstSpan))?.key;
  }
}

/** So many entries at most are looked at: those at one place are a blank, and what it touches. */
const NEAR = 4;

function addTable(table: Table, entries: Entry[], figures: Map<string, string>): void {
  for (const header of table.alteredHeaders) addLabel(header, `${table.key}.header.${fold(header.statutory)}`, entries);
  for (const { label } of table.headerOrder?.words ?? [])
    addLabel(label, `${table.key}.header.${fold(label.statutory)}`, entries);
  for (const row of table.rows) {
    const key = rowKey(table, row);
    if (row.label) addLabel(row.label, key, entries);
    for (const [k, cell] of row.cells.entries()) entries.push({ span: cell.span, key: `${key}.${cellKey(cell, k)}` });
    figures.set(written(row.figuresSpan), key);
  }
}

function addLabel({ pieces, span }: Label, key: string, entries: Entry[]): void {
  for (const piece of pieces.length > 0 ? pieces : [span]) entries.push({ span: piece, key });
}

/** The third table's one row goes by the table's name. */
function rowKey(table: Table, { key, label }: Row): string {
  if (key === null) return `${table.key}.unknownRows.${fold(label?.text ?? '')}`;
  return table.key === 'litigation' ? table.key : `${table.key}.${key}`;
}

/** A cell that belongs to no column goes by its number, as in the report data. */
function cellKey({ column }: Cell, index: number): string {
  return column ?? `cells.${index}`;
}

function written({ start, end }: Span): string {
  return `${start}–${end}`;
}

/** Whether one place lies in the other, or is the same. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
