import type { Span } from '../../server/src/text/span';
import type { Page, Printed } from './page';
import { type Loose, looseTables } from './print-loose-lines';
import { printText, type TextStyle } from './print-text';
import { LITIGATION_ROW, type SampleReport } from './sample';
import {
  type DueCell,
  disclosureBlocks,
  litigationCells,
  litigationHeader,
  requestHeader,
  requestLines,
} from './statutory';

/** One cell a line, led by a tab; a blank line between rows; a blank cell is a line of one tab. */
export interface CellLinesStyle extends TextStyle {
  readonly layout: 'cell-lines';
  /** White space beside some figures, as the columns of a page leave it. */
  readonly padded?: boolean;
  /** Header words of four characters stand on two lines, the second without a tab. */
  readonly brokenLabels?: boolean;
  /** A tab behind each cell as well. */
  readonly closed?: boolean;
  /** No tabs, in place of all that. */
  readonly loose?: Loose;
}

export function printCellLines(report: SampleReport, style: CellLinesStyle, lineBreak: string): Printed {
  if (style.loose) return printText(report, style, looseTables(report, style.loose), { lineBreak });
  const closing = style.closed ? '\t' : '';
  const close = (page: Page, text: string): Span => {
    const span = page.write(text);
    page.line(closing);
    return span;
  };
  const word = (page: Page, text: string): Span[] => {
    page.write('\t');
    if (!style.brokenLabels || text.length !== 4) return [close(page, text)];
    return [page.line(text.slice(0, 2)), close(page, text.slice(2))];
  };
  const words = (page: Page, all: readonly string[]) => {
    for (const text of all) word(page, text);
    page.newline();
  };
  const figures = (page: Page, cells: readonly DueCell[]) => {
    cells.forEach((cell, i) => {
      page.write('\t');
      if (style.padded && cell.text !== '') page.write(LEAD[i % LEAD.length] as string);
      page.cell(cell, cell.text);
      close(page, style.padded && i % 5 === 4 && cell.text !== '' ? '\u00a0' : '');
    });
    page.newline();
  };
  const blankCells = (page: Page, count: number) => {
    for (let i = 0; i < count; i++) close(page, '\t');
  };
  const tables = {
    disclosure: (page: Page) => {
      for (const block of disclosureBlocks(report)) {
        words(page, [block.heading]);
        words(page, block.header);
        for (const row of block.rows) {
          page.write('\t');
          page.label('disclosure', row.key, [close(page, row.label)]);
          figures(page, row.cells);
        }
      }
    },
    requests: (page: Page) => {
      const { corner, top, person, organisations, kinds, total } = requestHeader(report);
      words(page, [corner, top]);
      words(page, ['', person, organisations, total]);
      blankCells(page, 2);
      for (const kind of kinds) word(page, kind);
      words(page, ['']);
      for (const line of requestLines(report)) {
        if (line.level > 1) close(page, `\t${line.firstOfOuter ? line.outer : ''}`);
        if (line.level > 2) close(page, `\t${line.firstOfInner ? line.inner : ''}`);
        page.write('\t');
        page.label('requests', line.key, [close(page, line.label)]);
        figures(page, line.cells);
      }
    },
    litigation: (page: Page) => {
      const { review, suits, direct, afterReview, results } = litigationHeader(report);
      words(page, [review, suits]);
      words(page, [...results, direct, afterReview]);
      blankCells(page, 5);
      words(page, [...results, ...results]);
      page.labels.push({ table: 'litigation', row: LITIGATION_ROW, pieces: [] });
      figures(page, litigationCells(report));
    },
  };
  return printText(report, style, tables, { lineBreak });
}

/** White space before figures, by turns. */
const LEAD = ['', '\u00a0', '\u3000\u3000', '', ' \u3000'];
