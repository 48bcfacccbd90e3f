import { Page, type PageMarks, type Printed } from './page';
import { formOf, type SampleReport, titleOf } from './sample';

/** What may vary in every layout of plain text. */
export interface TextStyle {
  /** What stands before a heading: '' unless told, '## ' in Markdown (the title then has '# '). */
  readonly headingMark?: string;
  /** How headings are numbered: 「一、」 unless told. */
  readonly numerals?: Numerals;
  /** What stands around a heading in its line: marks of Markdown, bullets, cells. Bold marks stand around the title too. */
  readonly around?: readonly [before: string, after: string];
  /** A table of contents behind the title; none unless told. */
  readonly contents?: 'plain' | 'leaders' | 'pages' | 'links';
  /** Blank lines around headings and between paragraphs; true unless told. */
  readonly spaced?: boolean;
}

/** The manners in which reports number their sections. */
export const NUMERALS = {
  comma: (ordinal: string) => `${ordinal}、`,
  point: (ordinal: string) => `${ordinal}．`,
  space: (ordinal: string) => `${ordinal} `,
  brackets: (ordinal: string) => `（${ordinal}）`,
  part: (ordinal: string) => `第${ordinal}部分 `,
  digits: (ordinal: string) => `${ORDINALS.indexOf(ordinal) + 1}.`,
  formal: (ordinal: string) => `${FORMAL[ORDINALS.indexOf(ordinal)]}、`,
  none: () => '',
} as const;

export type Numerals = keyof typeof NUMERALS;

const ORDINALS = '一二三四五六';
const FORMAL = '壹贰叁肆伍陆';

/** Entries of a table of contents, by what stands around and behind them. */
const ENTRY: Readonly<Record<NonNullable<TextStyle['contents']>, (heading: string, page: number) => string>> = {
  plain: (heading) => heading,
  leaders: (heading, page) => `${heading}………………${page}`,
  pages: (heading, page) => `${heading} ${page}`,
  links: (heading, page) => `- [${heading}](#s${page})`,
};

/** A heading's words as the style numbers them. */
export function headingWords(
  { numerals }: TextStyle,
  section: { readonly ordinal: string; readonly title: string },
): string {
  return NUMERALS[numerals ?? 'comma'](section.ordinal) + section.title;
}

/** How a layout prints its three tables. Each ends at the start of a line. */
export interface TablePrinter {
  disclosure(page: Page, report: SampleReport): void;
  requests(page: Page, report: SampleReport): void;
  litigation(page: Page, report: SampleReport): void;
}

/** The rest of the page: how paragraphs are written, and page marks. */
export interface TextPage {
  readonly lineBreak: string;
  /** Lines of a paragraph; one unless told. */
  readonly wrap?: (paragraph: string) => readonly string[];
  readonly marks?: PageMarks | null;
}

/** Prints title, headings and narrative as plain text, the tables as the layout does. */
export function printText(report: SampleReport, style: TextStyle, tables: TablePrinter, as: TextPage): Printed {
  const page = new Page(as.lineBreak, as.marks ?? null);
  const mark = style.headingMark ?? '';
  const gap = () => {
    if (style.spaced !== false) page.newline();
  };
  const paragraphs = (all: readonly string[]) => {
    for (const paragraph of all) {
      for (const line of as.wrap?.(paragraph) ?? [paragraph]) page.line(line);
      gap();
    }
  };
  if (report.titleStyle === 'above') page.line(report.agency);
  const [before, after] = style.around ?? ['', ''];
  const bold = before === '**' ? before : '';
  page.write(mark === '' ? bold : `# ${bold}`);
  page.title = page.write(titleOf(report));
  page.line(bold);
  gap();
  if (style.contents) {
    page.line('目 录');
    formOf(report.form).sections.forEach((section, i) => {
      page.line(ENTRY[style.contents ?? 'plain'](headingWords(style, section), i + 1));
    });
    gap();
  }
  paragraphs(report.narrative.preface);
  for (const section of formOf(report.form).sections) {
    page.section(section.key, () => {
      page.write(mark + before);
      const words = page.write(headingWords(style, section));
      page.line(after);
      return words;
    });
    gap();
    switch (section.key) {
      case 'proactive':
        tables.disclosure(page, report);
        gap();
        break;
      case 'requests':
        tables.requests(page, report);
        gap();
        break;
      case 'reviewLitigation':
        tables.litigation(page, report);
        gap();
        break;
      default:
        paragraphs(report.narrative[section.key]);
    }
  }
  return page.printed(page.place);
}
