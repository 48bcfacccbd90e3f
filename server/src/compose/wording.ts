import type { Label, Reading } from '../model/report';
import { fold } from '../text/fold';
import { folded } from '../text/folded';
import { withOneMark } from '../text/letters';
import { isPlain } from '../text/plain';
import type { Span } from '../text/span';
import type { Change } from './change';

/**
 * Puts the statutory words where altered ones stand, and leaves the numbering and the line breaks of the report
 * alone. Null where markup stands among the words, or where the words that differ are spread over several pieces or those are out of order.
 */
export function statutoryWords({ text }: Reading, label: Label): Change | null {
  const { pieces, bodySpan, statutory } = label;
  const statutoryBody = statutory.slice(folded(statutory).bodyAt);
  if (statutoryBody === '') return null;
  const inOne = pieces.length === 1 && isPlain(text, bodySpan);
  if (inOne) return { span: bodySpan, newText: statutoryBody };
  const parts = pieces.map((piece) => ({ start: Math.max(piece.start, bodySpan.start), end: piece.end }));
  const own = parts.filter(({ start, end }) => start < end);
  // Down the columns of a row that runs over several lines, a later piece may stand before an earlier one.
  const ascend = own.every(({ start }, i) => i === 0 || start >= (own[i - 1] as Span).end);
  return ascend ? difference(text, own, statutoryBody) : null;
}

/** The least change that turns pieces into the words: what stands between their common head and tail. */
function difference(text: string, pieces: readonly Span[], words: string): Change | null {
  const printed: { char: string; at: number }[] = [];
  for (const { start, end } of pieces) {
    for (let at = start; at < end; at++)
      if (/\S/.test(text[at] as string)) printed.push({ char: text[at] as string, at });
  }
  if (printed.some(({ char }) => char === '<')) return null;
  let head = 0;
  while (head < printed.length && head < words.length && isSame(printed[head]?.char, words[head])) head++;
  let tail = 0;
  const most = Math.min(printed.length, words.length) - head;
  while (tail < most && isSame(printed.at(-1 - tail)?.char, words.at(-1 - tail))) tail++;
  // What differs is the numbering, which stays as it is.
  if (printed.length === words.length && head === words.length) return null;
  const changed = printed.slice(head, printed.length - tail);
  const first = changed[0] ?? printed[head - 1];
  const last = changed.at(-1) ?? first;
  if (!first || !last) return null;
  const start = changed.length > 0 ? first.at : first.at + 1;
  const inside = pieces.some((piece) => piece.start <= start && last.at < piece.end && start <= piece.end);
  const span = { start, end: changed.length > 0 ? last.at + 1 : start };
  if (!inside || /[\r\n]/.test(text.slice(span.start, span.end))) return null;
  return { span, newText: words.slice(head, words.length - tail) };
}

/** Width and punctuation alter no label, and so are left as they are. */
function isSame(printed = '', due = ''): boolean {
  return printed === due || withOneMark(fold(printed)) === withOneMark(fold(due));
}
