import type { TableKey } from '../../server/src/forms/form';
import type { Span } from '../../server/src/text/span';
import type { Page, Printed } from './page';
import { type Source, SourceTable } from './print-source';
import { type Taken, TakenTable } from './print-taken';
import { printText, type TextStyle } from './print-text';
import type { SampleReport } from './sample';
import {
  disclosureBlocks,
  litigationCells,
  litigationHeader,
  type Piece,
  padded,
  requestHeader,
  requestLines,
} from './statutory';

/** Bar tables of Markdown: a header row, a delimiter row, then the rest of the header and the rows. */
export interface BarsStyle extends TextStyle {
  readonly layout: 'bars';
  /** Bars at both ends of a row, or behind it alone. Without one before it no row may begin with a blank cell, so groups must repeat. */
  readonly outer: boolean | 'behind';
  /** What parts the cells; `|` unless told. */
  readonly bar?: '|' | '｜' | '│';
  /** A group's label stands in its first row, or is repeated in each; or every merged cell of words is written in each cell that it covers. */
  readonly groups: 'first' | 'repeat' | 'spread';
  /** Where rules stand: under the header's first row unless told, under each row, or nowhere. */
  readonly rules?: 'header' | 'each' | 'none';
  /** Bold words, or bold words and figures; neither unless told. */
  readonly bold?: 'words' | 'all';
  /** What stands in cells that belong to the one before or above; nothing unless told. */
  readonly filler?: '' | '&nbsp;' | 'NaN';
  /** As a program writes a data frame: its columns numbered in a row above, its rows in a column before. */
  readonly counted?: boolean;
  /** A blank line between any two rows, so that each is a table of its own. */
  readonly apart?: boolean;
  /** Cells of no more than so many characters a line, the rest in lines below, and a rule drawn between any two rows. */
  readonly wrap?: number;
  /** As taken out of a web page, in place of all that; `groups` must be `first`. */
  readonly taken?: Taken;
  /** As drawn, or in the marks of a wiki, in place of all that. */
  readonly source?: Source;
}

/** Rows of bars by the line, neither taken out of a page nor the source of something else. */
export function isMarkdown({ taken, source }: BarsStyle): boolean {
  return !taken && !source;
}

/** What parts the cells of a report's rows. */
export function barOf(style: { readonly bar?: BarsStyle['bar'] } | object): string {
  return ('bar' in style && style.bar) || '|';
}

export function printBars(report: SampleReport, style: BarsStyle, lineBreak: string): Printed {
  const { outer, groups } = style;
  if (outer !== true && groups === 'first' && !style.taken)
    throw new Error('a row without outer bars cannot begin with a blank cell');
  const over = (label: string, repeated: boolean) => (repeated || groups !== 'first' ? label : '');
  const spread = groups === 'spread';
  /** A merged cell over so many columns. */
  const merged = (label: string, width: number) =>
    spread ? Array.from({ length: width }, () => label) : padded([label], width);
  const begun = (page: Page) => {
    if (style.source) return new SourceTable(page, style.source);
    return style.taken ? new TakenTable(page, style.taken) : new BarTable(page, style);
  };
  const tables = {
    disclosure: (page: Page) => {
      const table = begun(page);
      for (const block of disclosureBlocks(report)) {
        table.row(merged(block.heading, 4));
        table.row([...block.header.slice(0, -1), ...merged(block.header.at(-1) as string, 5 - block.header.length)]);
        for (const one of block.rows) {
          table.labelled('disclosure', one.key, [], one.label, padded<Piece>(one.cells, 3));
        }
      }
      table.done();
    },
    requests: (page: Page) => {
      const table = begun(page);
      const { corner, top, person, organisations, kinds, total } = requestHeader(report);
      table.row([...merged(corner, 3), ...merged(top, 7)]);
      table.row([...merged(over(corner, false), 3), person, ...merged(organisations, 5), total]);
      table.row([...merged(over(corner, false), 3), spread ? person : '', ...kinds, spread ? total : '']);
      for (const line of requestLines(report)) {
        const { level, label, outer: first, inner } = line;
        const before = [
          ...(level > 1 ? [over(first ?? '', line.firstOfOuter)] : []),
          ...(level > 2 ? [over(inner ?? '', line.firstOfInner)] : []),
        ];
        const fillers = Array.from({ length: 3 - level }, () => (spread ? label : ''));
        if (spread) table.labelled('requests', line.key, [...before, ...fillers], label, line.cells);
        else table.labelled('requests', line.key, before, label, [...fillers, ...line.cells]);
      }
      table.done();
    },
    litigation: (page: Page) => {
      const table = begun(page);
      const { review, suits, direct, afterReview, results } = litigationHeader(report);
      table.row([...merged(review, 5), ...merged(suits, 10)]);
      table.row([...results, ...merged(direct, 5), ...merged(afterReview, 5)]);
      const [lead, ...others] = groups === 'first' ? ['', '', '', '', ''] : results;
      table.row([lead as string, ...others, ...results, ...results]);
      table.row(litigationCells(report));
      table.done();
    },
  };
  return printText(report, style, tables, { lineBreak });
}

/** Writes the rows of one table. */
class BarTable {
  private rows = 0;
  private readonly bar: string;

  constructor(
    private readonly page: Page,
    private readonly style: BarsStyle,
  ) {
    this.bar = barOf(style);
  }

  done(): void {}

  row(pieces: readonly Piece[]): void {
    if (this.style.wrap !== undefined) {
      this.wrapped(pieces, this.style.wrap);
      return;
    }
    this.begin(pieces.length);
    pieces.forEach((piece, i) => {
      if (i > 0) this.page.write(` ${this.bar} `);
      this.put(piece, i === 0, i === pieces.length - 1);
    });
    this.end(pieces.length);
  }

  labelled(table: TableKey, key: string, before: readonly string[], label: string, behind: readonly Piece[]): void {
    if (this.style.wrap !== undefined) {
      const spans = this.wrapped([...before, label, ...behind], this.style.wrap);
      this.page.label(table, key, spans[before.length] as Span[]);
      return;
    }
    this.begin(before.length + 1 + behind.length);
    for (const text of before) {
      this.put(text);
      this.page.write(` ${this.bar} `);
    }
    this.page.label(table, key, [this.marked(label, this.style.bold !== undefined)]);
    behind.forEach((piece, i) => {
      this.page.write(` ${this.bar} `);
      this.put(piece, false, i === behind.length - 1);
    });
    this.end(before.length + 1 + behind.length);
  }

  /** Gives the places of each cell's lines. */
  private wrapped(pieces: readonly Piece[], width: number): Span[][] {
    const { page } = this;
    if (this.rows++ === 0) this.rule(pieces.length, width);
    const cells = pieces.map((piece) => (typeof piece === 'string' ? linesOf(piece, width) : [piece]));
    const spans: Span[][] = cells.map(() => []);
    for (let line = 0; line < Math.max(...cells.map(({ length }) => length)); line++) {
      page.write('|');
      cells.forEach((lines, column) => {
        page.write(' ');
        const piece = lines[line];
        if (typeof piece === 'string') spans[column]?.push(page.write(piece));
        else if (piece) this.put(piece);
        page.write(' |');
      });
      page.line();
    }
    this.rule(pieces.length, width);
    return spans;
  }

  private rule(columns: number, width: number): void {
    this.page.line(`+${`${'-'.repeat(width * 2)}+`.repeat(columns)}`);
  }

  private begin(width: number): void {
    if (this.style.counted) this.number(width);
    this.open();
  }

  /** Before the row its number, and above the first row those of the columns. */
  private number(width: number): void {
    if (this.rows === 0) {
      const { bar } = this;
      this.page.line(`${bar}  ${bar} ${Array.from({ length: width }, (_, column) => column).join(` ${bar} `)} ${bar}`);
      this.page.line(`${bar}${`---${bar}`.repeat(width + 1)}`);
    }
    this.page.write(`${this.bar} ${this.rows} `);
  }

  private open(): void {
    if (this.style.outer === true) this.page.write(`${this.bar} `);
  }

  private end(width: number): void {
    const closed = this.style.outer ? ` ${this.bar}` : '';
    this.page.line(closed);
    const { rules } = this.style;
    if (rules === 'each' || (rules !== 'none' && this.rows === 0)) {
      this.open();
      this.page.write(Array.from({ length: width }, () => '---').join(` ${this.bar} `));
      this.page.line(closed);
    }
    if (this.style.apart) this.page.line();
    this.rows++;
  }

  /** A blank is the white space between its bars: the one written, and the one that the next bar brings, where there is one. */
  private put(piece: Piece, first = false, last = false): void {
    const { page, style } = this;
    if (typeof piece === 'string') {
      if (piece === '') page.write(style.filler ?? '');
      else this.marked(piece, style.bold !== undefined);
    } else if (piece.text === '') {
      const start = page.place - (first && style.outer !== true ? 0 : 1);
      page.blank(piece, { start, end: page.place + (last && style.outer === false ? 0 : 1) });
    } else {
      page.write(style.bold === 'all' ? '**' : '');
      page.cell(piece, piece.text);
      page.write(style.bold === 'all' ? '**' : '');
    }
  }

  private marked(text: string, bold: boolean): Span {
    if (bold) this.page.write('**');
    const span = this.page.write(text);
    if (bold) this.page.write('**');
    return span;
  }
}

function linesOf(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
}
