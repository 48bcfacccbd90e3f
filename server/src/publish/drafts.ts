import { tableOf } from '../compose/block';
import { dueForm } from '../compose/due-form';
import { missingSections } from '../compose/section';
import { formOf, type SectionKey } from '../forms/form';
import type { Report } from '../model/report';
import { originOf } from '../model/shift';
import { tableName } from '../rules/wording/statutory-names';
import { placeAt, type Span } from '../text/span';
import type { Element } from './node';
import { paragraphNode, paragraphsOf, spanOf } from './prose';
import type { Scribe } from './scribe';
import { tableNode } from './table';

/** A block that is still to be written, once it is known what was found in it. */
export interface Draft {
  readonly key: string;
  readonly span: Span;
  /** What is missing here, as findings name it; null for what is there. */
  readonly missing: string | null;
  /** What the block is made of but findings: where it is the same object, so is what is written. Null where none stands for it. */
  readonly matter: object | null;
  write(scribe: Scribe): Element;
}

/** The blocks of a report in the order in which they are published. What is missing has its place among them. */
export function draftsOf(report: Report, text: string): Draft[] {
  const drafts = [
    ...titleDrafts(report),
    ...headingDrafts(report),
    ...proseDrafts(report, text),
    ...tableDrafts(report, text),
  ];
  drafts.sort((a, b) => a.span.start - b.span.start);
  return withMissing(report, drafts);
}

function titleDrafts({ title }: Report): Draft[] {
  if (!title) return [];
  const { text, span } = title;
  return [there('title', span, (scribe) => scribe.element('h1', {}, span, text, scribe.findings))];
}

function headingDrafts({ sections }: Report): Draft[] {
  return sections.map(({ key, text, span }, k) => {
    const again = sections.findIndex((one) => one.key === key) < k ? `-${k}` : '';
    return there(`${key}${again}`, span, (scribe) => scribe.element('h2', {}, span, text, scribe.findings));
  });
}

function proseDrafts({ title, passages, extraSections, manner }: Report, text: string): Draft[] {
  const headings = new Map(extraSections.map((one) => [one.span.start, one]));
  const counts = new Map<SectionKey | null, number>();
  return passages.flatMap(({ section, lines }) =>
    paragraphsOf(lines, text, manner.layout).map((paragraph) => {
      const count = counts.get(section) ?? 0;
      counts.set(section, count + 1);
      const span = spanOf(paragraph);
      const key = `${section ?? 'preface'}-p${count}`;
      const heading = paragraph.length === 1 ? headings.get(span.start) : undefined;
      if (heading) return there(key, span, (scribe) => scribe.element('h2', {}, span, heading.text, scribe.findings));
      // The body's name may stand on a line of its own over the title.
      const over = title && span.end <= title.span.start ? { class: 'over-title' } : {};
      return there(key, span, (scribe) => paragraphNode(paragraph, scribe, over));
    }),
  );
}

function tableDrafts({ tables }: Report, text: string): Draft[] {
  return tables.map((table) => ({
    ...there(tableBlockKey(table.key), table.span, (scribe) => tableNode(table, scribe, text)),
    matter: originOf(table),
  }));
}

/** Sections and tables are named by some of the same keys. */
export function tableBlockKey(key: string): string {
  return `table-${key}`;
}

function there(key: string, span: Span, write: (scribe: Scribe) => Element): Draft {
  return { key, span, missing: null, matter: null, write };
}

/** The same with a line for each section and table that the form asks for and the report lacks. */
function withMissing(report: Report, drafts: Draft[]): Draft[] {
  const form = formOf(dueForm(report));
  const missing = new Set(missingSections(report));
  const orderOf = (key: string) => form.sections.find((one) => one.key === key)?.order ?? 0;
  for (const { key, ordinal, title, order } of form.sections) {
    if (missing.has(key)) {
      const next = drafts.findIndex((one) => orderOf(one.missing ?? one.key) > order);
      insert(drafts, next, absent(key, `${ordinal}、${title}`));
      continue;
    }
    const table = tableOf(report, key);
    if (table === null || report.tables.some((one) => one.key === table)) continue;
    insert(drafts, drafts.findIndex((one) => one.key === key) + 1, absent(table, tableName(table).zh));
  }
  return drafts;
}

/** What is missing stands where the block before it ends. */
function insert(drafts: Draft[], index: number, draft: (span: Span) => Draft): void {
  const at = index < 0 ? drafts.length : index;
  drafts.splice(at, 0, draft(placeAt(drafts[at - 1]?.span.end ?? drafts[at]?.span.start ?? 0)));
}

function absent(missing: string, name: string): (span: Span) => Draft {
  return (span) => ({
    key: `missing-${missing}`,
    span,
    missing,
    matter: null,
    write: (scribe) =>
      scribe.element(
        'p',
        { class: 'absent' },
        null,
        scribe.say(`（缺：${name}）`, `(Missing: ${name})`),
        scribe.findings,
      ),
  });
}
