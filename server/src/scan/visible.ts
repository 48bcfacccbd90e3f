import type { Span } from '../text/span';
import type { CharMap, GridCell, Line, Piece } from './line';
import { pieceBetween } from './piece';
import { isSpace, trimEnd, trimStart } from './white';

/** Gathers the visible text of an HTML element chunk by chunk, remembering where each chunk stands. */
export class VisibleText {
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly lengths: number[] = [];
  private text = '';

  /** `start` to `end` is where the chunk stands in the original: longer than the data for an entity. */
  add(data: string, start: number, end: number): void {
    if (data === '') return;
    this.from.push(this.text.length);
    this.to.push(start);
    this.lengths.push(end - start);
    this.text += data;
  }

  get isEmpty(): boolean {
    return this.text === '';
  }

  get length(): number {
    return this.text.length;
  }

  /** All of the text, white space included; `place` is where it would stand if there were none. */
  whole(place: number): Piece {
    const { text } = this;
    if (text === '') return { text, start: place, end: place, map: null };
    const start = this.originalOf(0, false);
    const end = this.originalOf(text.length - 1, true);
    if (this.isPlain(0, start, end)) return { text, start, end, map: null };
    return { text, start, end, map: { from: this.from, to: this.to, lengths: this.lengths } };
  }

  /** The text without the white space beside it; blank text keeps its place: `&nbsp;`, white space, or `place`. */
  piece(place: number): Piece {
    let first = 0;
    let last = this.text.length;
    while (first < last && isSpace(this.text.charCodeAt(first))) first++;
    while (last > first && isSpace(this.text.charCodeAt(last - 1))) last--;
    if (first === last) return this.blankPiece(place);
    const start = this.originalOf(first, false);
    const end = this.originalOf(last - 1, true);
    const map: CharMap = { from: this.from.map((at) => at - first), to: this.to, lengths: this.lengths };
    return { text: this.text.slice(first, last), start, end, map: this.isPlain(first, start, end) ? null : map };
  }

  private isPlain(first: number, start: number, end: number): boolean {
    const [length] = this.lengths;
    return this.from.length === 1 && first === 0 && end - start === length && length === this.text.length;
  }

  /** A no-break space is what stands for the blank; failing that, the white space next to the place. */
  private blankPiece(place: number): Piece {
    let chosen = this.to.length > 0 ? 0 : -1;
    let offset = 0;
    for (let k = 0; k < this.from.length; k++) {
      const next = this.from[k + 1] ?? this.text.length;
      if (this.text.slice(offset, next).includes('\u00a0')) {
        chosen = k;
        break;
      }
      offset = next;
    }
    if (chosen < 0) return { text: '', start: place, end: place, map: null };
    const start = this.to[chosen] as number;
    return { text: '', start, end: start + (this.lengths[chosen] as number), map: null };
  }

  private originalOf(index: number, behind: boolean): number {
    let k = this.from.length - 1;
    while (k > 0 && (this.from[k] as number) > index) k--;
    const next = this.from[k + 1] ?? this.text.length;
    const entity = next - (this.from[k] as number) !== (this.lengths[k] as number);
    const start = this.to[k] as number;
    if (entity) return behind ? start + (this.lengths[k] as number) : start;
    return start + (index - (this.from[k] as number)) + (behind ? 1 : 0);
  }
}

/** A block of HTML text as a line. */
export function blockLine(whole: Piece, outer: Span, element: string): Line {
  const from = trimStart(whole.text, 0, whole.text.length);
  const piece = pieceBetween(whole, from, trimEnd(whole.text, from, whole.text.length));
  return {
    text: piece.text,
    start: piece.start,
    end: piece.end,
    map: piece.map,
    cells: null,
    grid: null,
    level: levelOf(element),
    element,
    tableId: 0,
    outerStart: outer.start,
    outerEnd: outer.end,
    blank: piece.text === '',
  };
}

/** By their level. */
const HEADINGS: readonly string[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Of a heading's element 1 to 6, of any other 0. */
export function levelOf(element: string): number {
  return HEADINGS.indexOf(element) + 1;
}

/** A table row of HTML as a line. */
export function rowLine(cells: readonly GridCell[], outer: Span, tableId: number): Line {
  return {
    text: cells.map((cell) => cell.text).join('\t'),
    start: cells[0]?.start ?? outer.start,
    end: cells.at(-1)?.end ?? outer.end,
    map: null,
    cells,
    grid: 'html',
    level: 0,
    element: 'tr',
    tableId,
    outerStart: outer.start,
    outerEnd: outer.end,
    blank: cells.every((cell) => cell.text === ''),
  };
}
