import { BLOCKS } from './elements';
import { frameEnd } from './frame';
import { type Attributes, eachTag } from './html-tags';
import type { Line } from './line';
import { OpenCell } from './open-cell';
import { OpenTable } from './open-table';
import { PageLines } from './page-lines';
import { SourceRows } from './source-rows';
import { Unseen } from './unseen';

/** Tables within tables beyond this are taken for text of the cell around them. */
const DEEPEST = 64;

/** Cuts HTML, or Markdown with HTML in it, into blocks of visible text and table rows. Never fails on broken markup. */
export function scanHtml(source: string): Line[] {
  return new HtmlScanner(source).scan();
}

class HtmlScanner {
  private readonly lines = new PageLines();
  private readonly tables: OpenTable[] = [];
  private readonly unseen = new Unseen();
  private readonly rows: SourceRows;
  private tableCount = 0;
  private tooDeep = 0;
  /** Where the table ends that frames what the cell in hand holds. */
  private framedTo = -1;
  /** The table that was closed last, and how many lines outside of tables there were then. */
  private closed: { readonly id: number; readonly depth: number; readonly loose: number } | null = null;

  constructor(private readonly source: string) {
    this.rows = new SourceRows(source);
  }

  scan(): Line[] {
    eachTag(this.source, this);
    while (this.tables.length > 0) this.closeTable(this.source.length);
    this.flush(this.source.length);
    return this.lines.all;
  }

  open(name: string, attributes: Attributes, start: number, end: number): void {
    if (this.unseen.open(name, attributes.hidden)) return;
    const table = this.tables.at(-1);
    if (name === 'table' && table?.holdsEmptyCell) this.framedTo = frameEnd(this.source, start, table.mayFillRow);
    if (table?.cell && start < this.framedTo) table.cell.open(name, BLOCKS.has(name), start, end);
    else if (name === 'table') this.openTable(start);
    else if (table && name === 'tr') this.openRow(table, start);
    else if (table && (name === 'td' || name === 'th')) this.openCell(table, attributes, start, end);
    else if (table?.cell && !table.cell.flows) table.cell.open(name, BLOCKS.has(name), start, end);
    else if (!BLOCKS.has(name)) return;
    // In a row of bars a break stands between two words of one cell.
    else if (this.isInBars(end)) this.lines.add('\n', start, end);
    else {
      this.flush(start);
      this.lines.begin(start, name === 'br' ? this.lines.element : name);
    }
  }

  text(data: string, start: number, end: number): void {
    if (this.unseen.hides) return;
    const table = this.tables.at(-1);
    // A blank cell stands within its frame, not in the white space between the frame's tags.
    if (start < this.framedTo && table?.holdsEmptyCell && data.length === end - start && data.trim() === '') return;
    if (table?.cell && !table.cell.flows) {
      if (table.cell.add(data, start, end)) this.letFlow(table, table.cell, end);
    }
    // Between the cells and rows of a table stands nothing but the source's own indentation.
    else if (table && !table.cell && data.trim() === '') return;
    else if (this.lines.isFlowing || data.length !== end - start) this.lines.add(data, start, end);
    else this.textLines(data, start);
  }

  close(name: string, end: number): void {
    if (this.unseen.close(name)) return;
    const table = this.tables.at(-1);
    if (table?.cell && end <= this.framedTo) table.cell.close(BLOCKS.has(name), end);
    else if (table && (name === 'td' || name === 'th')) this.closeCell(table, end);
    else if (table && name === 'tr') this.closeRow(table, end);
    else if (table && name === 'table') this.closeTable(end);
    else if (table?.cell && !table.cell.flows) table.cell.close(BLOCKS.has(name), end);
    else if (BLOCKS.has(name) && name !== 'br' && !this.isInBars(end)) {
      this.flush(end);
      this.lines.begin(end, null);
    }
  }

  private isInBars(end: number): boolean {
    return !this.lines.isFlowing && this.lines.hasBar && this.rows.hasBarFrom(end);
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
        if (wasBreak && this.lines.isEmpty) this.blank(at);
        else this.flush(at);
        this.lines.begin(end, this.lines.element);
      } else this.lines.add(part, at, end);
      wasBreak = isBreak;
      at = end;
    }
  }

  private openTable(start: number): void {
    if (this.tables.length >= DEEPEST) {
      this.tooDeep++;
      return;
    }
    const around = this.tables.at(-1);
    if (around?.cell && !around.cell.flows) this.letFlow(around, around.cell, start);
    else this.flush(start);
    if (around) this.cutRow(around, start);
    const { closed } = this;
    // Rows that are tables of their own, with nothing between them, are one table.
    const goesOn = closed?.depth === this.tables.length && closed.loose === this.lines.loose;
    this.tables.push(new OpenTable(goesOn ? closed.id : ++this.tableCount));
    this.closed = null;
  }

  private openRow(table: OpenTable, start: number): void {
    if (table.inRow) this.closeRow(table, start);
    this.flush(start);
    table.openRow(start);
  }

  private openCell(table: OpenTable, attributes: Attributes, start: number, end: number): void {
    if (!table.inRow) this.openRow(table, start);
    this.closeCell(table, start);
    this.flush(start);
    table.openCell(attributes, end);
  }

  private closeCell(table: OpenTable, end: number): void {
    const { cell } = table;
    if (!cell) return;
    if (!cell.flows && cell.isPage) this.letFlow(table, cell, end);
    table.cell = null;
    if (cell.flows) {
      this.flush(end);
      this.lines.begin(end, null);
    } else table.placeCell(cell);
  }

  /** What the cell holds so far becomes lines, and so does what follows. */
  private letFlow(table: OpenTable, cell: OpenCell, end: number): void {
    cell.flows = true;
    this.cutRow(table, cell.start);
    this.lines.blocks(cell, 0);
    this.lines.begin(end, null);
  }

  /** Lines stand in the order of the text: what is no cell of a row comes behind the cells before it. */
  private cutRow(table: OpenTable, at: number): void {
    const cells = table.cutRow();
    if (cells.length > 0) this.lines.row(cells, table.rowStart, at, table.id);
  }

  private closeRow(table: OpenTable, end: number): void {
    this.closeCell(table, end);
    if (!table.inRow) return;
    this.flush(end);
    const row = table.closeRow();
    if (row === null) return;
    if (row instanceof OpenCell) this.lines.blocks(row, table.id);
    else this.lines.row(row, table.rowStart, end, table.id, table.heading);
  }

  private closeTable(end: number): void {
    if (this.tooDeep > 0) {
      this.tooDeep--;
      return;
    }
    const table = this.tables.at(-1);
    if (table) this.closeRow(table, end);
    this.tables.pop();
    if (table) this.closed = { id: table.id, depth: this.tables.length, loose: this.lines.loose };
    // Words may stand in a table outside of its cells.
    this.flush(end);
    this.lines.begin(end, null);
  }

  private blank(at: number): void {
    const table = this.tables.at(-1);
    if (table) this.cutRow(table, at);
    this.lines.blank(at);
  }

  /** Ends the block in hand as a line; a caption is its table's own. */
  private flush(end: number): void {
    if (this.lines.isEmpty) return;
    const table = this.tables.at(-1);
    if (!table) this.lines.flush(end, 0);
    else this.lines.flush(end, table.cell ? 0 : table.id, (start) => this.cutRow(table, start));
  }
}
