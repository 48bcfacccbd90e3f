import type { GridCell, Line } from '../scan/line';
import { offsetIn } from '../scan/piece';
import { isGap } from '../scan/white';

/** The words of a line that white space sets apart, with their places; `column` is the word's number. */
export function tokensOf(line: Line): GridCell[] {
  const { text } = line;
  const tokens: GridCell[] = [];
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const space = i === text.length || isGap(text.charCodeAt(i));
    if (!space && from < 0) from = i;
    if (!space || from < 0) continue;
    tokens.push({
      text: text.slice(from, i),
      start: offsetIn(line, from),
      end: line.map ? offsetIn(line, i - 1) + 1 : line.start + i,
      map: null,
      column: tokens.length,
    });
    from = -1;
  }
  return tokens;
}
