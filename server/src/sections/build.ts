import type { Line } from '../scan/line';
import { offsetIn } from '../scan/piece';
import { unfoldedIndex } from '../text/fold';
import type { Heading } from './heading';
import type { Section } from './section';

/** The sections that the chosen headings open, with what stands under each. */
export function sectionsOf(
  headings: readonly Heading[],
  lines: readonly Line[],
  part: { readonly endLine: number; readonly end: number; readonly titleLine: number | null },
): Section[] {
  return headings.map((heading, k) => {
    const next = headings[k + 1];
    const first = lines[heading.line] as Line;
    const last = lines[heading.lastLine] as Line;
    const bodyEnd = next ? (lines[next.line] as Line).outerStart : part.end;
    const titleStart = offsetIn(first, heading.folded.bodyAt);
    return {
      key: heading.match.key,
      order: heading.match.order,
      text: printed(first, last),
      span: { start: first.start, end: last.end },
      lineSpan: { start: first.outerStart, end: last.outerEnd },
      numeral: numeralOf(heading, first),
      titleSpan: { start: titleStart, end: last.end },
      titleText: printed(first, last).slice(heading.folded.bodyAt),
      wording: heading.match.wording,
      level: first.level,
      body: { start: Math.min(last.outerEnd, bodyEnd), end: bodyEnd },
      empty: isEmpty(lines, heading.lastLine + 1, next?.line ?? part.endLine, part.titleLine),
      beforeTitle: part.titleLine !== null && heading.line < part.titleLine,
    };
  });
}

function printed(first: Line, last: Line): string {
  return first === last ? first.text : first.text + last.text;
}

function numeralOf(heading: Heading, line: Line): Section['numeral'] {
  const { numbering } = heading.folded;
  if (!numbering) return null;
  // The mark behind the numeral is the last folded unit of the numbering.
  const from = unfoldedIndex(line.text, 0);
  const to = from + numbering.length - 1;
  return {
    span: { start: offsetIn(line, from), end: offsetIn(line, to) },
    text: line.text.slice(from, to),
    value: numbering.value,
  };
}

const PAGE_MARK = /^[-—–－\s]*\d{1,4}[-—–－\s]*$/;

function isEmpty(lines: readonly Line[], from: number, to: number, titleLine: number | null): boolean {
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    if (line.blank || i === titleLine) continue;
    if (line.cells !== null || !PAGE_MARK.test(line.text)) return false;
  }
  return true;
}
