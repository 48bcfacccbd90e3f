import type { Span } from '../text/span';
import { FLOWING } from './elements';
import type { Attributes } from './html-tags';
import type { Piece } from './line';
import { pieceBetween } from './piece';
import { VisibleText } from './visible';

/** One paragraph of a cell. */
export interface CellBlock {
  readonly piece: Piece;
  readonly element: string | null;
  /** Its element in the original, tags included; null for text of the cell itself. */
  readonly outer: Span | null;
}

interface Mark {
  /** Where in the cell's text the block begins. */
  readonly at: number;
  readonly element: string | null;
  /** Where the element's tags begin and end in the original; -1 where it has none or is not closed. */
  readonly outerStart: number;
  outerEnd: number;
}

/** More text than any cell of a statutory table holds: what stands in it is a page, not a figure or a label. */
const LONGEST_CELL = 120;

/** What holds no text: a break, and the mark that Word leaves where there is none. */
const EMPTY = new Set(['br', 'o:p']);

/** A cell that is being read. */
export class OpenCell {
  readonly text = new VisibleText();
  /** Its text is not a cell's: a layout table holds a page, and what stands in it is read as if there were no cell. */
  flows = false;
  /** Where a figure would go: inside the innermost element that was opened for it. */
  private place: number;
  /** An inner element has been closed, so that the place stays. */
  private settled = false;
  private readonly marks: Mark[] = [];
  private element: string | null = null;
  private elementStart = -1;
  private broken = true;

  constructor(
    readonly attributes: Attributes,
    /** Where its content begins. */
    readonly start: number,
  ) {
    this.place = start;
  }

  open(name: string, block: boolean, start: number, end: number): void {
    if (!this.settled && this.text.isEmpty && !EMPTY.has(name)) this.place = end;
    if (!block) return;
    if (name !== 'br') this.elementStart = start;
    this.breaks(name === 'br' ? this.element : name);
  }

  close(block: boolean, end: number): void {
    this.settled = true;
    if (!block) return;
    const last = this.marks.at(-1);
    if (last && last.outerStart >= 0 && last.outerStart === this.elementStart) last.outerEnd = end;
    this.elementStart = -1;
    this.breaks(null);
  }

  /** Adds text; true if the cell turns out to hold a page. */
  add(data: string, start: number, end: number): boolean {
    if (this.broken && data.trim() !== '') {
      this.marks.push({
        at: this.text.length,
        element: this.element,
        outerStart: this.elementStart,
        outerEnd: -1,
      });
      this.broken = false;
    }
    this.text.add(data, start, end);
    return this.isPage;
  }

  /** Several paragraphs, longer than a cell. */
  get isPage(): boolean {
    return this.marks.length > 1 && this.text.length > LONGEST_CELL;
  }

  /** The element of a heading that is all of the cell; null where there is none. */
  get heading(): string | null {
    const element = this.marks.length === 1 ? this.marks[0]?.element : null;
    return element && /^h[1-6]$/.test(element) ? element : null;
  }

  get blockCount(): number {
    return this.marks.length;
  }

  piece(): Piece {
    return this.text.piece(this.place);
  }

  blocks(): CellBlock[] {
    const whole = this.text.whole(this.place);
    return this.marks.map(({ at, element, outerStart, outerEnd }, k) => {
      const piece = pieceBetween(whole, at, this.marks[k + 1]?.at ?? whole.text.length);
      // A break within an element makes two blocks of it, of which neither is the whole.
      const isWhole = outerEnd >= 0 && this.marks[k - 1]?.outerStart !== outerStart;
      return {
        piece,
        element: element !== null && FLOWING.has(element) ? element : null,
        outer: isWhole ? { start: outerStart, end: outerEnd } : null,
      };
    });
  }

  private breaks(element: string | null): void {
    this.element = element;
    this.broken = true;
  }
}
