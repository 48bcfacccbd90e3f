import type { Line } from '../scan/line';
import { isDrawn } from '../scan/marks';
import { offsetBehind, offsetIn } from '../scan/piece';
import { isPageMark } from '../text/page-mark';
import type { Heading } from './heading';
import type { Section } from './section';

/** The sections that the chosen headings open, with what stands under each. */
export function sectionsOf(
  headings: readonly Heading[],
  lines: readonly Line[],
  part: { readonly endLine: number; readonly end: number; readonly titleLine: number | null },
): Section[] {
  return headings.map((heading, k) => {
    const { match, words, rest, numeral, bodyAt, runIn } = heading;
    const next = headings[k + 1];
    const first = lines[heading.line] as Line;
    const last = lines[heading.lastLine] as Line;
    const end = rest?.end ?? words.end;
    const lineEnd = runIn ? end : last.outerEnd;
    const bodyEnd = next ? (lines[next.line] as Line).outerStart : part.end;
    const text = words.text + (rest?.text ?? '');
    return {
      key: match.key,
      order: match.order,
      text,
      span: { start: words.start, end },
      lineSpan: { start: first.outerStart, end: lineEnd },
      numeral: numeral && {
        span: { start: offsetIn(words, numeral.start), end: offsetBehind(words, numeral.end - 1) },
        text: words.text.slice(numeral.start, numeral.end),
        value: numeral.value,
      },
      titleSpan: { start: bodyAt < words.text.length || !rest ? offsetIn(words, bodyAt) : rest.start, end },
      titleText: text.slice(bodyAt),
      wording: match.wording,
      level: first.level,
      body: { start: Math.min(lineEnd, bodyEnd), end: bodyEnd },
      empty: !runIn && isEmpty(lines, heading.lastLine + 1, next?.line ?? part.endLine, part.titleLine),
      beforeTitle: part.titleLine !== null && heading.line < part.titleLine,
    };
  });
}

/** Alone on its line it is a page's, where nothing else stands. */
const NUMBER = /^\d{1,4}$/;

function isEmpty(lines: readonly Line[], from: number, to: number, titleLine: number | null): boolean {
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    if (line.blank || i === titleLine) continue;
    if (line.cells !== null || !(isPageMark(line.text) || NUMBER.test(line.text) || isDrawn(line.text))) return false;
  }
  return true;
}
