import type { Reading, Report, Section } from '../model/report';
import type { Span } from '../text/span';
import { paragraphBreak } from './block';
import { type Change, insertion, removal } from './change';
import { headingElement } from './heading';
import { beforeHeading, endOfReport, headingAfter } from './place';
import { hasContent, isBalanced } from './tags';

/**
 * Moves a section with what stands under it to its statutory place; a heading that got before the title moves
 * alone, behind the title. Null where that would tear an element apart.
 */
export function moveSection(reading: Reading, report: Report, section: Section): Change[] | null {
  if (section.beforeTitle) return behindTitle(reading, report, section);
  const { start, end } = extent(reading, report, section);
  // The next heading stands in the same element, and begins where this one does.
  if (end < section.span.end) return null;
  const next = headingAfter(report, section.order);
  const place = next ? beforeHeading(reading, report, next) : endOfReport(reading, report);
  if (place.offset >= start && place.offset <= end) return null;
  const inPage = headingElement(report) !== null;
  if (inPage && !isWhole(reading, section, start, end)) return null;
  const { lineBreak } = report.manner;
  const text = reading.text.slice(start, end);
  const body = text.trimEnd();
  const moved = next ? text + (inPage || /[\r\n]$/.test(text) ? '' : lineBreak) : paragraphBreak(report.manner) + body;
  return [removal(start, end), insertion(place.offset, moved)].sort((a, b) => a.span.start - b.span.start);
}

/** Takes a heading away and leaves what stands under it. Null where that would tear an element apart. */
export function removeHeading(reading: Reading, report: Report, section: Section): Change | null {
  const { start, end } = ownLines(reading, report, section);
  const whole = headingElement(report) === null || isWhole(reading, section, start, end);
  return whole ? removal(start, end) : null;
}

/** Takes a section out that is, heading and all, what stands above to the letter. Null where it is not, or that would tear an element apart. */
export function removeCopy(reading: Reading, report: Report, section: Section, first: Section): Change | null {
  const { text } = reading;
  const { start, end } = extent(reading, report, section);
  const other = extent(reading, report, first);
  if (section.beforeTitle || end < section.span.end || other.end > start) return null;
  if (text.slice(start, end).trim() !== text.slice(other.start, other.end).trim()) return null;
  if (headingElement(report) !== null && !isWhole(reading, section, start, end)) return null;
  const isLast = report.sections.every(({ span }) => span.start < end);
  // What parts it from the section above goes with the last one, as what parts others from the next does.
  return removal(isLast ? text.slice(0, start).trimEnd().length : start, end);
}

/** The stretch tears no element apart, and nothing shares the heading's element before it. */
function isWhole({ text }: Reading, section: Section, start: number, end: number): boolean {
  return isBalanced(text, start, end) && !hasContent(text, start, section.span.start);
}

function behindTitle(reading: Reading, report: Report, section: Section): Change[] | null {
  if (!report.title || headingElement(report) !== null) return null;
  const { lines, text } = reading;
  const { start, end } = ownLines(reading, report, section);
  const offset = lines.endOfLine(lines.lineAt(report.title.span.end));
  return [
    removal(start, end),
    insertion(
      offset,
      paragraphBreak(report.manner) + text.slice(section.lineSpan.start, section.lineSpan.end).trimStart(),
    ),
  ];
}

/** The heading's lines or element with the line break behind it, and the empty line where headings have one. */
function ownLines(reading: Reading, report: Report, section: Section): Span {
  const { text } = reading;
  const { offset } = beforeHeading(reading, report, section);
  const breaks = report.manner.spaced ? /^[ \t]*(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))?/ : /^[ \t]*(?:\r\n|\r|\n)/;
  const end = section.lineSpan.end;
  return { start: offset, end: end + (breaks.exec(text.slice(end, section.body.end))?.[0].length ?? 0) };
}

/** From the heading to the next one. */
function extent(reading: Reading, report: Report, section: Section): Span {
  const { offset } = beforeHeading(reading, report, section);
  const next = report.sections.find((other) => other.lineSpan.start > section.lineSpan.start);
  return {
    start: offset,
    end: next ? beforeHeading(reading, report, next).offset : endOfReport(reading, report).offset,
  };
}
