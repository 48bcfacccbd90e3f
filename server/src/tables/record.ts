import type { GridCell } from '../scan/line';
import { isByThousands } from '../text/parted-figure';

/** A cell or token of a table before anybody knows what it stands for. */
export type Token = GridCell;

/**
 * What stands together in a table as printed: a row of a grid, a group of cell lines, or one line of text.
 * `physical`: every cell due is printed as a cell, blanks included (HTML, cell lines); `columns`: cells stand in
 * columns but the row may be ragged (tabs, bars); `stream`: tokens only, blanks cannot be seen.
 */
export interface Printed {
  readonly tokens: readonly Token[];
  readonly grid: 'physical' | 'columns' | 'stream';
  /** Digits of one of its figures stand apart from it, behind others. */
  readonly broken?: true;
  /** Another row stands before it in its line. */
  readonly sharesLine?: boolean;
}

/** The same tokens, each in a column of its own, from the first on. */
export function inColumns(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, column) => ({ ...token, column }));
}

/** A figure, a sign that stands where one is due, or digits that white space parts by thousands, which are no two figures in a cell of their own. */
export function holdsPlace({ text, content: { kind } }: Token): boolean {
  return kind === 'figure' || kind === 'mark' || (kind === 'text' && isByThousands(text));
}

/** A figure, or a mark or nothing in the place of one. */
export function holdsNoWords(token: Token): boolean {
  return token.content.kind === 'empty' || holdsPlace(token);
}
