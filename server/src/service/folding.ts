import type { Report, Row, Table } from '../model/report';
import { cover, type Span } from '../text/span';
import { sectionSpan } from '../writing/section-span';

/** Parts that an editor may fold: sections, tables and groups of rows, the outer before the inner of one start. */
export function folds(reports: readonly Report[], text: string): Span[] {
  return reports.flatMap((report) => [
    ...report.sections.map((section) => sectionSpan(section, text)),
    ...report.tables.flatMap((table) => [table.span, ...rowGroups(table)]),
  ]);
}

/** Runs of rows under one heading of the form (（三）不予公开 with its eight reasons). */
function rowGroups(table: Table): Span[] {
  const groups: Span[] = [];
  let open: { readonly group: string; readonly span: Span } | null = null;
  for (const row of table.rows) {
    const group = groupOf(row);
    if (open && open.group === group) {
      open = { group, span: cover(open.span, row.span) };
      continue;
    }
    if (open) groups.push(open.span);
    open = group === null ? null : { group, span: row.span };
  }
  if (open) groups.push(open.span);
  return groups;
}

/** The part of a row's key before the dot: `denied` of `denied.stateSecret`. */
function groupOf(row: Row): string | null {
  const dot = row.key?.indexOf('.') ?? -1;
  return dot > 0 ? (row.key as string).slice(0, dot) : null;
}
