import { isFigureText } from '../text/content';

const STRAIGHT = 0x22;
const WIDE = 0xff02;
const CURLY = 0x201c;
const CURLY_CLOSE = 0x201d;

/**
 * True where all of a stretch stands between two quotation marks, and no more of them among it: spreadsheets and programs put them around
 * what a cell holds. Curly ones may be those of a word, and are meant so only where they hold a figure or nothing.
 */
export function isQuoted(text: string, start: number, end: number): boolean {
  const open = text.charCodeAt(start);
  if (open !== STRAIGHT && open !== CURLY && open !== WIDE) return false;
  const close = open === CURLY ? CURLY_CLOSE : open;
  for (let i = start + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === close) return i === end - 1 && (open !== CURLY || isFigureText(text.slice(start + 1, i)));
    if (code === open) return false;
  }
  return false;
}
