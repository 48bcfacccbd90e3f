import type { Content } from '../text/content';

/**
 * Tells where the visible characters of an HTML text stand in the original: from `from[k]` on, visible character
 * i stands at `to[k] + (i - from[k])`; an entity's characters all stand at its start.
 */
export interface CharMap {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Lengths in the original; differs from the visible length for entities. */
  readonly lengths: readonly number[];
}

/**
 * A stretch of visible text. In plain text it is a slice of the original; in HTML it is what a reader sees,
 * and `map` leads back.
 */
export interface Piece {
  readonly text: string;
  /** Where the text starts and ends in the original. */
  readonly start: number;
  readonly end: number;
  readonly map: CharMap | null;
}

/** A piece that stands in a column of a grid. */
export interface GridCell extends Piece {
  readonly column: number;
  readonly content: Content;
}

/** How a report writes its tables; `spaces` is text as it comes out of a PDF. */
export const LAYOUTS = ['tabs', 'bars', 'html', 'cell-lines', 'spaces'] as const;
/** How a table parts its cells. */
export type Layout = (typeof LAYOUTS)[number];

/** How the cells of a line were told apart. */
export type Grid = 'tabs' | 'bars' | 'html';

/** One line of plain text, or one block or table row of HTML. */
export interface Line extends Piece {
  /** The cells of a table row, blank ones included, and the blank of an item of a list that holds nothing; null for a line without columns. */
  readonly cells: readonly GridCell[] | null;
  readonly grid: Grid | null;
  /** Number of `#` before the text, or n of `<hN>`; 0 otherwise. */
  readonly level: number;
  /** Name of the HTML element that holds the line; null in plain text. */
  readonly element: string | null;
  /** HTML: which table the row belongs to, 1-based; 0 for other lines. */
  readonly tableId: number;
  /** The whole line or element in the original, indentation, marks and tags included, line break not. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** Nothing but white space (a row: nothing in any cell). */
  readonly blank: boolean;
}
