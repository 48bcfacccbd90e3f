import { movedRow, movedTable } from '../tables/moved';
import { Memo } from '../text/memo';
import type { Span } from '../text/span';
import { movedPassage } from './narrative';
import type { Cell, Report, Section, Table } from './report';

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
      end: one.end + by,
    })),
    extraSections: report.extraSections.map(({ text, span }) => ({ text, span: moved(span, by) })),
    tables: report.tables.map((table) => shiftedTable(table, by)),
    secondTables: report.secondTables.map(({ key, firstSpan, span }) => ({
      key,
      firstSpan: moved(firstSpan, by),
      span: moved(span, by),
    })),
    passages: report.passages.map((passage) => movedPassage(passage, by)),
  };
}

/** The span so many units further on. */
export function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The section so many units further on; written out, as a spread costs ten times as much. */
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

/** A table as it stands in a longer text, or in another; an object of its own. */
export function shiftedTable(table: Table, by: number): Table {
  const move = (span: Span) => moved(span, by);
  const cellThere = (cell: Cell) => movedCell(cell, by);
  const rows = table.rows.map((row) => movedRow(row, move, cellThere));
  const there = movedTable(table, rows, move);
  origins.set(there, originOf(table));
  return there;
}

const origins = new Memo<Table, Table>();

/** The table as it was first read, of which this one is the same in another place. */
export function originOf(table: Table): Table {
  return origins.get(table) ?? table;
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
