import type { Line } from '../scan/line';
import { runsOn, widthOf } from '../statements/paragraph';
import { joinedLines, plainWords } from './words';

/** A sentence or a list's item ends there, so that what follows may be another paragraph. */
const ENDS = /[。！？：；:;!?]["”』」）)]?$/;

/** Joins lines that a page's edge broke, as text from a PDF has them: the words of each paragraph. */
export function joinedParagraphs(lines: readonly Line[]): string[] {
  const width = widthOf(lines);
  const paragraphs: string[] = [];
  let open: string[] = [];
  lines.forEach((line, i) => {
    const words = plainWords(line.text);
    open.push(words);
    if (runsOn(line, lines[i + 1], width) && !ENDS.test(words)) return;
    paragraphs.push(joinedLines(open));
    open = [];
  });
  return paragraphs;
}
