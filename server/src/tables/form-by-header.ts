import type { FormId } from '../forms/form';
import type { GridCell, Line } from '../scan/line';
import { fold } from '../text/fold';
import type { Region } from './region';
import { shredsIn } from './shreds';
import { mayTellForm, tellingWords } from './vocabulary';

/** Which form the region's header words belong to; null when none of them tells. */
export function formByHeader(region: Region, lines: readonly Line[]): FormId | null {
  const votes = new Map<FormId, number>();
  const words = tellingWords();
  // Figures, alone or in a row, are shorter than any of these words.
  const shortest = words.reduce((least, { word }) => Math.min(least, word.length), Number.POSITIVE_INFINITY);
  for (let i = region.firstLine; i < region.endLine; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    const printed = wordsTogether(line);
    if (printed.length >= shortest) vote(fold(printed), words, votes);
  }
  for (const { text } of shredsIn(lines, region.firstLine, region.endLine)) vote(text, words, votes);
  let best: FormId | null = null;
  for (const [id, count] of votes) if (count > (best === null ? 0 : (votes.get(best) as number))) best = id;
  return best;
}

/** What a line prints, its cells one behind another. */
export function wordsTogether({ cells, text }: Line): string {
  if (!cells) return text;
  let together = '';
  for (let i = 0; i < cells.length; i++) together += (cells[i] as GridCell).text;
  return together;
}

function vote(text: string, words: ReturnType<typeof tellingWords>, votes: Map<FormId, number>): void {
  if (!mayTellForm(text)) return;
  for (let i = 0; i < words.length; i++) {
    const { word, form } = words[i] as (typeof words)[number];
    if (text.includes(word)) votes.set(form, (votes.get(form) ?? 0) + 1);
  }
}
