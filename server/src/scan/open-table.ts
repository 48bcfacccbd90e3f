import { HtmlGrid } from './html-grid';
import type { Attributes } from './html-tags';
import type { GridCell } from './line';
import { OpenCell } from './open-cell';

/** A lone cell of several lines and more than this many characters is no header of a statutory table. */
const LONGEST_LONE = 16;

/** A table of HTML that is being read. */
export class OpenTable {
  inRow = false;
  cell: OpenCell | null = null;
  private readonly grid = new HtmlGrid();
  private start = 0;
  /** The row's only cell so far. */
  private lone: OpenCell | null = null;
  /** Cells of the row so far, and lines that stood between them. */
  private met = 0;

  constructor(readonly id: number) {}

  get rowStart(): number {
    return this.start;
  }

  /** A cell is open that holds nothing yet. */
  get holdsEmptyCell(): boolean {
    return this.cell !== null && !this.cell.flows && this.cell.text.isEmpty;
  }

  /** The open cell is the first of its row and covers one column, so that it may be all of a row that lays out a page. */
  get mayFillRow(): boolean {
    return this.met === 1 && (this.cell?.attributes.colspan ?? 1) <= 1;
  }

  /** The element of a heading that is all of the row; null where there is none. */
  get heading(): string | null {
    return this.lone?.heading ?? null;
  }

  openRow(start: number): void {
    this.start = start;
    this.inRow = true;
    this.lone = null;
    this.met = 0;
    this.grid.openRow();
  }

  openCell(attributes: Attributes, end: number): void {
    this.cell = new OpenCell(attributes, end);
    this.met++;
  }

  /** Puts the open cell into its row. */
  placeCell(cell: OpenCell): void {
    this.lone = this.met === 1 ? cell : null;
    this.grid.add(cell.piece(), cell.attributes.colspan, cell.attributes.rowspan);
  }

  /** The cells of the row so far, where words that are no cell's stand behind them. */
  cutRow(): readonly GridCell[] {
    this.lone = null;
    this.met++;
    return this.grid.cut();
  }

  /** What the row comes to: its cells, a cell that is no row but lines, or null where all of it is told already. */
  closeRow(): readonly GridCell[] | OpenCell | null {
    this.inRow = false;
    const { lone, met } = this;
    const cells = this.grid.closeRow();
    if (lone && lone.blockCount > 1 && lone.text.length > LONGEST_LONE) return lone;
    return cells.length > 0 || met === 0 ? cells : null;
  }
}
