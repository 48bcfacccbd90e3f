import { Page, type PageMarks, type Printed } from './page';
import { formOf, type SampleReport, titleOf } from './sample';

/** What may vary in every layout of plain text. */
export interface TextStyle {
  /** What stands before a heading: '' unless told, '## ' in Markdown (the title then has '# '). */
  readonly headingMark?: string;
  /** Blank lines around headings and between paragraphs; true unless told. */
  readonly spaced?: boolean;
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
  page.write(mark === '' ? '' : '# ');
  page.title = page.line(titleOf(report));
  gap();
  paragraphs(report.narrative.preface);
  for (const section of formOf(report.form).sections) {
    page.section(section.key as Parameters<Page['section']>[0], () => {
      page.write(mark);
      return page.line(`${section.ordinal}、${section.title}`);
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
        paragraphs(report.narrative[section.key as 'overview' | 'problems' | 'other']);
    }
  }
  return page.printed(page.place);
}
