import type { Reading, Report } from '../../model/report';
import type { Span } from '../../text/span';

/** The report in whose manner something is written at a place; null where there is none. */
export function reportAt({ reports }: Reading, { start }: Span): Report | null {
  return reports.findLast(({ span }) => span.start <= start) ?? reports[0] ?? null;
}

/** A text that takes the place of a selection, on lines of its own. */
export function standingApart(text: string, { start, end }: Span, newText: string, gap: string): string {
  const before = text.slice(0, start).match(/[^\r\n]{0,99}$/)?.[0] ?? '';
  const behind = text.slice(end).match(/^[^\r\n]{0,99}/)?.[0] ?? '';
  return `${before.trim() === '' ? '' : gap}${newText}${behind.trim() === '' ? '' : gap}`;
}
