import type { Span } from '../../../server/src/text/span';
import type { PrintedSection } from '../../support/page';
import type { Style } from '../../support/print';
import { withRadicals } from '../../support/radicals';
import { type Defect, type Page, type Pick, replaced } from './defect';

const TEXTS = ['overview', 'problems', 'other'];

function without({ printed }: Page, pick: Pick): string | null {
  const section = pick(printed.sections);
  return section ? replaced(printed.text, section.span, '') : null;
}

/** The first place behind the heading's line or element, whatever is printed around its words. */
function bodyOf({ text }: { text: string }, { heading, span }: PrintedSection, style: Style): Span {
  const around = 'around' in style ? (style.around?.[1] ?? '') : '';
  const behind = heading.end + (text.startsWith(around, heading.end) ? around.length : 0);
  const rest = /^(?:<\/[^<>]*>)*[^\S\r\n]*(?:\r\n|\n)?/.exec(text.slice(behind))?.[0].length ?? 0;
  return { start: behind + rest, end: span.end };
}

function emptied(kinds: (key: string) => boolean) {
  return ({ printed, style }: Page, pick: Pick): string | null => {
    const section = pick(printed.sections.filter(({ key }) => kinds(key)));
    return section ? replaced(printed.text, bodyOf(printed, section, style), '') : null;
  };
}

/** The last section stands before the one above it. */
function swapped({ printed: { text, sections } }: Page): string | null {
  const [first, second] = sections.slice(-2);
  if (!first || !second) return null;
  const end = text.slice(second.span.start, second.span.end);
  const broken = /[\r\n]$/.test(end) ? end : `${end}\n`;
  return replaced(
    text,
    { start: first.span.start, end: second.span.end },
    broken + text.slice(first.span.start, first.span.end),
  );
}

/** The heading of the last section stands once more, with nothing under it. */
function twice({ printed, style }: Page): string | null {
  const section = printed.sections.at(-1);
  if (!section) return null;
  const { start } = bodyOf(printed, section, style);
  const heading = printed.text.slice(section.span.start, start);
  return style.layout === 'html' && !/^<(\w+)[^<>]*>[\s\S]*<\/\1>\s*$/.test(heading.trim())
    ? null
    : replaced(printed.text, { start, end: start }, heading);
}

function alteredTitle({ printed, style }: Page): string | null {
  // Behind （一） or a bare 一 other words may resemble a title too, so only the title itself counts there.
  if ('numerals' in style && style.numerals && style.numerals !== 'part') return null;
  // And in a row of a table a label may.
  if ('layoutTable' in style && style.layoutTable === 'rows') return null;
  const section = printed.sections.find(({ key }) => key === 'problems');
  const words = section && printed.text.slice(section.heading.start, section.heading.end);
  if (!section || !words?.endsWith('改进情况')) return null;
  return replaced(printed.text, { start: section.heading.end - 2, end: section.heading.end }, '状况');
}

function wrongNumeral({ printed }: Page, pick: Pick): string | null {
  const section = pick(printed.sections.filter(({ key }) => TEXTS.includes(key)));
  const numeral = section && printed.text[section.heading.start];
  if (!section || !numeral || !'一二三四五六'.includes(numeral)) return null;
  return replaced(
    printed.text,
    { start: section.heading.start, end: section.heading.start + 1 },
    numeral === '三' ? '九' : '八',
  );
}

function wrongLevel({ printed }: Page, pick: Pick): string | null {
  const section = pick(printed.sections);
  if (!section) return null;
  const line = printed.text.slice(section.span.start, section.heading.start);
  if (line.startsWith('## '))
    return replaced(printed.text, { start: section.span.start, end: section.span.start }, '#');
  if (!/^<h2[ >]/.test(line)) return null;
  const close = printed.text.indexOf('</h2>', section.heading.end);
  const closed = replaced(printed.text, { start: close + 2, end: close + 4 }, 'h3');
  return replaced(closed, { start: section.span.start + 1, end: section.span.start + 3 }, 'h3');
}

/** Characters that have a radical of their own are written as that, as bad fonts in a PDF do. */
function radicals({ printed }: Page): string {
  return withRadicals(printed.text);
}

/** The title names a year of the other form. */
function otherYear({ printed: { text }, report: { year } }: Page): string | null {
  return year === null ? null : text.replaceAll(`${year}`, year > 2020 ? '2020' : '2024');
}

export const SECTION_DEFECTS: readonly Defect[] = [
  { code: 'section-missing', name: 'a section lost', spoil: without },
  { code: 'section-empty', name: 'a section left empty', spoil: emptied((key) => TEXTS.includes(key)) },
  { code: 'table-missing', name: 'a table lost', spoil: emptied((key) => !TEXTS.includes(key)) },
  { code: 'section-order', name: 'two sections in the wrong order', spoil: swapped },
  { code: 'section-repeated', name: 'a heading twice', spoil: twice },
  { code: 'section-title-altered', name: 'a slip in a title', spoil: alteredTitle },
  { code: 'section-numeral', name: 'a wrong numeral', spoil: wrongNumeral },
  { code: 'section-heading-level', name: 'a heading of another level', spoil: wrongLevel },
  { code: 'text-radicals', name: 'radicals', spoil: radicals },
  {
    code: 'table-form-outdated',
    name: 'the form of other years',
    spoil: otherYear,
    // The first table is what goes; of the second the rows that the forms divide otherwise.
    disputed: ({ key }, table) => table.key === 'disclosure' || key === 'other' || key?.startsWith('other.') === true,
  },
];
