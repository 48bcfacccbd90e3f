import { BLOCKS, FLOWING } from './elements';
import { HtmlGrid } from './html-grid';
import { type Attributes, eachTag } from './html-tags';
import type { Line, Piece } from './line';
import { lineOf } from './line-of';
import { OpenCell } from './open-cell';
import { SourceRows } from './source-rows';
import { Unseen } from './unseen';
import { blockLine, rowLine, VisibleText } from './visible';

/** Tables within tables beyond this are taken for text of the cell around them. */
const DEEPEST = 64;
/** A lone cell of several lines and more than this many characters is no header of a statutory table. */
const LONGEST_LONE = 16;

interface OpenTable {
  readonly id: number;
  readonly grid: HtmlGrid;
  rowStart: number;
  inRow: boolean;
  cell: OpenCell | null;
  /** The row's only cell so far. */
  lone: OpenCell | null;
  cells: number;
}

/** Cuts HTML, or Markdown with HTML in it, into blocks of visible text and table rows. Never fails on broken markup. */
export function scanHtml(source: string): Line[] {
  return new HtmlScanner(source).scan();
}

class HtmlScanner {
  private readonly lines: Line[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly unseen = new Unseen();
  private readonly rows: SourceRows;
  private tableCount = 0;
  private tooDeep = 0;
  private nested = false;
  private block = new VisibleText();
  private blockStart = 0;
  private element: string | null = null;
  /** The table that was closed last, while nothing but white space has followed it. */
  private closed: { readonly id: number; readonly depth: number } | null = null;

  constructor(private readonly source: string) {
    this.rows = new SourceRows(source);
  }

  scan(): Line[] {
    eachTag(this.source, this);
    while (this.tables.length > 0) this.closeTable(this.source.length);
    this.flush(this.source.length);
    // Rows of a table inside a cell are complete before the row around them.
    return this.nested ? this.lines.sort((a, b) => a.outerStart - b.outerStart) : this.lines;
  }

  open(name: string, attributes: Attributes, start: number, end: number): void {
    if (this.unseen.open(name, attributes.hidden)) return;
    const table = this.tables.at(-1);
    if (name === 'table') this.openTable(start);
    else if (table && name === 'tr') this.openRow(table, start);
    else if (table && (name === 'td' || name === 'th')) this.openCell(table, attributes, start, end);
    else if (table?.cell && !table.cell.flows) table.cell.open(name, BLOCKS.has(name), end);
    else if (!BLOCKS.has(name)) return;
    // In a row of bars a break stands between two words of one cell.
    else if (this.isInBars(end)) this.block.add('\n', start, end);
    else {
      this.flush(start);
      if (name !== 'br') this.element = name;
      this.blockStart = start;
    }
  }

  text(data: string, start: number, end: number): void {
    if (this.unseen.hides) return;
    const table = this.tables.at(-1);
    if (table?.cell && !table.cell.flows) {
      if (table.cell.add(data, start, end)) this.letFlow(table.cell, end);
    }
    // Between the cells and rows of a table stands nothing but the source's own indentation.
    else if (table && !table.cell && data.trim() === '') return;
    else if (this.isFlowing() || data.length !== end - start) this.block.add(data, start, end);
    else this.textLines(data, start);
  }

  close(name: string, end: number): void {
    if (this.unseen.close(name)) return;
    const table = this.tables.at(-1);
    if (table && (name === 'td' || name === 'th')) this.closeCell(table, end);
    else if (table && name === 'tr') this.closeRow(table, end);
    else if (table && name === 'table') this.closeTable(end);
    else if (table?.cell && !table.cell.flows) table.cell.close(BLOCKS.has(name));
    else if (BLOCKS.has(name) && name !== 'br' && !this.isInBars(end)) {
      this.flush(end);
      this.element = null;
      this.blockStart = end;
    }
  }

  private isFlowing(): boolean {
    return this.element !== null && FLOWING.has(this.element);
  }

  private isInBars(end: number): boolean {
    return !this.isFlowing() && this.block.includes('|') && this.rows.hasBarFrom(end);
  }

  /** Outside of paragraphs the source's own lines are lines: Markdown with HTML in it. */
  private textLines(data: string, start: number): void {
    let at = start;
    let wasBreak = false;
    for (const part of data.split(/(\r\n|\r|\n)/)) {
      if (part === '') continue;
      const end = at + part.length;
      const isBreak = part === '\n' || part === '\r\n' || part === '\r';
      if (isBreak) {
        if (wasBreak && this.block.isEmpty) this.push(lineOf(this.block.whole(at), at, at, null, null));
        else this.flush(at);
        this.blockStart = end;
      } else this.block.add(part, at, end);
      wasBreak = isBreak;
      at = end;
    }
  }

  private openTable(start: number): void {
    if (this.tables.length >= DEEPEST) {
      this.tooDeep++;
      return;
    }
    const around = this.tables.at(-1)?.cell;
    if (around && !around.flows) this.letFlow(around, start);
    else this.flush(start);
    const depth = this.tables.length;
    if (depth > 0) this.nested = true;
    // Rows that are tables of their own, with nothing between them, are one table.
    const id = this.closed?.depth === depth ? this.closed.id : ++this.tableCount;
    this.closed = null;
    this.tables.push({ id, grid: new HtmlGrid(), rowStart: start, inRow: false, cell: null, lone: null, cells: 0 });
  }

  private openRow(table: OpenTable, start: number): void {
    if (table.inRow) this.closeRow(table, start);
    this.flush(start);
    table.rowStart = start;
    table.inRow = true;
    table.lone = null;
    table.cells = 0;
    table.grid.openRow();
  }

  private openCell(table: OpenTable, attributes: Attributes, start: number, end: number): void {
    if (!table.inRow) this.openRow(table, start);
    this.closeCell(table, start);
    table.cell = new OpenCell(attributes, end);
    table.cells++;
  }

  private closeCell(table: OpenTable, end: number): void {
    const { cell } = table;
    if (!cell) return;
    if (!cell.flows && cell.isPage) this.letFlow(cell, end);
    table.cell = null;
    if (cell.flows) {
      this.flush(end);
      this.element = null;
      return;
    }
    table.lone = table.cells === 1 ? cell : null;
    table.grid.add(cell.piece(), cell.attributes.colspan, cell.attributes.rowspan);
  }

  /** What the cell holds so far becomes lines, and so does what follows. */
  private letFlow(cell: OpenCell, end: number): void {
    cell.flows = true;
    this.pushBlocks(cell, 0);
    this.element = null;
    this.blockStart = end;
  }

  private pushBlocks(cell: OpenCell, tableId: number): void {
    for (const { piece, element } of cell.blocks()) {
      const line = this.lineOf(piece, piece, element);
      this.push(tableId === 0 ? line : { ...line, tableId });
    }
  }

  private closeRow(table: OpenTable, end: number): void {
    this.closeCell(table, end);
    if (!table.inRow) return;
    table.inRow = false;
    const { lone } = table;
    const cells = table.grid.closeRow();
    if (lone && lone.blockCount > 1 && lone.text.length > LONGEST_LONE) this.pushBlocks(lone, table.id);
    else if (cells.length > 0 || table.cells === 0) {
      this.push(rowLine(cells, { start: table.rowStart, end }, table.id));
    }
  }

  private closeTable(end: number): void {
    if (this.tooDeep > 0) {
      this.tooDeep--;
      return;
    }
    const table = this.tables.at(-1);
    if (table) this.closeRow(table, end);
    this.tables.pop();
    if (table) this.closed = { id: table.id, depth: this.tables.length };
    // Words may stand in a table outside of its cells.
    this.flush(end);
    this.element = null;
    this.blockStart = end;
  }

  /** Ends the block in hand as a line. */
  private flush(end: number): void {
    if (this.block.isEmpty) return;
    const outer = { start: this.blockStart, end };
    const line = this.lineOf(this.block.whole(this.blockStart), outer, this.element);
    // A caption is its table's own.
    const table = this.tables.at(-1);
    this.push(table && !table.cell ? { ...line, tableId: table.id } : line);
    this.block = new VisibleText();
  }

  private lineOf(piece: Piece, outer: { start: number; end: number }, element: string | null): Line {
    if (element !== null && FLOWING.has(element)) return blockLine(piece, outer, element);
    return lineOf(piece, outer.start, outer.end, this.lines.at(-1)?.grid ?? null, element);
  }

  private push(line: Line): void {
    if (!line.blank && line.tableId === 0) this.closed = null;
    this.lines.push(line);
  }
}
