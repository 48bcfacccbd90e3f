import type { Range } from 'vscode-languageserver';
import type { Edit, LineIndex, Span } from '../service';

/** An edit in the protocol's positions. */
export interface PlacedEdit {
  readonly range: Range;
  readonly newText: string;
  /** The same text with snippet stops. */
  readonly snippet?: string;
}

/** The span as the protocol counts places. */
export function rangeOf(span: Span, lines: LineIndex): Range {
  const start = lines.placeAt(span.start);
  return { start, end: span.end === span.start ? start : lines.placeAt(span.end) };
}

/** The range as the core counts places. */
export function spanOf(range: Range, lines: LineIndex): Span {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}

/** The edit as the protocol counts places. */
export function placedEdit({ span, newText, snippet }: Edit, lines: LineIndex): PlacedEdit {
  const range = rangeOf(span, lines);
  return snippet === undefined ? { range, newText } : { range, newText, snippet };
}
