import type { Reading } from '../../model/report';
import type { Span } from '../../text/span';

/**
 * What goes with a stretch that is taken out: where it is all that stands on its lines, these with their break, and of the empty lines
 * before and behind them the latter. The stretch itself where anything else stands there.
 */
export function wholeLines({ text, lines }: Pick<Reading, 'text' | 'lines'>, span: Span): Span {
  const [first, last] = [lines.lineAt(span.start), lines.lineAt(span.end)];
  const isBlank = (from: number, to: number): boolean => text.slice(from, to).trim() === '';
  const start = lines.startOfLine(first);
  const end = lines.startOfLine(last + 1);
  if (!isBlank(start, span.start) || !isBlank(span.end, end)) return span;
  const isApart = first === 0 || isBlank(lines.startOfLine(first - 1), start);
  const behind = lines.startOfLine(last + 2);
  return { start, end: isApart && behind > end && isBlank(end, behind) ? behind : end };
}
