import type { Layout, Piece } from '../scan/line';

/** A line that goes on with its sentence has at least so many characters; a shorter one may be a heading. */
const SHORTEST = 20;

const ENDED = /[。！？!?；;：:]["”』」）)]?$/;
/** What no line begins with that is not the rest of another. */
const REST = /^[、，。；：！？）》”’]/;
const NUMBERED =
  /^(?:[-•·●◆▪*]\s|[一二三四五六七八九十⼀⼆⼋⼗]{1,3}[、.．]|[（(][一二三四五六七八九十⼀⼆⼋⼗\d]{1,3}[）)]|\d{1,2}[.．、]|第[一二三四五六七八九十]{1,3}[章条部])/;

/** The line is broken off in the middle of a sentence, at the edge of a page: the next goes on with it. */
export function isBrokenOff(line: Piece, next: Piece | undefined, text: string, layout: Layout): boolean {
  if (!next || layout === 'html') return false;
  if (REST.test(next.text)) return true;
  if (line.text.length < SHORTEST || ENDED.test(line.text) || NUMBERED.test(next.text)) return false;
  // Text out of a PDF may have an empty line behind every line; elsewhere it ends a paragraph.
  return layout === 'spaces' || !BLANK_LINE.test(text.slice(line.end, next.start));
}

/** Nothing but white space between two lines, and more than one line break in it. */
const BLANK_LINE = /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*[\r\n]\s*$/;
