import { formOf, tableForm } from '../forms/form';
import type { Cell, Report, Row, Table } from '../model/report';
import { BARS } from '../scan/cell';
import { cover, type Span } from '../text/span';
import { sectionSpan } from '../writing/section-span';

/** Parts that an editor may fold: sections, tables and groups of rows, the outer before the inner of one start. */
export function folds(reports: readonly Report[], text: string): Span[] {
  return reports.flatMap((report) => [
    ...report.sections.map((section) => sectionSpan(section, text)),
    ...report.tables.flatMap((table) => [table.span, ...groupsIn(table, text)]),
  ]);
}

function groupsIn(table: Table, text: string): Span[] {
  if (table.key === 'disclosure') return blocks(table, text);
  return table.key === 'requests' ? runs(table.rows, groupOf) : table.rows.flatMap(({ cells }) => runs(cells, suitOf));
}

/** Runs of what belongs to one group (（三）不予公开 with its eight reasons). */
function runs<T extends { readonly span: Span }>(all: readonly T[], groupIn: (one: T) => string | null): Span[] {
  const groups: Span[] = [];
  let open: { readonly group: string; readonly span: Span } | null = null;
  for (const one of all) {
    const group = groupIn(one);
    if (open && open.group === group) {
      open = { group, span: cover(open.span, one.span) };
      continue;
    }
    if (open) groups.push(open.span);
    open = group === null ? null : { group, span: one.span };
  }
  if (open) groups.push(open.span);
  return groups;
}

/** The part of a row's key before the dot: `denied` of `denied.stateSecret`. */
function groupOf({ key }: Row): string | null {
  return beforeDot(key);
}

/** 行政复议, or one of the two kinds of 行政诉讼: each has five cells, which may stand on lines of their own. */
function suitOf({ column }: Cell): string | null {
  return beforeDot(column);
}

function beforeDot(key: string | null): string | null {
  const dot = key?.indexOf('.') ?? -1;
  return dot > 0 ? (key as string).slice(0, dot) : null;
}

/** The first table is four small ones, each under its article: the words above a block belong to it, but for the table's first, which fold the whole. */
function blocks({ rows, form }: Table, text: string): Span[] {
  const all = tableForm(formOf(form), 'disclosure').blocks;
  const found = runs(rows, ({ key }) => all.find((block) => block.rows.some((row) => row.key === key))?.key ?? null);
  return found.flatMap(({ start, end }, i) => {
    const above = found[i - 1]?.end;
    const from = above === undefined ? start : above + blankLength(text.slice(above, start));
    // A label without figures may stand within another row, whose own label is further down.
    return from < end ? [{ start: from, end }] : [];
  });
}

const BLANK = new RegExp(`^(?:[\\s${BARS}]|</[a-z]{1,9}>|<tr\\b[^<>]{0,99}>)*`, 'i');

/** White space and what closes the row above. */
function blankLength(between: string): number {
  return BLANK.exec(between)?.[0].length ?? 0;
}
