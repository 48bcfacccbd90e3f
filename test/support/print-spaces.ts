import type { Span } from '../../server/src/text/span';
import type { Page, PageMarks, Printed } from './page';
import { printText, type TextStyle } from './print-text';
import { LITIGATION_ROW, type SampleReport } from './sample';
import { GroupWords } from './spaces-groups';
import { litigationHeaderLines, litigationParts, requestHeaderLines } from './spaces-headers';
import {
  type DueCell,
  disclosureBlocks,
  litigationCells,
  litigationHeader,
  requestHeader,
  requestLines,
} from './statutory';

/** Text as it comes out of a PDF: cells are parted by spaces, nothing else tells where a cell ends. */
export interface SpacesStyle extends TextStyle {
  readonly layout: 'spaces';
  /** Group labels stand on lines before their first row, in its line, or down the page between the rows. */
  readonly groups: 'before' | 'inline' | 'vertical';
  /**
   * Where the figures of a row with a wrapped label stand: on a line of their own behind it (the default), on its
   * last line, in its middle (beside the middle line of three, between two), or on a line before it.
   */
  readonly figures?: 'behind' | 'after' | 'middle' | 'before';
  /** Characters of a label on one line; longer labels wrap. No wrapping unless told. */
  readonly labelWidth?: number;
  /** A blank line after every line. */
  readonly blankLines?: boolean;
  /** What stands between two cells: one space unless told; converters leave several, tabs and wide ones among them. */
  readonly gap?: string;
  /** Header words stand whole (the default) or one or two characters a line. */
  readonly headers?: 'whole' | 'shredded';
  /** The third table is one (the default), or one a group, each under its own header. */
  readonly litigation?: 'one' | 'three';
  /** 「- 4 -」 or 「— 4 —」 on a line of its own, wherever a page ends. */
  readonly pageMark?: 'hyphens' | 'dashes';
}

/** Characters of a line of narrative, lines of a page. */
const LINE = 38;
const PAGE = 27;

export function printSpaces(report: SampleReport, style: SpacesStyle, lineBreak: string): Printed {
  const line = (page: Page, text: string) => {
    page.line(text);
    if (style.blankLines) page.newline();
  };
  const gap = style.gap ?? ' ';
  const header = (page: Page, text: string) => {
    const shreds = style.headers === 'shredded' ? (text.replaceAll(' ', '').match(/.{1,2}/g) ?? []) : [text];
    for (const shred of shreds) line(page, shred.replaceAll(' ', gap));
  };
  const tables = {
    disclosure: (page: Page) => {
      for (const block of disclosureBlocks(report)) {
        header(page, block.heading);
        header(page, block.header.join(' '));
        for (const row of block.rows) {
          page.label('disclosure', row.key, [page.write(`${row.label}`)]);
          page.write(gap);
          figures(page, row.cells, gap);
          line(page, '');
        }
      }
    },
    requests: (page: Page) => {
      for (const text of requestHeaderLines(requestHeader(report), style.groups)) header(page, text);
      const lines = requestLines(report);
      const words = new GroupWords(lines, style.groups);
      lines.forEach((row, i) => {
        for (const text of words.before(i)) line(page, text);
        const pieces = wrapped(row.label, style.labelWidth ?? row.label.length);
        page.label('requests', row.key, labelledFigures(page, pieces, row.cells, words.beside(i), style, line));
        for (const text of words.behind(i)) line(page, text);
      });
    },
    litigation: (page: Page) => {
      const words = litigationHeader(report);
      const cells = litigationCells(report);
      page.label('litigation', LITIGATION_ROW, []);
      const parts =
        style.litigation === 'three' ? litigationParts(words) : [litigationHeaderLines(words, style.groups)];
      const size = cells.length / parts.length;
      for (const [i, part] of parts.entries()) {
        for (const text of part) header(page, text);
        figures(page, cells.slice(i * size, (i + 1) * size), gap);
        line(page, '');
      }
    },
  };
  const wrap = (paragraph: string) => wrapped(paragraph, LINE);
  return printText(report, { spaced: false, ...style }, tables, { lineBreak, wrap, marks: pageMarks(style) });
}

/** Prints a label's lines and the figures where the style wants them; gives the label's pieces. */
function labelledFigures(
  page: Page,
  pieces: readonly string[],
  cells: readonly DueCell[],
  beside: string,
  style: SpacesStyle,
  line: (page: Page, text: string) => void,
): Span[] {
  const place = pieces.length === 1 ? 'after' : (style.figures ?? 'behind');
  const spans: Span[] = [];
  const gap = style.gap ?? ' ';
  const alone = () => {
    figures(page, cells, gap);
    line(page, '');
  };
  const besideLine =
    place === 'after' ? pieces.length - 1 : place === 'middle' && pieces.length > 2 ? pieces.length >> 1 : -1;
  const betweenTwo = place === 'middle' && pieces.length === 2;
  if (place === 'before') alone();
  pieces.forEach((piece, i) => {
    if (i === 0 && beside !== '') page.write(beside.replaceAll(' ', gap) + gap);
    spans.push(page.write(piece));
    if (i === besideLine) {
      page.write(gap);
      figures(page, cells, gap);
    }
    line(page, '');
    if (i === 0 && betweenTwo) alone();
  });
  if (place === 'behind') alone();
  return spans;
}

function figures(page: Page, cells: readonly DueCell[], gap: string): void {
  cells.forEach((cell, i) => {
    if (i > 0) page.write(gap);
    page.cell(cell, cell.text);
  });
}

/** The text in lines of so many characters; a line takes the mark that may not begin the next. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + width);
    while (end < text.length && NEVER_FIRST.has(text[end] as string)) end++;
    lines.push(text.slice(start, end));
    start = end;
  }
  return lines;
}

const NEVER_FIRST = new Set('，。、；：）》”');

function pageMarks(style: SpacesStyle): PageMarks | null {
  if (!style.pageMark) return null;
  return { every: PAGE, mark: (page) => (style.pageMark === 'hyphens' ? `- ${page} -` : `— ${page} —`) };
}
