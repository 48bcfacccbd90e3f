import type { Page, Printed } from './page';
import { printText, type TextStyle } from './print-text';
import type { SampleReport } from './sample';
import {
  type DueCell,
  disclosureBlocks,
  litigationCells,
  litigationHeader,
  requestHeader,
  requestLines,
} from './statutory';

/** Bar tables of Markdown: a header row, a delimiter row, then the rest of the header and the rows. */
export interface BarsStyle extends TextStyle {
  readonly layout: 'bars';
  /** Bars at both ends of a row. Without them no row may begin with a blank cell, so groups must repeat. */
  readonly outer: boolean;
  /** A group's label stands in its first row, or is repeated in each. */
  readonly groups: 'first' | 'repeat';
}

type Piece = string | DueCell;

export function printBars(report: SampleReport, style: BarsStyle, lineBreak: string): Printed {
  const { outer, groups } = style;
  if (!outer && groups === 'first') throw new Error('a row without outer bars cannot begin with a blank cell');
  const row = (page: Page, pieces: readonly Piece[]) => bars(page, pieces, outer);
  const delimiter = (page: Page, width: number) =>
    row(
      page,
      Array.from({ length: width }, () => '---'),
    );
  const over = (label: string, repeated: boolean) => (repeated || groups === 'repeat' ? label : '');
  const tables = {
    disclosure: (page: Page) => {
      disclosureBlocks(report).forEach((block, i) => {
        row(page, wide([block.heading], 4));
        if (i === 0) delimiter(page, 4);
        row(page, wide(['信息内容', ...block.columns], 4));
        for (const one of block.rows) {
          page.write(outer ? '| ' : '');
          page.label('disclosure', one.key, [page.write(one.label)]);
          rest(page, wide<Piece>(one.cells, 3), outer);
        }
      });
    },
    requests: (page: Page) => {
      const { corner, top, person, organisations, kinds, total } = requestHeader(report);
      row(page, [...wide([corner], 3), ...wide([top], 7)]);
      delimiter(page, 10);
      row(page, [over(corner, false), '', '', person, ...wide([organisations], 5), total]);
      row(page, [over(corner, false), '', '', '', ...kinds, '']);
      for (const line of requestLines(report)) {
        const { level, label, outer: first, inner } = line;
        const before = [
          ...(level > 1 ? [over(first ?? '', line.firstOfOuter)] : []),
          ...(level > 2 ? [over(inner ?? '', line.firstOfInner)] : []),
        ];
        page.write(outer ? '| ' : '');
        for (const text of before) page.write(`${text} | `);
        page.label('requests', line.key, [page.write(label)]);
        rest(page, [...Array.from({ length: 3 - level }, () => ''), ...line.cells], outer);
      }
    },
    litigation: (page: Page) => {
      const { review, suits, direct, afterReview, results } = litigationHeader(report);
      row(page, [...wide([review], 5), ...wide([suits], 10)]);
      delimiter(page, 15);
      row(page, [...results, ...wide([direct], 5), ...wide([afterReview], 5)]);
      const [lead, ...others] = groups === 'repeat' ? results : ['', '', '', '', ''];
      row(page, [lead as string, ...others, ...results, ...results]);
      row(page, litigationCells(report));
    },
  };
  return printText(report, style, tables, { lineBreak });
}

function wide<T extends Piece>(cells: readonly T[], width: number): (T | string)[] {
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')];
}

function bars(page: Page, pieces: readonly Piece[], outer: boolean): void {
  page.write(outer ? '| ' : '');
  pieces.forEach((piece, i) => {
    if (i > 0) page.write(' | ');
    put(page, piece);
  });
  page.line(outer ? ' |' : '');
}

/** What follows a row's label. */
function rest(page: Page, pieces: readonly Piece[], outer: boolean): void {
  for (const piece of pieces) {
    page.write(' | ');
    put(page, piece);
  }
  page.line(outer ? ' |' : '');
}

/** A blank is the white space between its bars: the one written, and the one that the next bar brings. */
function put(page: Page, piece: Piece): void {
  if (typeof piece === 'string') page.write(piece);
  else if (piece.text !== '') page.cell(piece, piece.text);
  else page.blank(piece, { start: page.place - 1, end: page.place + 1 });
}
