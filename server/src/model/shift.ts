import { Memo } from '../text/memo';
import type { Span } from '../text/span';
import { movedPassage } from './narrative';
import type { Cell, Label, Report, Row, Section, Table } from './report';

/** A report as it stands in a longer text, `by` units further on. */
export function shiftedReport(report: Report, by: number): Report {
  if (by === 0) return report;
  const { title } = report;
  return {
    ...report,
    span: moved(report.span, by),
    title: title && { ...title, span: moved(title.span, by) },
    sections: report.sections.map((section) => movedSection(section, by)),
    runOnHeadings: report.runOnHeadings.map((one) => ({
      ...one,
      span: moved(one.span, by),
      behind: one.behind + by,
    })),
    extraSections: report.extraSections.map(({ text, span }) => ({ text, span: moved(span, by) })),
    tables: report.tables.map((table) => shiftedTable(table, by)),
    passages: report.passages.map((passage) => movedPassage(passage, by)),
  };
}

export function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

export function movedSection(section: Section, by: number): Section {
  const { numeral } = section;
  return {
    ...section,
    span: moved(section.span, by),
    lineSpan: moved(section.lineSpan, by),
    titleSpan: moved(section.titleSpan, by),
    body: moved(section.body, by),
    numeral: numeral && { ...numeral, span: moved(numeral.span, by) },
  };
}

/** A table as it stands in a longer text. */
export function shiftedTable(table: Table, by: number): Table {
  if (by === 0) return table;
  // A missing row names the row before it, which must stay one of the table's rows.
  const rows = new Map(table.rows.map((row) => [row, movedRow(row, by)]));
  const there = {
    ...table,
    span: moved(table.span, by),
    firstSpan: moved(table.firstSpan, by),
    alteredHeaders: table.alteredHeaders.map((label) => movedLabel(label, by)),
    rows: [...rows.values()],
    missing: table.missing.map((one) => ({
      ...one,
      after: moved(one.after, by),
      previous: one.previous && (rows.get(one.previous) ?? null),
    })),
  };
  origins.set(there, originOf(table));
  return there;
}

const origins = new Memo<Table, Table>();

/** The table as it was first read, of which this one is the same in another place. */
export function originOf(table: Table): Table {
  return origins.get(table) ?? table;
}

function movedLabel(label: Label, by: number): Label {
  return {
    text: label.text,
    span: moved(label.span, by),
    pieces: label.pieces.map((piece) => moved(piece, by)),
    statutory: label.statutory,
    wording: label.wording,
    bodySpan: moved(label.bodySpan, by),
    statutoryBody: label.statutoryBody,
  };
}

function movedRow(row: Row, by: number): Row {
  return {
    key: row.key,
    label: row.label && movedLabel(row.label, by),
    place: row.place,
    due: row.due,
    fits: row.fits,
    cells: row.cells.map((cell) => movedCell(cell, by)),
    span: moved(row.span, by),
    figuresSpan: moved(row.figuresSpan, by),
    outsideSums: row.outsideSums,
  };
}

function movedCell(cell: Cell, by: number): Cell {
  return {
    column: cell.column,
    span: moved(cell.span, by),
    text: cell.text,
    state: cell.state,
    value: cell.value,
    form: cell.form,
  };
}
