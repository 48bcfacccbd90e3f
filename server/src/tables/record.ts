import type { GridCell } from '../scan/line';
import { type Figure, isBlankMark, readFigure } from '../text/figure';
import { type Folded, folded } from '../text/folded';

/** A cell or token of a table before anybody knows what it stands for. */
export interface Token extends GridCell {
  /** `mark`: a printed sign for nothing (`/`, 无); `empty`: nothing printed. */
  readonly kind: 'figure' | 'mark' | 'empty' | 'text';
  readonly figure: Figure | null;
  readonly folded: Folded;
}

/**
 * What stands together in a table as printed: a row of a grid, a group of cell lines, or one line of text.
 * `physical`: every cell due is printed as a cell, blanks included (HTML, cell lines); `columns`: cells stand in
 * columns but the row may be ragged (tabs, bars); `stream`: tokens only, blanks cannot be seen.
 */
export interface Printed {
  readonly tokens: readonly Token[];
  readonly grid: 'physical' | 'columns' | 'stream';
}

const NOTHING: Folded = { whole: '', body: '', numbering: null, bodyAt: 0 };

export function tokenOf(cell: GridCell): Token {
  const { text } = cell;
  if (text === '') return token(cell, 'empty', null, NOTHING);
  const figure = readFigure(text);
  if (figure) return token(cell, 'figure', figure, NOTHING);
  if (isBlankMark(text)) return token(cell, 'mark', null, NOTHING);
  return token(cell, 'text', null, folded(text));
}

/** Written out: a spread costs ten times as much, and a report has some 400 cells on every keystroke. */
function token(cell: GridCell, kind: Token['kind'], figure: Figure | null, asFolded: Folded): Token {
  const { text, start, end, map, column } = cell;
  return { text, start, end, map, column, kind, figure, folded: asFolded };
}

/** A figure, or a sign that stands where one is due. */
export function holdsPlace(token: Token): boolean {
  return token.kind === 'figure' || token.kind === 'mark';
}
