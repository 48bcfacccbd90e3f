import type { Finding } from '../rules/finding';
import type { Layout, Piece } from '../scan/line';
import { isDrawn } from '../scan/marks';
import { offsetBehind, offsetIn } from '../scan/piece';
import { runsOn, widthOf } from '../statements/paragraph';
import { isPageMark } from '../text/page-mark';
import { firstWhere } from '../text/sorted';
import type { Span } from '../text/span';
import type { Attributes, Element, Node } from './node';
import type { Scribe } from './scribe';
import { isBrokenOff } from './wrapped';

/** Lines that make one paragraph: PDF text breaks its sentences at the page's edge. */
export type Paragraph = readonly [Piece, ...Piece[]];

/** The paragraphs of a passage; page marks and drawn lines are no part of any. */
export function paragraphsOf(lines: readonly Piece[], text: string, layout: Layout): Paragraph[] {
  const kept = lines.filter((line) => !isPageMark(line.text) && !isDrawn(line.text));
  const width = widthOf(kept);
  const paragraphs: [Piece, ...Piece[]][] = [];
  let open: [Piece, ...Piece[]] | null = null;
  kept.forEach((line, i) => {
    if (open) open.push(line);
    else {
      open = [line];
      paragraphs.push(open);
    }
    const next = kept[i + 1];
    // A sentence may end just where the line does: in text out of a PDF the width of the page tells.
    const goesOn = isBrokenOff(line, next, text, layout) || (layout === 'spaces' && runsOn(line, next, width));
    if (!goesOn) open = null;
  });
  return paragraphs;
}

/** From the first line of a paragraph to the end of its last. */
export function spanOf(paragraph: Paragraph): Span {
  return { start: paragraph[0].start, end: (paragraph.at(-1) as Piece).end };
}

/** The paragraph with its findings marked where they stand. */
export function paragraphNode(paragraph: Paragraph, scribe: Scribe, attributes: Attributes = {}): Element {
  const span = spanOf(paragraph);
  const [inside, whole] = apart(scribe.findings, span);
  if (whole.length > 0 || inside.length === 0) {
    const text = paragraph.map((line) => line.text).join('');
    return scribe.element('p', attributes, span, text, scribe.findings);
  }
  return scribe.holding(
    'p',
    attributes,
    span,
    paragraph.flatMap((line) => marked(line, inside, scribe)),
  );
}

/** Findings that stand at some words of the paragraph, and those that stand at no word or at all of them. */
function apart(findings: readonly Finding[], { start, end }: Span): [Finding[], Finding[]] {
  const isInside = ({ span }: Finding) =>
    span.start < span.end && span.start < end && span.end > start && (span.start > start || span.end < end);
  return [findings.filter(isInside), findings.filter((one) => !isInside(one))];
}

/** The words of a line, cut where findings begin and end. */
function marked(line: Piece, findings: readonly Finding[], scribe: Scribe): Node[] {
  const { text } = line;
  const ranges = findings
    .map((finding) => ({ finding, from: indexAt(line, finding.span.start), to: indexAt(line, finding.span.end) }))
    .filter(({ from, to }) => from < to);
  if (ranges.length === 0) return [text];
  const cuts = [...new Set([0, text.length, ...ranges.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const nodes: Node[] = [];
  for (let k = 0; k + 1 < cuts.length; k++) {
    const [from, to] = [cuts[k] as number, cuts[k + 1] as number];
    const found = ranges.filter((range) => range.from <= from && range.to >= to).map(({ finding }) => finding);
    const words = text.slice(from, to);
    if (found.length === 0) nodes.push(words);
    else {
      const span = { start: offsetIn(line, from), end: offsetBehind(line, to - 1) };
      nodes.push(scribe.words(words, span, found));
    }
  }
  return nodes;
}

/** The first character of a line that stands at a place or behind it. */
function indexAt(line: Piece, offset: number): number {
  return firstWhere(line.text.length, (index) => offsetIn(line, index) >= offset);
}
