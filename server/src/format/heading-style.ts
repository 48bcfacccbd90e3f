import type { Change } from '../compose/change';
import { sectionLevel } from '../compose/heading-level';
import { mostFrequentManner } from '../model/manner';
import type { NumeralManner, Report, Section } from '../model/report';
import { mostFrequent } from '../text/most-frequent';
import { LAST_ORDINAL, ordinalIn, writtenIn } from '../text/ordinal';

/** How most headings of a report are written. */
export interface HeadingStyle {
  /** Number of `#`, or of `<hN>`; null where there is no heading. */
  readonly level: number | null;
  /** What leads a heading without `#` in its line: white space or nothing. */
  readonly indent: string;
  /** Null where no heading has a number that could be an example to the others. */
  readonly manner: NumeralManner | null;
}

/** How most headings of a report are written. */
export function headingStyle(report: Report, text: string): HeadingStyle {
  return {
    level: sectionLevel(report, text),
    indent: mostFrequent(report.sections.map((section) => indentOf(section, text))) ?? '',
    manner: mostFrequentManner(report.sections.map((section) => mannerOf(section, text))),
  };
}

const INDENT = /^[ \t\u3000\u00a0]*$/;

function indentOf({ lineSpan, span, level }: Section, text: string): string | null {
  const before = text.slice(lineSpan.start, span.start);
  return level === 0 && INDENT.test(before) ? before : null;
}

/** As `report.manner` has it, but of none that has marks of another kind in it: those are not to be written anew. */
function mannerOf({ numeral, span, titleSpan }: Section, text: string): NumeralManner | null {
  if (!numeral || titleSpan.start < numeral.span.end) return null;
  const digits = writtenIn(numeral.text);
  if (digits === null) return null;
  const before = text.slice(span.start, numeral.span.start);
  const after = text.slice(numeral.span.end, titleSpan.start);
  return ODD.test(before + after) ? null : { before, digits, after };
}

/** Tags, entities, line breaks, marks of Markdown and what nobody sees are no manner. */
const ODD = /[<>&\r\n*_\\\u00ad\u200b-\u200f\ufeff]/;

/** Writes a heading's number as most of them are written; what it means stays. Null where there is nothing to do. */
export function numeralChange(section: Section, { manner }: HeadingStyle, text: string): Change | null {
  const { numeral, span, titleSpan } = section;
  if (!manner || !numeral || titleSpan.start < numeral.span.end) return null;
  if (numeral.value < 1 || numeral.value > LAST_ORDINAL) return null;
  const printed = text.slice(span.start, titleSpan.start);
  if (ODD.test(printed)) return null;
  const newText = manner.before + ordinalIn(manner.digits, numeral.value) + manner.after;
  return newText === printed ? null : { span: { start: span.start, end: titleSpan.start }, newText };
}

/** A heading's line in the style; as it stands where marks of another kind lead it. */
export function headingLine(section: Section, style: HeadingStyle, text: string, end: number): string {
  const { lineSpan, span } = section;
  const lead = text.slice(lineSpan.start, span.start);
  const change = numeralChange(section, style, text);
  const words = change
    ? change.newText + text.slice(change.span.end, end).trimEnd()
    : text.slice(span.start, end).trimEnd();
  if (!LEAD.test(lead.trimStart())) return lead + words;
  return (style.level ? `${'#'.repeat(style.level)} ` : style.indent) + words;
}

const LEAD = /^#*[ \t\u3000\u00a0]*$/;
