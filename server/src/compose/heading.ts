import type { SectionForm } from '../forms/form';
import type { Report, Section } from '../model/report';
import { ordinalIn } from '../text/ordinal';
import { sectionLevel } from './heading-level';
import { standing } from './standing';
import { isBalanced } from './tags';

/** What surrounds the words of a heading in its line or element: `## `, `<p><strong>` and `</strong></p>`. */
interface Frame {
  readonly before: string;
  readonly after: string;
}

/** The heading of a section as this report would write it. */
export function heading(form: SectionForm, report: Report, text: string): string {
  const { before, after } = frame(report, text);
  const numbered = report.sections.length === 0 || report.sections.some(({ numeral }) => numeral !== null);
  return `${before}${numbered ? numeral(report, form.order) : ''}${form.title}${after}`;
}

/** The numeral of a section's heading in the report's manner, with all that belongs to it: 「二、」, 「第二部分 」. */
export function numeral({ manner }: Report, order: number): string {
  const { before, digits, after } = manner.numeral;
  return before + ordinalIn(digits, order) + after;
}

/** The HTML element that holds a heading; null when headings are lines of text. */
export function headingElement({ manner, sections }: Report): string | null {
  return manner.headingElement ?? (manner.layout === 'html' && sections.length === 0 ? 'p' : null);
}

/** What stands before a heading at more length than this is no style. */
const WIDEST = 400;

/** The frame that most headings of the report's level have, so that indentation and style are kept too. */
function frame(report: Report, text: string): Frame {
  const level = sectionLevel(report, text);
  const { inOrder } = standing(report.sections);
  const frames = inOrder
    .filter((section) => section.level === level && section.span.start - section.lineSpan.start <= WIDEST)
    .map((section) => frameOf(section, text))
    .filter(({ before, after }) => isBalanced(before + after, 0, before.length + after.length));
  const count = (one: Frame): number => frames.filter((other) => same(one, other)).length;
  const [first] = frames;
  if (first) return frames.reduce((best, one) => (count(one) > count(best) ? one : best), first);
  const element = headingElement(report);
  if (element) return { before: `<${element}>`, after: `</${element}>` };
  return { before: report.manner.headingMark, after: '' };
}

function frameOf({ lineSpan, span }: Section, text: string): Frame {
  // An anchor's name must stay unique in the page, and a break before one heading is no style.
  const before = text.slice(lineSpan.start, span.start).replace(/\s(?:id|name)=("[^"]*"|'[^']*')/gi, '');
  return { before: before.replace(/<br\s*\/?>/gi, ''), after: text.slice(span.end, lineSpan.end).trimEnd() };
}

function same(one: Frame, other: Frame): boolean {
  return one.before === other.before && one.after === other.after;
}
