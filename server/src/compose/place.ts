import { TABLE_PLACES } from '../forms/common';
import type { Reading, Report, Section, Table } from '../model/report';
import { isTitle } from '../sections/title';
import { fold } from '../text/fold';
import { lineStart } from '../text/lines';
import { remembered } from '../text/remembered';
import type { Span } from '../text/span';
import { headingElement } from './heading';
import { standing } from './standing';
import { closingOutside, lastContent, openingBefore, tagsBetween } from './tags';

/** Where a part is inserted: in front of what stands at the offset, or behind what ends there. */
export interface Place {
  readonly offset: number;
  readonly side: 'before' | 'behind';
}

/** The heading that follows the place of a missing section; null where its place is the end. */
export function headingAfter(report: Report, order: number): Section | null {
  return standing(report.sections).inOrder.find((section) => section.order > order) ?? null;
}

/**
 * The table in front of which a missing section has its place, because the heading of the table's own section is missing as well;
 * null where the heading that follows stands before any such table.
 */
export function tableAfter(report: Report, order: number): Table | null {
  if (report.tables.length === 0) return null;
  const { firsts, inOrder } = standing(report.sections);
  const above = inOrder.findLast((section) => section.order < order)?.lineSpan.end ?? report.span.start;
  const below = headingAfter(report, order)?.lineSpan.start ?? report.span.end;
  let next: Table | null = null;
  for (const { key, order: place } of TABLE_PLACES) {
    const table = report.tables.find((one) => one.key === key);
    if (!table || place <= order || firsts.some((section) => section.order === place)) continue;
    const { start } = table.span;
    if (start >= above && start < below && start < (next?.span.start ?? below)) next = table;
  }
  return next;
}

/** In front of a heading with all that stands in its line or element. */
export function beforeHeading({ text, lines }: Reading, report: Report, section: Section): Place {
  const { start, end } = section.lineSpan;
  if (headingElement(report) === null) return { offset: lines.startOfLine(lines.lineAt(start)), side: 'before' };
  // A heading behind a `<br>` shares its element with what stands before the break.
  const shared = closingOutside(text, start, end);
  const open = shared ? openingBefore(text, shared.name, start) : start;
  return { offset: Math.max(open, 0), side: 'before' };
}

/** In front of a table. */
export function beforeTable({ text, lines }: Reading, { layout, span }: { layout: string; span: Span }): Place {
  const tag = layout === 'html' && !/^<table/i.test(text.slice(span.start, span.start + 6));
  const start = tag ? openingBefore(text, 'table', span.start) : span.start;
  if (layout === 'html') return { offset: Math.max(0, start), side: 'before' };
  return { offset: lines.startOfLine(lines.lineAt(start)), side: 'before' };
}

/** Behind the last thing that the report says. */
export function endOfReport(reading: Reading, report: Report): Place {
  return {
    offset: headingElement(report) === null ? endOfText(reading, report) : endOfPage(report, reading),
    side: 'behind',
  };
}

/** The end of the last line with something in it; the blank cells of a table are something, links to other reports below are not the report's. */
function endOfText(reading: Reading, report: Report): number {
  const { text, lines } = reading;
  const { span, tables } = report;
  const until = ownEnd(report, reading);
  const seen = text.slice(span.start, until).trimEnd().length;
  let end = Math.max(span.start + seen, ...tables.map((table) => table.span.end));
  let line = lines.lineAt(end);
  end = lines.endOfLine(line);
  while (tables.length > 0 && tabsFollow(lines, line)) end = lines.endOfLine(++line);
  return Math.min(end, Math.max(span.end, span.start));
}

/**
 * Where links to other reports begin below the last heading and the last table, with the words that lead them in: what went below them
 * would be theirs. The end of the report where there are none.
 */
const ownEnd = remembered((report: Report, { text, lines }: Reading): number => {
  const { sections, tables, title, span, passages } = report;
  const from = Math.max(
    title?.span.end ?? span.start,
    sections.at(-1)?.lineSpan.end ?? span.start,
    ...tables.map((table) => table.span.end),
  );
  const below = passages.flatMap((passage) => passage.lines).filter(({ start }) => start >= from);
  const link = below.findIndex((line) => isTitle(fold(line.text)));
  const above = below[link - 1];
  const first = above && LEAD.test(above.text) ? above : below[link];
  if (!first) return span.end;
  if (headingElement(report) === null) return lines.startOfLine(lines.lineAt(first.start));
  const near = text.slice(Math.max(from, first.start - WIDEST), first.start);
  return first.start - (OPENING.exec(near)?.[0].length ?? 0);
});

/** 「相关链接：」 */
const LEAD = /^.{1,20}[:：]$/;
/** The tags that open right before a link. */
const OPENING = /(?:<[a-z][^<>]*>\s*)+$/i;
const WIDEST = 1000;

/** The next line holds blank cells, or the one behind an empty line does. */
function tabsFollow(lines: Reading['lines'], line: number): boolean {
  const blank = (one: number): boolean => isBlankCells(lines.textOf(one));
  return blank(line + 1) || (lines.textOf(line + 1) === '' && blank(line + 2));
}

function isBlankCells(line: string): boolean {
  return line.includes('\t') && /^[ \t]*$/.test(line);
}

/**
 * The end of the element that holds the headings. A closing tag with words behind it only closes a wrapper
 * around the last heading. A report that lacks several sections asks once for each.
 */
const endOfPage = remembered((report: Report, reading: Reading): number => {
  const { span, sections, title } = report;
  const { text } = reading;
  const until = ownEnd(report, reading);
  if (until < span.end) return trimmed(text, until);
  let from = sections.at(-1)?.lineSpan.end ?? titleEnd(text, title?.span.end ?? span.start, span.end);
  for (const tag of tagsBetween(text, from, span.end)) if (tag.name === 'body' && tag.kind === 'open') from = tag.end;
  // Asked once: a page may have thousands of tags that nothing opened.
  const last = lastContent(text, from, span.end);
  for (;;) {
    const closing = closingOutside(text, from, span.end);
    if (!closing) break;
    if (last < closing.end) return trimmed(text, closing.start);
    from = closing.end;
  }
  return trimmed(text, span.end);
});

/** Behind the element that holds the title. */
function titleEnd(text: string, start: number, end: number): number {
  return closingOutside(text, start, end)?.end ?? start;
}

function trimmed(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}

/** The last line of the report that says something, without white space beside it; in a page its last words. */
export function lastLine({ text }: Reading, report: Report): Span {
  const { start, end } = report.span;
  const inPage = headingElement(report) !== null;
  const last = start + (inPage ? endOfWords(text.slice(start, end)) : text.slice(start, end).trimEnd().length);
  const from = Math.max(start, lineStart(text, last), inPage ? text.lastIndexOf('>', last - 1) + 1 : 0);
  return { start: last - text.slice(from, last).trimStart().length, end: last };
}

/** Behind the last words of a page, the tags that follow them left out. */
function endOfWords(page: string): number {
  let end = page.trimEnd().length;
  while (end > 0 && page[end - 1] === '>') {
    const open = page.lastIndexOf('<', end - 1);
    if (open < 0) break;
    end = page.slice(0, open).trimEnd().length;
  }
  return end;
}
