import { LAST_PLACE } from '../forms/common';
import type { Line } from '../scan/line';
import { folded } from '../text/folded';
import type { Span } from '../text/span';
import type { Heading } from './heading';
import { numberedLines, type TableLines } from './numbered-lines';
import { LONGEST_HEADING } from './wording';

/** A heading numbered as one more section of the report, which no form knows: 「七、附件」. */
export interface ExtraHeading {
  /** As printed, less `#`, tags and outer white space. */
  readonly text: string;
  readonly span: Span;
}

const CHINESE = /^[#\s]*[一二三四五六七八九十⼀⼆⼋⼗]/;
/** A heading is no sentence. */
const SENTENCE = /[。；;！？!?]/;

/**
 * Headings that go on with the numbering of the sections. Inner headings are numbered 一 to 六 as well, so only what
 * fits between the section before and the one behind counts, and nothing where a numbering of its own has begun.
 */
export function extraHeadings(
  headings: readonly Heading[],
  lines: readonly Line[],
  endLine: number,
  tables: readonly TableLines[],
): readonly ExtraHeading[] {
  const extra: ExtraHeading[] = [];
  headings.forEach((heading, k) => {
    const own = heading.numeral;
    if (own?.style !== 'chinese') return;
    // A numeral that is not above the one before it is itself wrong, and what seems to go on with it does not.
    if ((headings[k - 1]?.numeral?.value ?? 0) >= own.value) return;
    const next = headings[k + 1];
    const until = next?.numeral?.value ?? null;
    // A section that is missing here may be the one whose title nobody could recognise.
    if (next ? next.match.order !== heading.match.order + 1 : heading.match.order !== LAST_PLACE) return;
    // The section behind goes on where this one left off: nothing can stand between them.
    if (next && (until === null || until <= own.value + 1)) return;
    const between = numberedLines(lines, heading.lastLine + 1, next?.line ?? endLine, tables, wordsOfHeading);
    if (between.length === 0 || between.some(({ value }, i) => value !== own.value + 1 + i)) return;
    if (until !== null && until !== own.value + 1 + between.length) return;
    for (const { line } of between) {
      const { text, start, end } = lines[line] as Line;
      extra.push({ text, span: { start, end } });
    }
  });
  return extra;
}

/** Most lines are told by their first character. */
function wordsOfHeading(text: string): string | null {
  if (text.length > LONGEST_HEADING || !CHINESE.test(text) || SENTENCE.test(text)) return null;
  return folded(text).whole;
}
