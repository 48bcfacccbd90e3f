import { cellOf } from './cell';
import type { GridCell, Piece } from './line';

/** Wider and taller than any statutory table; a greater span is taken for a slip and cut to this. */
const WIDEST = 64;
const TALLEST = 256;

/** Places the cells of one HTML table in columns, minding the cells that reach down from the rows above. */
export class HtmlGrid {
  /** Rows that a cell above still takes in each column. */
  private readonly taken: number[] = [];
  private cells: GridCell[] = [];
  private column = 0;

  openRow(): void {
    this.cells = [];
    this.column = 0;
  }

  add(piece: Piece, colspan: number, rowspan: number): void {
    while ((this.taken[this.column] ?? 0) > 0) this.column++;
    const width = Math.max(1, Math.min(colspan || 1, WIDEST));
    const height = Math.max(1, Math.min(rowspan || 1, TALLEST));
    this.cells.push(cellOf(piece, this.column));
    // Counted down once when this very row closes, hence the full height.
    for (let i = 0; i < width; i++) this.taken[this.column + i] = height;
    this.column += width;
  }

  /** The cells of the row so far; those that follow stand in the columns behind them, in a line of their own. */
  cut(): readonly GridCell[] {
    const { cells } = this;
    if (cells.length > 0) this.cells = [];
    return cells;
  }

  closeRow(): readonly GridCell[] {
    for (let i = 0; i < this.taken.length; i++) {
      const rows = this.taken[i] ?? 0;
      if (rows > 0) this.taken[i] = rows - 1;
    }
    return this.cut();
  }
}
