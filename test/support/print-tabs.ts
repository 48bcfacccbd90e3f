import type { TableKey } from '../../server/src/forms/form';
import type { Page, Printed } from './page';
import { printText, type TextStyle } from './print-text';
import { LITIGATION_ROW, type SampleReport } from './sample';
import {
  disclosureBlocks,
  litigationCells,
  litigationHeader,
  type Piece,
  padded,
  type RequestLine,
  requestHeader,
  requestLines,
} from './statutory';

/** Tab tables as they are copied out of web pages and converted documents. */
export interface TabsStyle extends TextStyle {
  readonly layout: 'tabs';
  /**
   * Where the second table's figures begin: `even`, in the same column in every row; `ragged`, after as many label
   * cells as the row's level has; `wide`, the same with a blank column before the figures.
   */
  readonly columns: 'even' | 'ragged' | 'wide';
  /** The row before which a page break fell: rows from here on lost the cells of the groups that began above. */
  readonly breakBefore?: string;
  /** Labels as 「1. 属于国家秘密」 and 「(一) 予以公开」, third headers as 「结果 维持」. */
  readonly spacedLabels?: boolean;
  /** Every cell stands in quotation marks, blank ones too, as spreadsheets and programs write them. */
  readonly quoted?: boolean;
}

export function printTabs(report: SampleReport, style: TabsStyle, lineBreak: string): Printed {
  const quote = style.quoted ? '"' : '';
  const labelled = (page: Page, table: TableKey | null, key: string, pieces: readonly Piece[], at: number | null) =>
    writeRow(page, table, key, pieces, at, quote);
  const row = (page: Page, pieces: readonly Piece[]) => writeRow(page, null, '', pieces, null, quote);
  const spaced = (label: string) => (style.spacedLabels ? withSpaces(label) : label);
  const tables = {
    disclosure: (page: Page) => {
      for (const block of disclosureBlocks(report)) {
        const width = Math.max(4, block.header.length);
        row(page, padded([block.heading], width));
        row(page, padded(block.header, width));
        for (const one of block.rows)
          labelled(page, 'disclosure', one.key, padded([one.label, ...one.cells], width), 0);
      }
    },
    requests: (page: Page) => {
      for (const cells of requestsHeader(report, style)) row(page, cells);
      let broken = false;
      for (const line of requestLines(report)) {
        const breaks = line.key === style.breakBefore;
        broken ||= breaks;
        const labels = broken ? labelsAfterBreak(line, breaks) : labelCells(line);
        const at = labels.length - 1;
        const before = labels.map(spaced);
        labelled(page, 'requests', line.key, [...arranged(before, line, style, broken)], at);
      }
    },
    litigation: (page: Page) => {
      const { review, suits, direct, afterReview, results } = litigationHeader(report);
      const words = results.map((word) =>
        style.spacedLabels && word.length === 4 ? `${word.slice(0, 2)} ${word.slice(2)}` : word,
      );
      row(page, [review, '', '', '', '', ...padded([suits], 10)]);
      row(page, [...words, ...padded([direct], 5), ...padded([afterReview], 5)]);
      row(page, ['', '', '', '', '', ...words, ...words]);
      labelled(page, 'litigation', LITIGATION_ROW, litigationCells(report), null);
    },
  };
  return printText(report, style, tables, { lineBreak });
}

/** The label cells of a row, its own label last. */
function labelCells(line: RequestLine): string[] {
  if (line.level === 1) return [line.label];
  const outer = line.firstOfOuter ? (line.outer ?? '') : '';
  if (line.level === 2) return [outer, line.label];
  return [outer, line.firstOfInner ? (line.inner ?? '') : '', line.label];
}

/** The same behind a page break: the outer group's cell is gone, an inner one stands where its group begins. */
function labelsAfterBreak(line: RequestLine, atBreak: boolean): string[] {
  if (line.level < 3 || (atBreak && !line.firstOfInner)) return [line.label];
  return [line.firstOfInner ? (line.inner ?? '') : '', line.label];
}

/** Puts the figures behind the labels in the columns of the style. */
function arranged(labels: readonly string[], line: RequestLine, style: TabsStyle, broken: boolean): Piece[] {
  const blanks = (count: number): string[] => Array.from({ length: count }, () => '');
  if (style.columns === 'even') return [...labels, ...blanks(3 - labels.length), ...line.cells];
  const extra = style.columns === 'wide' ? 1 : 0;
  const width = 10 + extra;
  const start = Math.max(2, labels.length + (broken || line.level === 1 ? 0 : extra));
  return padded([...labels, ...blanks(start - labels.length), ...line.cells], width);
}

function requestsHeader(report: SampleReport, style: TabsStyle): string[][] {
  const { corner, top, person, organisations, kinds, total } = requestHeader(report);
  if (style.columns === 'even') {
    return [
      [...padded([corner], 3), ...padded([top], 7)],
      ['', '', '', person, ...padded([organisations], 5), total],
      ['', '', '', '', ...kinds, ''],
    ];
  }
  const width = style.columns === 'wide' ? 11 : 10;
  return [
    padded([corner, '', ...padded([top], 6), total], width),
    padded(['', '', person, organisations], width),
    padded(['', '', '', ...kinds], width),
  ];
}

/** Prints a row; `at` is the cell that holds its own label. */
function writeRow(
  page: Page,
  table: TableKey | null,
  key: string,
  pieces: readonly Piece[],
  at: number | null,
  quote: string,
): void {
  pieces.forEach((piece, i) => {
    page.write(`${i > 0 ? '\t' : ''}${quote}`);
    const span = typeof piece === 'string' ? page.write(piece) : page.cell(piece, piece.text);
    page.write(quote);
    if (table && i === at) page.label(table, key, [span]);
  });
  page.newline();
}

/** 「1.属于国家秘密」 as 「1. 属于国家秘密」, 「（一）予以公开」 as 「(一) 予以公开」. */
export function withSpaces(label: string): string {
  return label
    .replace(/^(\d)\./, '$1. ')
    .replace(/^（([一二三四五六七])）/, '($1) ')
    .replace(/（(.+)）$/, ' ($1)')
    .replace(/，/g, ', ');
}
