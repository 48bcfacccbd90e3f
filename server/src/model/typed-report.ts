import type { Line } from '../scan/line';
import { type Heads, movedHeads } from '../sections/outline';
import { sharedLength } from '../text/shared';
import { firstWhere } from '../text/sorted';
import { type FoundLines, headedBy, type LinesBefore } from './lines-before';
import { movedPassage } from './narrative';
import type { Cell, Reading, Report, Section, Table } from './report';
import { tableBeside, typedTable } from './reuse';
import { moved, movedSection } from './shift';
import { countAt } from './typed-figure';
import { yearInTitle } from './year';

/** In a longer report not all of the text is looked at for its line breaks. */
const LONGEST = 20_000;
/** A row with fewer cells, or shorter, may be something else than a row. */
const LEAST_CELLS = 3;
const SHORTEST = 8;

/** A version that differs from the one before it in a figure alone. */
export interface TypedReport {
  readonly report: Report;
  readonly found: FoundLines;
}

/**
 * The one report of an earlier version with the one figure in it that was typed since, and all behind it moved; null where
 * anything else has changed. Where its sections and tables stand, what form and year it is of, and how it is written does not
 * depend on what figures its rows hold.
 */
export function reportWithFigure(
  previous: Reading,
  text: string,
  lines: readonly Line[],
  before: LinesBefore,
): TypedReport | null {
  const { found } = before;
  const [report, ...others] = previous.reports;
  if (!found || !report || others.length > 0 || previous.parts || text.length > LONGEST) return null;
  if (report.runOnHeadings.length + report.secondTables.length > 0 || !isNamedByTitle(report, found.heads)) return null;
  const differs = sharedLength(previous.text, text);
  const table = report.tables.find(({ span }) => span.start <= differs && differs <= span.end);
  const cell = table && countAt(table, differs, previous.text);
  // What heads the report may stand anywhere, when the rest of it is in disorder.
  if (!cell || !report.title || report.title.span.end > cell.span.start) return null;
  const by = text.length - previous.text.length;
  if (previous.text.slice(cell.span.end) !== text.slice(cell.span.end + by)) return null;
  const line = lineAt(found.lines, cell.span.start);
  if (!isSameRow(found.lines[line], lines[line])) return null;
  const tables = report.tables.map((one) =>
    one === table ? typedTable(one, text, differs, by) : tableBeside(one, text, cell.span, by),
  );
  if (!tables.every((one) => one !== null)) return null;
  const heads = movedHeads(found.heads, line, by);
  return { report: reportWith(report, tables, cell, by), found: headedBy(heads, lines, before) };
}

/** The year is told by the title, and not by whatever stands in the report's opening. */
function isNamedByTitle({ year }: Report, { titles }: Heads): boolean {
  const [title] = titles;
  return title !== undefined && year !== null && yearInTitle(title.folded) === year;
}

function lineAt(lines: readonly Line[], offset: number): number {
  return firstWhere(lines.length, (k) => (lines[k] as Line).outerStart > offset) - 1;
}

/** Both are rows, of as many cells that are parted in the same way: neither heads anything, nor ends what another line begins. */
function isSameRow(before: Line | undefined, now: Line | undefined): boolean {
  if (!before?.cells || !now?.cells || before.grid !== now.grid || before.cells.length !== now.cells.length)
    return false;
  if (before.text.length < SHORTEST || now.text.length < SHORTEST) return false;
  let filled = 0;
  for (const { content } of now.cells) if (content.kind !== 'empty') filled++;
  return filled >= LEAST_CELLS;
}

function reportWith(report: Report, tables: readonly Table[], { span: { end } }: Cell, by: number): Report {
  return {
    ...report,
    span: { start: report.span.start, end: report.span.end + by },
    sections: report.sections.map((section) => sectionWith(section, end, by)),
    extraSections: report.extraSections.map((one) =>
      one.span.start < end ? one : { ...one, span: moved(one.span, by) },
    ),
    tables,
    passages: report.passages.map((one) => ((one.lines[0]?.start ?? 0) < end ? one : movedPassage(one, by))),
  };
}

/** @param end behind which all has moved */
function sectionWith(section: Section, end: number, by: number): Section {
  const { span, body } = section;
  if (span.start >= end) return movedSection(section, by);
  return body.end < end ? section : { ...section, body: { start: body.start, end: body.end + by } };
}
