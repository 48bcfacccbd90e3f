import type { Cell, Reading } from '../../model/report';
import { isGap } from '../../scan/white';
import { isBreak } from '../../text/lines';
import { type Change, insertion, removal } from '../change';
import { BLANK_MARK } from '../print/spaces';

/** In running text: takes a word out with the white space on one side of it; null for a blank that takes up no room. */
export function withoutWord({ text }: Reading, { span }: Cell): Change | null {
  let { start, end } = span;
  while (isInGap(text, start - 1)) start--;
  // At the head of a line the gap behind goes instead.
  if (start === span.start || /[\r\n]/.test(text[start - 1] ?? '\n')) {
    start = span.start;
    while (isInGap(text, end)) end++;
  }
  return start < end ? removal(start, end) : null;
}

/** Puts a word before another, or behind it. */
export function wordBeside({ text }: Reading, { span }: Cell, before: boolean, figure: string): Change {
  const word = figure === '' ? BLANK_MARK : figure;
  if (before) return insertion(span.start, `${word} `);
  const close = span.end < text.length && !/\s/.test(text[span.end] as string) ? ' ' : '';
  return insertion(span.end, ` ${word}${close}`);
}

/** White space stands there that parts words of one line. */
export function isInGap(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isGap(code) && !isBreak(code);
}
