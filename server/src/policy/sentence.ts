import type { Reading } from '../model/report';
import { fold } from '../text/fold';
import type { Span } from '../text/span';

/** Where a sentence ends. A single line break does not end one: text out of a PDF is broken anywhere. */
const END = /[。！？!?；;]|\n[^\S\n]*\n/g;
/** A text without any stop must not be walked through for each finding. */
const FARTHEST = 1000;
const TAG = /<[^<>]{0,500}>/g;

/**
 * The sentence in which a place stands, as it is compared: folded, without tags. Breaking its lines otherwise,
 * moving it or spacing it out does not change it.
 *
 * @param inside what the sentence certainly does not go beyond, such as a section's body
 */
export function sentenceAt({ text, reports }: Reading, { start, end }: Span, inside: Span): string {
  const from = Math.max(inside.start, start - FARTHEST);
  const to = Math.min(inside.end, end + FARTHEST);
  const first = from + beginning(text.slice(from, start));
  const last = end + ending(text.slice(end, to));
  const sentence = text.slice(first, last);
  const html = reports.some(({ manner }) => manner.layout === 'html');
  return fold(html ? sentence.replace(TAG, '') : sentence);
}

/** Behind the last end in the text. */
function beginning(text: string): number {
  let at = 0;
  for (const { 0: mark, index } of text.matchAll(END)) at = index + mark.length;
  return at;
}

/** Up to and with the first end in the text. */
function ending(text: string): number {
  const [first] = text.matchAll(END);
  return first ? first.index + first[0].length : text.length;
}
