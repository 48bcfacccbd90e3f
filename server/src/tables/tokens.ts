import type { GridCell, Line } from '../scan/line';
import { offsetIn } from '../scan/piece';
import { GAP } from '../scan/white';
import { contentOf } from '../text/content';

/** What stands between white space: the engine finds it faster than we do. */
const WORDS = new RegExp(`[^${GAP.source.slice(1)}+`, 'g');

/** The words of a line that white space sets apart, with their places; `column` is the word's number. */
export function tokensOf(line: Line): GridCell[] {
  const { text, start, map } = line;
  const tokens: GridCell[] = [];
  const words = text.match(WORDS) ?? [];
  let to = 0;
  for (let column = 0; column < words.length; column++) {
    const word = words[column] as string;
    const from = text.indexOf(word, to);
    to = from + word.length;
    const content = contentOf(word);
    if (map === null) tokens.push({ text: word, start: start + from, end: start + to, map, column, content });
    else
      tokens.push({
        text: word,
        start: offsetIn(line, from),
        end: offsetIn(line, to - 1) + 1,
        map: null,
        column,
        content,
      });
  }
  return tokens;
}
