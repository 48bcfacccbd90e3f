import type { Reading, Report, Section, Table } from '../model/report';
import type { Line } from '../scan/line';
import { fold } from '../text/fold';
import type { Span } from '../text/span';

/** What stands together in a text, line by line: each line belongs to one block, and blocks stand in order of place. */
export type Block =
  | { readonly kind: 'title'; readonly lines: readonly Line[] }
  | { readonly kind: 'heading'; readonly lines: readonly Line[]; readonly section: Section; readonly report: Report }
  | { readonly kind: 'table'; readonly lines: readonly Line[]; readonly table: Table; readonly report: Report }
  /** Rows of a table that no form knows. */
  | { readonly kind: 'rows'; readonly lines: readonly Line[] }
  | { readonly kind: 'line'; readonly lines: readonly [Line] }
  | { readonly kind: 'blank'; readonly lines: readonly [Line] };

type Mark =
  | { readonly start: number; readonly end: number; readonly kind: 'title' }
  | {
      readonly start: number;
      readonly end: number;
      readonly kind: 'heading';
      readonly section: Section;
      readonly report: Report;
    }
  | {
      readonly start: number;
      readonly end: number;
      readonly kind: 'table';
      readonly table: Table;
      readonly report: Report;
    };

/** Cuts the lines of a text, as they were scanned, into blocks. */
export function blocksOf(reading: Reading, lines: readonly Line[]): Block[] {
  const marks = marksOf(reading);
  const blocks: Block[] = [];
  let next = 0;
  /** Up to this line no table begins: where a run of rows is none, no part of it is. */
  let loose = 0;
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as Line;
    while (next < marks.length && (marks[next] as Mark).end <= line.outerStart) next++;
    const mark = marks[next];
    if (mark && stands(line, mark)) {
      const from = i;
      while (i < lines.length && stands(lines[i] as Line, mark)) i++;
      blocks.push(markedBlock(mark, lines.slice(from, i)));
      next++;
    } else if (line.blank && !line.cells) {
      blocks.push({ kind: 'blank', lines: [line] });
      i++;
    } else {
      const run = i < loose ? null : runFrom(lines, i, mark?.start ?? Number.POSITIVE_INFINITY);
      if (run?.isTable) {
        blocks.push({ kind: 'rows', lines: lines.slice(i, run.end) });
        i = run.end;
      } else {
        blocks.push({ kind: 'line', lines: [line] });
        loose = run?.end ?? loose;
        i++;
      }
    }
  }
  return blocks;
}

function markedBlock(mark: Mark, lines: readonly Line[]): Block {
  switch (mark.kind) {
    case 'title':
      return { kind: 'title', lines };
    case 'heading':
      return { kind: 'heading', lines, section: mark.section, report: mark.report };
    case 'table':
      return { kind: 'table', lines, table: mark.table, report: mark.report };
  }
}

function marksOf({ reports }: Reading): Mark[] {
  const marks: Mark[] = [];
  for (const report of reports) {
    const { title, sections, tables } = report;
    if (title) marks.push({ ...title.span, kind: 'title' });
    for (const section of sections) {
      const { lineSpan, span } = section;
      marks.push({ start: lineSpan.start, end: Math.max(lineSpan.end, span.end), kind: 'heading', section, report });
    }
    for (const table of tables) marks.push({ ...extentOf(table), kind: 'table', table, report });
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** From the table's first word to its last cell, which may be a blank behind its last word. */
function extentOf({ span, rows }: Table): Span {
  const last = rows.at(-1)?.cells.at(-1)?.span.end ?? span.end;
  return { start: span.start, end: Math.max(span.end, last) };
}

/** The line, or the whole of the stretch that it takes up, lies in the marked one. */
function stands(line: Line, { start, end }: Span): boolean {
  const from = line.blank && !line.cells ? line.outerStart : line.start;
  const to = Math.max(from + 1, line.blank && !line.cells ? line.outerEnd : line.end);
  return from < end && to > start;
}

/** Fewer rows than this are no table where nothing but tabs parts them. */
const LEAST_ROWS = 2;

/** Rows that stand together. */
interface Run {
  /** One past the last of them. */
  readonly end: number;
  /** They are enough to be a table that no form knows. */
  readonly isTable: boolean;
}

/** @param before where a table that a form knows begins: a bar may stand in its first row before it */
function runFrom(lines: readonly Line[], from: number, before: number): Run {
  const first = lines[from] as Line;
  if (!first.cells || first.grid === null) return { end: from, isTable: false };
  let end = from;
  let rows = 0;
  for (; end < lines.length; end++) {
    const line = lines[end] as Line;
    if (line.outerEnd > before) break;
    if (line.grid !== first.grid || line.tableId !== first.tableId || !line.cells) break;
    if (filled(line) > 1) rows++;
  }
  return { end, isTable: end > from && rows >= (first.grid === 'tabs' ? LEAST_ROWS : 1) };
}

function filled({ cells }: Line): number {
  let count = 0;
  for (const { text } of cells ?? []) if (text !== '') count++;
  return count;
}

/** The name that a page gives itself in its head says nothing where the page prints it as well. */
export function isPageName(line: Line, lines: readonly Line[]): boolean {
  if (line.element !== 'title') return false;
  const name = fold(line.text);
  return lines.some((other) => other !== line && other.element !== 'title' && fold(other.text) === name);
}
