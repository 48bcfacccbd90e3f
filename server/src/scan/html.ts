import { HtmlGrid } from './html-grid';
import { eachTag, type Spans } from './html-tags';
import type { Line } from './line';
import { headingLevel } from './plain';
import { blockLine, rowLine, VisibleText } from './visible';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol section article header footer main blockquote center dl dt dd pre title caption body html head hr br form figure table'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);
/** Inside these a line break of the source is mere white space. */
const FLOWING = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'title', 'dt', 'dd', 'caption']);
/** Tables within tables beyond this are taken for text of the cell around them. */
const DEEPEST = 64;

interface OpenTable {
  readonly id: number;
  readonly grid: HtmlGrid;
  rowStart: number;
  inRow: boolean;
  cell: OpenCell | null;
}

interface OpenCell {
  readonly text: VisibleText;
  readonly spans: Spans;
  /** Where a figure would go: inside the innermost element that was opened for it. */
  place: number;
  /** An inner element has been closed, so that the place stays. */
  settled: boolean;
}

/** Cuts HTML, or Markdown with HTML in it, into blocks of visible text and table rows. Never fails on broken markup. */
export function scanHtml(source: string): Line[] {
  return new HtmlScanner(source).scan();
}

class HtmlScanner {
  private readonly lines: Line[] = [];
  private readonly tables: OpenTable[] = [];
  private tableCount = 0;
  private tooDeep = 0;
  private nested = false;
  private block = new VisibleText();
  private blockStart = 0;
  private element: string | null = null;
  private unseen = 0;

  constructor(private readonly source: string) {}

  scan(): Line[] {
    eachTag(this.source, this);
    while (this.tables.length > 0) this.closeTable(this.source.length);
    this.flush(this.source.length);
    // Rows of a table inside a cell are complete before the row around them.
    return this.nested ? this.lines.sort((a, b) => a.outerStart - b.outerStart) : this.lines;
  }

  open(name: string, spans: Spans, start: number, end: number): void {
    if (UNSEEN.has(name)) this.unseen++;
    const table = this.tables.at(-1);
    if (name === 'table') this.openTable(start);
    else if (table && name === 'tr') this.openRow(table, start);
    else if (table && (name === 'td' || name === 'th')) this.openCell(table, spans, start, end);
    else if (table?.cell) goInto(table.cell, name, end);
    else if (BLOCKS.has(name)) {
      this.flush(start);
      if (name !== 'br') this.element = name;
      this.blockStart = start;
    }
  }

  text(data: string, start: number, end: number): void {
    if (this.unseen > 0) return;
    const table = this.tables.at(-1);
    if (table?.cell) table.cell.text.add(data, start, end);
    // Between the cells and rows of a table stands nothing but the source's own indentation.
    else if (table && data.trim() === '') return;
    else if (this.isFlowing() || data.length !== end - start) this.block.add(data, start, end);
    else this.textLines(data, start);
  }

  close(name: string, end: number): void {
    if (UNSEEN.has(name) && this.unseen > 0) this.unseen--;
    const table = this.tables.at(-1);
    if (table && (name === 'td' || name === 'th')) this.closeCell(table);
    else if (table && name === 'tr') this.closeRow(table, end);
    else if (table && name === 'table') this.closeTable(end);
    else if (table?.cell) table.cell.settled = true;
    else if (BLOCKS.has(name) && name !== 'br') {
      this.flush(end);
      this.element = null;
      this.blockStart = end;
    }
  }

  private isFlowing(): boolean {
    return this.element !== null && FLOWING.has(this.element);
  }

  /** Outside of paragraphs the source's own lines are lines: Markdown with HTML in it. */
  private textLines(data: string, start: number): void {
    let at = start;
    for (const part of data.split(/(\r\n|\r|\n)/)) {
      const end = at + part.length;
      if (/^[\r\n]/.test(part)) {
        this.flush(at);
        this.blockStart = end;
      } else this.block.add(part, at, end);
      at = end;
    }
  }

  private openTable(start: number): void {
    if (this.tables.length >= DEEPEST) {
      this.tooDeep++;
      return;
    }
    if (!this.tables.at(-1)?.cell) this.flush(start);
    if (this.tables.length > 0) this.nested = true;
    this.tableCount++;
    this.tables.push({ id: this.tableCount, grid: new HtmlGrid(), rowStart: start, inRow: false, cell: null });
  }

  private openRow(table: OpenTable, start: number): void {
    if (table.inRow) this.closeRow(table, start);
    this.flush(start);
    table.rowStart = start;
    table.inRow = true;
    table.grid.openRow();
  }

  private openCell(table: OpenTable, spans: Spans, start: number, end: number): void {
    if (!table.inRow) this.openRow(table, start);
    this.closeCell(table);
    table.cell = { text: new VisibleText(), spans, place: end, settled: false };
  }

  private closeCell(table: OpenTable): void {
    if (!table.cell) return;
    const { text, place, spans } = table.cell;
    table.grid.add(text.piece(place), spans.colspan, spans.rowspan);
    table.cell = null;
  }

  private closeRow(table: OpenTable, end: number): void {
    this.closeCell(table);
    if (!table.inRow) return;
    table.inRow = false;
    this.lines.push(rowLine(table.grid.closeRow(), { start: table.rowStart, end }, table.id));
  }

  private closeTable(end: number): void {
    if (this.tooDeep > 0) {
      this.tooDeep--;
      return;
    }
    const table = this.tables.at(-1);
    if (table) this.closeRow(table, end);
    this.tables.pop();
    this.element = null;
    this.blockStart = end;
  }

  /** Ends the block in hand as a line. */
  private flush(end: number): void {
    if (this.block.isEmpty) return;
    this.lines.push(this.blockOf(end));
    this.block = new VisibleText();
  }

  private blockOf(end: number): Line {
    const piece = this.block.piece(this.blockStart);
    const outer = { start: this.blockStart, end };
    const named = /^h([1-6])$/.exec(this.element ?? '');
    if (named) return blockLine(piece, outer, this.element, Number(named[1]));
    const marks = headingLevel(piece.text, 0, piece.text.length);
    if (marks === 0 || piece.map) return blockLine(piece, outer, this.element, 0);
    const skipped = piece.text.length - piece.text.slice(marks).trimStart().length;
    const rest = { ...piece, text: piece.text.slice(skipped), start: piece.start + skipped };
    return blockLine(rest, outer, this.element, marks);
  }
}

function goInto(cell: OpenCell, name: string, end: number): void {
  if (!cell.settled && cell.text.isEmpty && name !== 'br') cell.place = end;
}
