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
    key: section.key,
    order: section.order,
    text: section.text,
    span: moved(section.span, by),
    lineSpan: moved(section.lineSpan, by),
    numeral: numeral && { span: moved(numeral.span, by), text: numeral.text, value: numeral.value },
    titleSpan: moved(section.titleSpan, by),
    titleText: section.titleText,
    wording: section.wording,
    level: section.level,
    body: moved(section.body, by),
    empty: section.empty,
    beforeTitle: section.beforeTitle,
  };
}

/** A table as it stands in a longer text. */
export function shiftedTable(table: Table, by: number): Table {
  if (by === 0) return table;
  const rows = table.rows.map((row) => movedRow(row, by));
  const there: Table = {
    key: table.key,
    form: table.form,
    layout: table.layout,
    span: moved(table.span, by),
    firstSpan: moved(table.firstSpan, by),
    unreadable: table.unreadable,
    alteredHeaders: table.alteredHeaders.map((label) => movedLabel(label, by)),
    rows,
    missing: table.missing.map(({ key, label, after, previous }) => ({
      key,
      label,
      after: moved(after, by),
      // It names the row before it, which must stay one of the table's rows.
      previous: previous && (rows[table.rows.indexOf(previous)] ?? null),
    })),
    otherUndivided: table.otherUndivided,
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
