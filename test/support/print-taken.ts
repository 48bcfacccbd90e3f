import type { TableKey } from '../../server/src/forms/form';
import type { Span } from '../../server/src/text/span';
import type { Page } from './page';
import type { Piece } from './statutory';

/**
 * How programs that take the text out of web pages write a table: what merged cells cover is left out, and bars at the end of the row
 * stand for it.
 */
export interface Taken {
  /** A row on a line, a cell and the bar that closes it, or each of them on a line of its own. */
  readonly lines: 'row' | 'cell' | 'bar';
  /** A bar before each row as well. */
  readonly led?: boolean;
  /** Where the bars for merged cells stand: behind the last cell, on the next line, or nowhere. */
  readonly fill: 'behind' | 'line' | 'none';
  /** What parts one cell from the next, with no bar outside; unless told, a bar closes each. `lines` must be `row`. */
  readonly parted?: '|' | '| ' | ' |' | '｜' | '\n\n| \n\n';
}

/** Writes the rows of one table. */
export class TakenTable {
  constructor(
    private readonly page: Page,
    private readonly how: Taken,
  ) {}

  done(): void {}

  row(pieces: readonly Piece[]): void {
    this.write(pieces);
  }

  labelled(table: TableKey, key: string, before: readonly string[], label: string, behind: readonly Piece[]): void {
    const spans = this.write([...before, label, ...behind]);
    this.page.label(table, key, [spans[before.filter((text) => text !== '').length] as Span]);
  }

  /** Gives the places of what was written. */
  private write(pieces: readonly Piece[]): Span[] {
    const { page, how } = this;
    if (how.parted !== undefined) return this.writeParted(pieces, how.parted);
    if (how.led) page.write(how.lines === 'row' ? '| ' : `|${page.lineBreak}`);
    const written = pieces.filter((piece) => piece !== '');
    const bars = how.fill === 'none' ? '' : '|'.repeat(pieces.length - written.length);
    const last = written.length - 1;
    const spans = written.map((piece, i) => {
      const span = this.put(piece, i === 0 && !how.led);
      if (how.lines === 'row') page.write(' | ');
      else if (i < last || how.fill !== 'behind' || bars === '') page.newline();
      return span;
    });
    if (how.lines === 'row') page.line(bars);
    else if (bars !== '') page.line(how.fill === 'behind' ? ` ${bars}` : bars);
    return spans;
  }

  private writeParted(pieces: readonly Piece[], bar: string): Span[] {
    const { page } = this;
    const spans = pieces
      .filter((piece) => piece !== '')
      .map((piece, i, { length }) => {
        if (i > 0) page.write(bar);
        if (typeof piece === 'string') return page.write(piece);
        if (piece.text !== '') return page.cell(piece, piece.text);
        // The white space beside it on its line is all there is of a blank; where lines mean nothing it stands before its bar.
        const lead = bar.length - bar.trimStart().length;
        const own = bar.includes('\n') ? 0 : bar.length - bar.trimEnd().length;
        const end = page.place + (i < length - 1 ? lead : 0);
        const span = { start: bar.includes('\n') ? end : page.place - own, end };
        page.blank(piece, span);
        return span;
      });
    page.line();
    return spans;
  }

  /** The cell and the bar that closes it; a row on a line has its own white space around bars, and before the first the line begins. */
  private put(piece: Piece, begins: boolean): Span {
    const { page, how } = this;
    const text = typeof piece === 'string' ? piece : piece.text;
    const bar = how.lines === 'row' ? '' : how.lines === 'cell' && text !== '' ? ' |' : '|';
    if (typeof piece !== 'string' && text === '') {
      const wide = how.lines === 'row' ? 1 : 0;
      const span = { start: page.place - (begins ? 0 : wide), end: page.place + wide };
      page.blank(piece, span);
      page.write(bar);
      return span;
    }
    const span = typeof piece === 'string' ? page.write(text) : page.cell(piece, text);
    if (how.lines === 'bar') page.newline();
    page.write(bar);
    return span;
  }
}
