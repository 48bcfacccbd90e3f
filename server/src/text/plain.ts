import type { Span } from './span';

/** Whether a tag may begin in the span: what is written in the place of the whole would take it away. */
export function holdsTag(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).includes('<');
}

/** Whether the span is words on one line and nothing else, so that others can be written in their place. */
export function isPlain(text: string, { start, end }: Span): boolean {
  return !/[<\r\n]/.test(text.slice(start, end));
}
