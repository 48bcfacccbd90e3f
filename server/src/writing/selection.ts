import type { Report, Row, Table } from '../model/report';
import { byPlace, type Span } from '../text/span';
import { holds } from './cell-at';
import { sectionSpan } from './section-span';

/**
 * What is selected step by step as one asks for more: cell, row, table, section, report, text. Each holds the one
 * before it and is larger.
 */
export function selections(reports: readonly Report[], text: string, offset: number): Span[] {
  const around: Span[] = [{ start: 0, end: text.length }];
  for (const report of reports) {
    if (!holds(report.span, offset)) continue;
    around.push(report.span);
    if (report.title) around.push(report.title.span);
    for (const section of report.sections) around.push(sectionSpan(section, text), section.lineSpan, section.titleSpan);
    for (const table of report.tables) around.push(...inTable(table, offset));
  }
  return nested(around.filter((span) => holds(span, offset)));
}

function inTable(table: Table, offset: number): Span[] {
  if (!holds(table.span, offset)) return [];
  return [table.span, ...table.rows.filter(({ span }) => holds(span, offset)).flatMap(inRow)];
}

function inRow({ span, figuresSpan, label, cells }: Row): Span[] {
  return [span, figuresSpan, ...(label ? label.pieces : []), ...cells.map((cell) => cell.span)];
}

/** From the smallest to the largest; of spans that cross each other the smaller one counts. */
function nested(spans: Span[]): Span[] {
  const chain: Span[] = [];
  for (const span of spans.sort((a, b) => a.end - a.start - (b.end - b.start) || byPlace(a, b))) {
    const last = chain.at(-1);
    if (!last || (span.start <= last.start && last.end <= span.end && span.end - span.start > last.end - last.start))
      chain.push(span);
  }
  return chain;
}
