import type { GridCell, Line } from '../scan/line';
import { offsetIn } from '../scan/piece';
import { isQuoted } from '../scan/quoted';
import { GAP, isGap, isSpace, trimEnd, trimStart } from '../scan/white';
import { contentOf, isFigureText } from '../text/content';

/** What stands between white space: the engine finds it faster than we do. */
export const WORDS = new RegExp(`[^${GAP.source.slice(1)}+`, 'g');

/**
 * The words of a line that white space sets apart, with their places, less what takes no room at their ends and the quotation marks
 * around figures; `column` is the word's number.
 */
export function tokensOf(line: Line): GridCell[] {
  const { text, start, map } = line;
  const tokens: GridCell[] = [];
  const words = text.match(WORDS) ?? [];
  let to = 0;
  for (let column = 0; column < words.length; column++) {
    let word = words[column] as string;
    let from = text.indexOf(word, to);
    to = from + word.length;
    let end = to;
    if (isSpace(word.charCodeAt(0)) || isSpace(word.charCodeAt(word.length - 1))) {
      end = trimEnd(text, from, to);
      from = trimStart(text, from, end);
      if (from === end) continue;
      word = text.slice(from, end);
    }
    if (isQuoted(word, 0, word.length) && isFigureText(word.slice(1, -1))) {
      word = word.slice(1, -1);
      from++;
      end--;
    }
    const content = contentOf(word);
    if (map === null) tokens.push({ text: word, start: start + from, end: start + end, map, column, content });
    else
      tokens.push({
        text: word,
        start: offsetIn(line, from),
        end: offsetIn(line, end - 1) + 1,
        map: null,
        column,
        content,
      });
  }
  return tokens;
}

/** Most rows end with a figure: they need not be parted into words to tell. */
export function lastWordOf(text: string): string {
  let from = text.length;
  for (; from > 0; from--) {
    const code = text.charCodeAt(from - 1);
    // As in `trimEnd`: digits and ideographs are told without a further call.
    if (code <= 0x20 || ((code < 0x3001 || code > 0xfe00) && isGap(code))) break;
  }
  return text.slice(from);
}
