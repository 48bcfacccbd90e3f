import type { Line } from '../scan/line';
import { runsOn, widthOf } from '../statements/paragraph';
import { joinedWords, plainWords } from './words';

/** A sentence or a list's item ends there, so that what follows may be another paragraph. */
const ENDS = /[。！？：；:;!?]["”』」）)]?$/;

/** Joins lines that a page's edge broke, as text from a PDF has them: the words of each paragraph. */
export function joinedParagraphs(lines: readonly Line[]): string[] {
  const width = widthOf(lines);
  const paragraphs: string[] = [];
  let open: string | null = null;
  lines.forEach((line, i) => {
    const words = plainWords(line.text);
    open = open === null ? words : joinedWords(open, words);
    if (runsOn(line, lines[i + 1], width) && !ENDS.test(words)) return;
    paragraphs.push(open);
    open = null;
  });
  return paragraphs;
}
