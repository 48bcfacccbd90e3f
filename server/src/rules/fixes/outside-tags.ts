import type { Span } from '../../text/span';

const TAG_START = /[a-zA-Z/!]/;
const COMMENT = '<!--';

/** The stretches of HTML source that are neither tag nor comment. A tag that is never closed is text. */
export function outsideTags(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (!TAG_START.test(text.charAt(at + 1))) continue;
    const mark = text.startsWith(COMMENT, at) ? '-->' : '>';
    const close = text.indexOf(mark, at);
    // Once nothing closes, looking again at every further tag would take the square of the text's length.
    if (close < 0) break;
    if (at > start) spans.push({ start, end: at });
    start = close + mark.length;
    at = start - 1;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
