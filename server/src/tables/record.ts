import type { GridCell } from '../scan/line';
import { detached } from '../text/detached';
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

/** What a text is, wherever it stands. */
type Content = Pick<Token, 'kind' | 'figure' | 'folded'>;

const EMPTY: Content = { kind: 'empty', figure: null, folded: NOTHING };

/** Cells hold the same few hundred texts on every keystroke. The memory is bounded: past the limit it starts anew. */
const memory = new Map<string, Content>();
const LIMIT = 8192;
const LONGEST = 80;

/** Written out: a spread costs ten times as much, and a report has some 400 cells on every keystroke. */
export function tokenOf(cell: GridCell): Token {
  const { text, start, end, map, column } = cell;
  const { kind, figure, folded } = contentOf(text);
  return { text, start, end, map, column, kind, figure, folded };
}

const ZERO = 0x30;
/** Most cells hold a figure of one to three digits. */
const MOST_DIGITS = 3;
const small: (Content | undefined)[] = new Array(1000).fill(undefined);

/** The figure in so few digits without a leading zero; null for any other text. */
function smallFigure(text: string): Content | null {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9 || (value === 0 && i > 0)) return null;
    value = value * 10 + digit;
  }
  small[value] ??= contentNow(String(value));
  return small[value] as Content;
}

/** A report has some 400 cells: no closure is called for each, and lists made in one way are one kind to the engine. */
export function tokensIn(cells: readonly GridCell[]): Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < cells.length; i++) tokens.push(tokenOf(cells[i] as GridCell));
  return tokens;
}

function contentOf(text: string): Content {
  if (text === '') return EMPTY;
  const figure = text.length <= MOST_DIGITS ? smallFigure(text) : null;
  if (figure) return figure;
  if (text.length > LONGEST) return contentNow(text);
  let content = memory.get(text);
  if (content) return content;
  const own = detached(text);
  content = contentNow(own);
  if (memory.size >= LIMIT) memory.clear();
  memory.set(own, content);
  return content;
}

function contentNow(text: string): Content {
  const figure = readFigure(text);
  if (figure) return { kind: 'figure', figure, folded: NOTHING };
  if (isBlankMark(text)) return { kind: 'mark', figure: null, folded: NOTHING };
  return { kind: 'text', figure: null, folded: folded(text) };
}

export function isFigure(text: string): boolean {
  return contentOf(text).kind === 'figure';
}

/** A figure, or a mark or nothing in the place of one. */
export function isFigureText(text: string): boolean {
  return contentOf(text).kind !== 'text';
}

/** A figure, or a sign that stands where one is due. */
export function holdsPlace(token: Token): boolean {
  return token.kind === 'figure' || token.kind === 'mark';
}
