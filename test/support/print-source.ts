import type { TableKey } from '../../server/src/forms/form';
import type { Span } from '../../server/src/text/span';
import type { Page } from './page';
import type { Piece } from './statutory';

/**
 * How the source of a table is written elsewhere than in Markdown: columns as wide as their widest cell, drawn with `+---+` (a rule under each
 * row, or as `psql` under the header alone) or with box characters; or in the marks of a wiki, a cell a line or a row a line.
 */
export type Source = 'grid' | 'header-ruled' | 'box' | 'box-tight' | 'mediawiki' | 'mediawiki-rows' | 'jira';

interface SourceRow {
  readonly pieces: readonly Piece[];
  readonly label: { readonly table: TableKey; readonly key: string; readonly at: number } | null;
}

/** Keeps the rows of one table until their widths are known. */
export class SourceTable {
  private readonly rows: SourceRow[] = [];

  constructor(
    private readonly page: Page,
    private readonly source: Source,
  ) {}

  row(pieces: readonly Piece[]): void {
    this.rows.push({ pieces, label: null });
  }

  labelled(table: TableKey, key: string, before: readonly string[], label: string, behind: readonly Piece[]): void {
    this.rows.push({ pieces: [...before, label, ...behind], label: { table, key, at: before.length } });
  }

  done(): void {
    switch (this.source) {
      case 'grid':
      case 'header-ruled':
      case 'box':
      case 'box-tight':
        this.drawn();
        break;
      case 'mediawiki':
      case 'mediawiki-rows':
        this.mediawiki();
        break;
      default:
        this.rows.forEach((row) => {
          this.marked(row);
        });
    }
  }

  private drawn(): void {
    const { page, source, rows } = this;
    const box = source === 'box' || source === 'box-tight';
    const pad = source === 'box-tight' ? '' : ' ';
    const widths = (rows[0]?.pieces ?? []).map((_, column) =>
      Math.max(1, ...rows.map(({ pieces }) => widthOf(textOf(pieces[column] ?? '')))),
    );
    const rule = (left: string, line: string, cross: string, right: string) => {
      page.line(left + widths.map((width) => line.repeat(width + 2 * pad.length)).join(cross) + right);
    };
    const bar = box ? '│' : '|';
    if (box) rule('┌', '─', '┬', '┐');
    else rule('+', '-', '+', '+');
    rows.forEach((row, i) => {
      page.write(bar);
      this.cells(row, (write, piece, column) => {
        const text = textOf(piece);
        const rest = ' '.repeat((widths[column] ?? 0) - widthOf(text)) + pad;
        if (text === '') write(pad + rest);
        else {
          page.write(pad);
          write(text);
          page.write(rest);
        }
        page.write(bar);
      });
      page.newline();
      const last = i === rows.length - 1;
      if (box) rule(last ? '└' : '├', '─', last ? '┴' : '┼', last ? '┘' : '┤');
      else if (source === 'grid' || last || i === 0) rule('+', '-', '+', '+');
    });
  }

  private mediawiki(): void {
    const { page, rows, source } = this;
    page.line('{| class="wikitable"');
    rows.forEach((row) => {
      page.line('|-');
      if (source === 'mediawiki-rows') page.write('|');
      this.cells(row, (write, piece, column) => {
        if (source === 'mediawiki-rows') {
          const blank = textOf(piece) === '';
          page.write((column > 0 ? '||' : '') + (blank ? '' : ' '));
          // White space at the end of a line is none of the cell's.
          write(blank ? (column < row.pieces.length - 1 ? '  ' : '') : textOf(piece));
          if (!blank) page.write(' ');
        } else {
          page.write(textOf(piece) === '' ? '|' : '| ');
          write(textOf(piece));
          page.newline();
        }
      });
      if (source === 'mediawiki-rows') page.newline();
    });
    page.line('|}');
  }

  private marked(row: SourceRow): void {
    const { page } = this;
    const bar = !row.label && row.pieces.every((piece) => typeof piece === 'string') ? '||' : '|';
    page.write(bar);
    this.cells(row, (write, piece, column) => {
      if (column > 0) page.write(bar);
      write(textOf(piece) || ' ');
    });
    page.line(bar);
  }

  private cells({ pieces, label }: SourceRow, put: (write: Write, piece: Piece, column: number) => void): void {
    pieces.forEach((piece, column) => {
      let span: Span | null = null;
      const write: Write = (text) => {
        const blank = typeof piece !== 'string' && piece.text === '';
        span = typeof piece === 'string' || blank ? this.page.write(text) : this.page.cell(piece, text);
        if (blank) this.page.blank(piece, span);
      };
      put(write, piece, column);
      if (label && column === label.at && span) this.page.label(label.table, label.key, [span]);
    });
  }
}

/** Writes a piece; white space where it is blank. */
type Write = (text: string) => void;

function textOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.text;
}

/** Two columns for each wide character. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, char) => width + (char.charCodeAt(0) > 0x2e7f ? 2 : char === '“' || char === '”' ? 2 : 1),
    0,
  );
}
