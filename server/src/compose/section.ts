import { formOf, sectionForm } from '../forms/form';
import type { Reading, Report, Section, SectionKey } from '../model/report';
import { placeAt, type Span } from '../text/span';
import { isBegun } from './begun';
import { type Block, bodyBlocks, gap, joined, sectionBlocks, tableBlock, tableOf } from './block';
import { type Change, change } from './change';
import type { Draft } from './draft';
import { dueForm } from './due-form';
import { headingElement } from './heading';
import { beforeHeading, beforeTable, endOfReport, headingAfter, lastLine, type Place, tableAfter } from './place';
import { standing } from './standing';

const TEXT = { table: false };

/** The sections that the report lacks, in statutory order. */
export function missingSections(report: Report): SectionKey[] {
  const { sections } = formOf(dueForm(report));
  const { firsts } = standing(report.sections);
  if (firsts.length === sections.length) return [];
  return sections.map(({ key }) => key).filter((key) => !firsts.some((section) => section.key === key));
}

/**
 * Writes missing sections into the report, each in its place: heading, and the statutory table or paragraphs to
 * fill in. Where only the heading of a table got lost, only the heading is written. Sections that come to the
 * same place make one change.
 */
export function insertSections(reading: Reading, report: Report, keys: readonly SectionKey[]): Change[] {
  const drafts = new Map<number, Draft>();
  const begun = new Map<number, Span>();
  for (const key of keys) {
    const { place, blocks } = sectionAt(reading, report, key);
    const before = drafts.get(place.offset);
    const line = before || place.side === 'before' ? null : headingBegun(reading, report, place, blocks);
    if (line) begun.set(place.offset, line);
    const draft = line ? joined(report, blocks) : atPlace(reading, report, place, blocks);
    drafts.set(place.offset, [...(before ?? []), ...draft]);
  }
  const changes = [...drafts].map(([offset, draft]) => change(begun.get(offset) ?? placeAt(offset), draft));
  // Editors take one snippet at a time.
  return changes.length === 1 ? changes : changes.map(({ span, newText }) => ({ span, newText }));
}

/** The last line where it is the beginning of the heading that is to be written behind it; null in a page, whose tags may be begun as well. */
function headingBegun(reading: Reading, report: Report, { offset }: Place, blocks: readonly Block[]): Span | null {
  if (headingElement(report) !== null) return null;
  const { start, end } = lastLine(reading, report);
  return end === offset && isBegun(reading.text.slice(start, end), joined(report, blocks)) ? { start, end } : null;
}

/** Writes the heading alone, above the line in which the text of its section begins; null in a page, where a line is no paragraph. */
export function insertHeading(reading: Reading, report: Report, key: SectionKey, at: number): Change | null {
  if (headingElement(report) !== null) return null;
  const offset = reading.lines.startOfLine(reading.lines.lineAt(at));
  const blocks = sectionBlocks(report, key, reading.text, true);
  return change(placeAt(offset), atPlace(reading, report, { offset, side: 'before' }, blocks));
}

/** Writes paragraphs to fill in under a heading without text. */
export function fillSection(report: Report, section: Section): Change {
  const blocks = bodyBlocks(report, section.key);
  return change(placeAt(section.lineSpan.end), [gap(report, TEXT, TEXT), ...joined(report, blocks)]);
}

/** Writes one paragraph under a heading that has other text below it. */
export function addParagraph(report: Report, section: Section, draft: Draft): Change {
  const inPage = headingElement(report) !== null;
  return change(placeAt(section.lineSpan.end), [
    gap(report, TEXT, TEXT),
    ...(inPage ? ['<p>', ...draft, '</p>'] : draft),
  ]);
}

/** Writes the statutory table of a section under its heading, in the place of its beginning where no more than that stands. */
export function insertTable(reading: Reading, report: Report, section: Section): Change | null {
  const key = tableOf(report, section.key);
  if (!key) return null;
  const block = tableBlock(report, key);
  const offset = section.lineSpan.end;
  const inPage = headingElement(report) !== null;
  // Within the report alone: a long text is read report by report, and is told the same.
  const below = reading.text.slice(offset, report.span.end);
  const own = reading.text.slice(offset, section.body.end).trimEnd();
  if (!inPage && isBegun(own, block.draft))
    return change({ start: offset, end: offset + own.length }, [gap(report, TEXT, block), ...block.draft]);
  const follows = /^[ \t]*(?:\r\n|\r|\n)?(.*)/.exec(below)?.[1]?.trim();
  const behind = follows && !inPage ? gap(report, block, TEXT).slice(report.manner.lineBreak.length) : '';
  return change(placeAt(offset), [gap(report, TEXT, block), ...block.draft, behind]);
}

/** Where a missing section goes, and what of it is missing. */
function sectionAt(reading: Reading, report: Report, key: SectionKey): { place: Place; blocks: Block[] } {
  const tableKey = tableOf(report, key);
  const table = report.tables.find((one) => one.key === tableKey);
  const blocks = sectionBlocks(report, key, reading.text, table !== undefined);
  if (table) return { place: beforeTable(reading, table), blocks };
  const { order } = sectionForm(formOf(dueForm(report)), key);
  const below = tableAfter(report, order);
  if (below) return { place: beforeTable(reading, below), blocks };
  const next = headingAfter(report, order);
  return { place: next ? beforeHeading(reading, report, next) : endOfReport(reading, report), blocks };
}

/** The blocks with the line breaks that their place needs. */
function atPlace({ text }: Reading, report: Report, { offset, side }: Place, blocks: readonly Block[]): Draft {
  const last = blocks.at(-1) ?? TEXT;
  if (side === 'before') return [...joined(report, blocks), gap(report, last, followed(report, offset) ?? TEXT)];
  if (offset === 0 || text === '') return joined(report, blocks);
  return [gap(report, precededByTable(report, offset), TEXT), ...joined(report, blocks)];
}

function followed(report: Report, offset: number): { table: boolean } | null {
  return report.tables.some(({ span }) => span.start >= offset && span.start - offset < 2) ? { table: true } : null;
}

function precededByTable({ tables }: Report, offset: number): { table: boolean } {
  return { table: tables.some(({ span }) => span.end <= offset && offset - span.end < 2) };
}
