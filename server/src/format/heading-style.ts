import type { Change } from '../compose/change';
import { sectionLevel } from '../compose/heading-level';
import type { Report, Section } from '../model/report';

/** How most headings of a report are written. */
export interface HeadingStyle {
  /** Number of `#`, or of `<hN>`; null where there is no heading. */
  readonly level: number | null;
  /** What leads a heading without `#` in its line: white space or nothing. */
  readonly indent: string;
  readonly manner: Manner | null;
}

/** A numeral's own signs, and what stands before and behind it: （一）, 1., 第一部分. */
interface Manner {
  readonly before: string;
  readonly digits: string;
  readonly mark: string;
}

/** The ways in which numbers from one to ten are written, a sign a number. */
const DIGITS = ['一二三四五六七八九十', '壹贰叁肆伍陆柒捌玖拾', '123456789'] as const;

export function headingStyle(report: Report, text: string): HeadingStyle {
  const indents = report.sections.map((section) => indentOf(section, text)).filter((indent) => indent !== null);
  const manners = report.sections.map((section) => mannerOf(section, text)).filter((manner) => manner !== null);
  const manner = mostFrequent(manners.map((one) => JSON.stringify(one)));
  return {
    level: sectionLevel(report, text),
    indent: mostFrequent(indents) ?? '',
    manner: manner === null ? null : (JSON.parse(manner) as Manner),
  };
}

const INDENT = /^[ \t\u3000\u00a0]*$/;

function indentOf({ lineSpan, span, level }: Section, text: string): string | null {
  const before = text.slice(lineSpan.start, span.start);
  return level === 0 && INDENT.test(before) ? before : null;
}

function mannerOf({ numeral, span, titleSpan }: Section, text: string): Manner | null {
  if (!numeral || titleSpan.start < numeral.span.end || numeral.value < 1) return null;
  const digits = DIGITS.find((signs) => signs[numeral.value - 1] === numeral.text);
  if (digits === undefined) return null;
  const before = text.slice(span.start, numeral.span.start);
  const mark = text.slice(numeral.span.end, titleSpan.start);
  return ODD.test(before + mark) ? null : { before, digits, mark };
}

/** Tags, entities, line breaks, marks of Markdown and what nobody sees are no manner. */
const ODD = /[<>&\r\n*_\\\u00ad\u200b-\u200f\ufeff]/;

/** The first of those that stand most often. */
function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) as number)) best = value;
  return best;
}

/** Writes a heading's number as most of them are written; what it means stays. Null where there is nothing to do. */
export function numeralChange(section: Section, { manner }: HeadingStyle, text: string): Change | null {
  const { numeral, span, titleSpan } = section;
  if (!manner || !numeral || titleSpan.start < numeral.span.end) return null;
  const sign = manner.digits[numeral.value - 1];
  const printed = text.slice(span.start, titleSpan.start);
  if (sign === undefined || ODD.test(printed)) return null;
  const newText = manner.before + sign + manner.mark;
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
  if (!LEAD.test(lead)) return lead + words;
  return (style.level ? `${'#'.repeat(style.level)} ` : style.indent) + words;
}

const LEAD = /^[ \t\u3000\u00a0]*#*[ \t\u3000\u00a0]*$/;
