import type { Piece } from '../scan/line';
import { fold } from '../text/fold';
import { numberingOf } from '../text/numbering';

/** PDF text breaks its lines near one width, counted in half-width characters; shorter lines end a paragraph or stand alone. */
const NARROWEST = 40;
const WIDEST = 200;
const NEARLY = 0.8;

/** The width at which the passage's lines are broken: that of its widest line that a page can hold. */
export function widthOf(lines: readonly Piece[]): number {
  let widest = 0;
  for (const { text } of lines) {
    // Even of half-width characters alone, such a line is wider than any page.
    if (text.length > WIDEST) continue;
    const width = displayed(text);
    if (width > widest && width <= WIDEST) widest = width;
  }
  return widest;
}

/** The line is broken off at the page's edge, and the next goes on with its sentence. */
export function runsOn(line: Piece, next: Piece | undefined, width: number): boolean {
  // In HTML a block's end is meant.
  if (!next || line.map !== null || next.map !== null || line.text.length > WIDEST) return false;
  const own = displayed(line.text);
  return own >= NARROWEST && own <= WIDEST && own >= NEARLY * width && !beginsAnew(next.text);
}

/** From here on characters take the room of two. */
const WIDE = 0x2e80;

function displayed(text: string): number {
  let width = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= WIDE) width++;
  return width;
}

const ITEM = /^[-•·●◆▪*]\s/;
/** `___`, `* * *`: a line drawn between paragraphs. */
const DRAWN = /^([-_*=~—─])(?:[ \t]*\1){2,}$/;

function beginsAnew(text: string): boolean {
  return ITEM.test(text) || DRAWN.test(text) || numberingOf(fold(text.slice(0, 8))) !== null;
}
