import type { GridCell, Line } from '../scan/line';
import { offsetIn } from '../scan/piece';
import { GAP } from '../scan/white';

/** White space from a place on, and what stands from there to the next: the engine finds both faster than we do. */
const GAPS = new RegExp(`${GAP.source}+`, 'y');
const WORD = new RegExp(`[^${GAP.source.slice(1)}+`, 'y');

/** The words of a line that white space sets apart, with their places; `column` is the word's number. */
export function tokensOf(line: Line): GridCell[] {
  const { text, start, map } = line;
  const tokens: GridCell[] = [];
  for (let from = behind(GAPS, text, 0); from < text.length; ) {
    const to = behind(WORD, text, from);
    const word = text.slice(from, to);
    const column = tokens.length;
    if (map === null) tokens.push({ text: word, start: start + from, end: start + to, map, column });
    else tokens.push({ text: word, start: offsetIn(line, from), end: offsetIn(line, to - 1) + 1, map: null, column });
    from = behind(GAPS, text, to);
  }
  return tokens;
}

/** Where a stretch of one kind ends that begins at a place; the place itself where none does. */
function behind(kind: RegExp, text: string, from: number): number {
  kind.lastIndex = from;
  return kind.test(text) ? kind.lastIndex : from;
}
