import type { Report, Row, Section, Table } from '../model/report';
import { shortTableName } from '../rules/wording/statutory-names';
import { byPlace, cover, type Span } from '../text/span';
import type { Words } from '../text/words';
import { sectionSpan } from '../writing/section-span';

/** A part of the document that has a name: for outlines and bread crumbs. */
export interface Part {
  readonly kind: 'report' | 'section' | 'table' | 'row';
  readonly name: Words;
  /** A figure that tells the part apart (a request row's 总计); '' where there is none. */
  readonly detail: string;
  /** The whole part; holds the spans of all children. */
  readonly span: Span;
  /** Where its name stands; inside `span`. */
  readonly nameSpan: Span;
  readonly children: readonly Part[];
}

const UNTITLED: Words = { zh: '（无标题的报告）', en: '(Untitled report)' };

/** The reports of a text, each with its sections, their tables and rows, in order of place. */
export function outline(reports: readonly Report[], text: string): Part[] {
  return reports.map((report) => {
    const inSections = new Set<Table>();
    const sections = report.sections.map((section) => sectionPart(section, text, report.tables, inSections));
    const stray = report.tables.filter((table) => !inSections.has(table)).map(tablePart);
    const name = report.title ? same(report.title.text) : UNTITLED;
    const children = [...sections, ...stray].sort((a, b) => byPlace(a.span, b.span));
    const nameSpan = report.title?.span ??
      children[0]?.nameSpan ?? { start: report.span.start, end: report.span.start };
    return part('report', name, '', report.span, nameSpan, children);
  });
}

function sectionPart(section: Section, text: string, tables: readonly Table[], taken: Set<Table>): Part {
  const inside = tables.filter(({ span }) => span.start >= section.body.start && span.start < section.body.end);
  for (const table of inside) taken.add(table);
  return part('section', same(section.text), '', sectionSpan(section, text), section.span, inside.map(tablePart));
}

function tablePart(table: Table): Part {
  const rows = table.rows.flatMap(rowParts);
  return part('table', shortTableName(table.key), '', table.span, table.firstSpan, rows);
}

/** The third table's one row has no label, and so no name. */
function rowParts({ label, fits, cells, span }: Row): Part[] {
  const name = label && (label.statutory || label.text).trim();
  if (!label || !name) return [];
  const total = fits ? cells.find(({ column }) => column === 'total') : undefined;
  return [part('row', same(name), total?.text ?? '', span, label.span, [])];
}

/** Spans are widened where need be: editors drop an outline in which a part sticks out of its whole. */
function part(
  kind: Part['kind'],
  name: Words,
  detail: string,
  own: Span,
  nameSpan: Span,
  children: readonly Part[],
): Part {
  const span = children.reduce((all, child) => cover(all, child.span), cover(own, nameSpan));
  return { kind, name, detail, span, nameSpan, children };
}

function same(text: string): Words {
  return { zh: text, en: text };
}
