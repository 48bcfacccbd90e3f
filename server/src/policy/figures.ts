import type { Reading, Report } from '../model/report';
import type { Finding } from '../rules/finding';

/**
 * The figures on which a finding about sums rests, as they stand in the report: of its own cell and of those it names, in order of place. Whoever
 * accepts the finding has looked at these; with others it is another one. Undefined for findings that are about no sum.
 */
export function figuresOf({ category, span, related }: Finding, { reports }: Reading): string | undefined {
  if (category !== 'reconciliation') return undefined;
  const places = new Set([span, ...related.map((one) => one.span)].map(({ start }) => start));
  const figures = reports.flatMap((report) => standingAt(places, report));
  return figures.length > 0 ? figures.join(' ') : undefined;
}

function standingAt(places: ReadonlySet<number>, { tables }: Report): string[] {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.filter(({ span }) => places.has(span.start)).map(({ form, text }) => form?.plain ?? text);
}
