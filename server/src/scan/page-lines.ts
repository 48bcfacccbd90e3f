import type { Span } from '../text/span';
import { isRule } from './bars';
import { BARS, isBar } from './cell';
import { FLOWING } from './elements';
import type { GridCell, Line, Piece } from './line';
import { ANY_BAR, lineOf } from './line-of';
import { nearBehind } from './near-bars';
import type { OpenCell } from './open-cell';
import { blockLine, levelOf, rowLine, VisibleText } from './visible';

/** A row drawn as text, of which mail makes a paragraph: a bar before and behind it and one within; or a line drawn between two rows. */
function isDrawn(text: string): boolean {
  const { length } = text;
  if (length < SHORTEST_ROW || !DRAWN.test(text)) return false;
  if (isBar(text.charCodeAt(0)) && isBar(text.charCodeAt(length - 1)) && ANY_BAR.test(text.slice(1, -1))) return true;
  return isRule(text, 0, length);
}

/** What such a line begins with. */
const DRAWN = new RegExp(`^[${BARS}+\\u2500-\\u257f]`);

const SHORTEST_ROW = '|0|0|'.length;

/** The lines of a page as they come to an end, in the order of the text. */
export class PageLines {
  readonly all: Line[] = [];
  /** The element that holds the block in hand. */
  element: string | null = null;
  /** Lines with words that stand in no table. */
  loose = 0;
  private block = new VisibleText();
  private barred = false;
  private blockStart = 0;
  /** Where the last line ends. */
  private reached = 0;
  /** For how many lines more bars are near. */
  private near = 0;

  /** Puts words into the block in hand. */
  add(data: string, start: number, end: number): void {
    this.block.add(data, start, end);
    // Looked for in what comes, not in all that has come: a block may be as long as the text.
    this.barred ||= data.includes('|');
  }

  get isEmpty(): boolean {
    return this.block.isEmpty;
  }

  /** The block in hand is a paragraph, in which the source's own line breaks are white space. */
  get isFlowing(): boolean {
    return this.element !== null && FLOWING.has(this.element);
  }

  /** A bar stands in the block in hand. */
  get hasBar(): boolean {
    return this.barred;
  }

  /** A block begins. */
  begin(start: number, element: string | null): void {
    this.element = element;
    this.blockStart = start;
  }

  /** Ends the block in hand, which holds something, as a line; what is before it is told first. */
  flush(end: number, tableId: number, before?: (start: number) => void): void {
    const piece = this.block.whole(this.blockStart);
    before?.(piece.start);
    const outer = { start: Math.max(this.blockStart, this.reached), end };
    this.push(this.lineOf(piece, outer, this.element), tableId);
    this.block = new VisibleText();
    this.barred = false;
  }

  /** An empty line of the source. */
  blank(at: number): void {
    this.push(lineOf(this.block.whole(at), at, at, false, null), 0);
  }

  /** @param heading the element of one that is all of the row */
  row(cells: readonly GridCell[], start: number, end: number, tableId: number, heading: string | null = null): void {
    const line = rowLine(cells, { start: Math.max(start, this.reached), end }, tableId);
    this.push(heading ? { ...line, level: levelOf(heading) } : line, tableId);
  }

  /** What a cell holds, as lines. */
  blocks(cell: OpenCell, tableId: number): void {
    for (const { piece, element, outer } of cell.blocks()) {
      this.push(this.lineOf(piece, outer ?? piece, element), tableId);
    }
  }

  private lineOf(piece: Piece, outer: Span, element: string | null): Line {
    if (element !== null && FLOWING.has(element) && !isDrawn(piece.text)) return blockLine(piece, outer, element);
    return lineOf(piece, outer.start, outer.end, this.near > 0, element);
  }

  private push(line: Line, tableId: number): void {
    if (!line.blank && tableId === 0) this.loose++;
    this.reached = line.outerEnd;
    this.near = nearBehind(line, this.near);
    this.all.push(line.tableId === tableId ? line : { ...line, tableId });
  }
}
