import type { Section } from '../model/report';
import type { Span } from '../text/span';

/** A section from its heading to its last word: blank lines before the next heading belong to nobody. */
export function sectionSpan({ lineSpan, body }: Section, text: string): Span {
  let end = Math.max(body.end, lineSpan.end);
  while (end > lineSpan.end && /\s/.test(text.charAt(end - 1))) end--;
  return { start: lineSpan.start, end };
}
