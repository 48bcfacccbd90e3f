import { formOf, sectionForm, type TableKey } from '../forms/form';
import type { Manner, Report, SectionKey } from '../model/report';
import type { Draft } from './draft';
import { dueForm } from './due-form';
import { heading, headingElement } from './heading';
import { paragraphs } from './paragraphs';
import { printTable } from './print/table';
import { statutoryGrid } from './statute/table';

/** A heading, paragraph or table to be inserted, without the line break behind it. */
export interface Block {
  readonly draft: Draft;
  /** A table needs an empty line around it where only that tells where it ends. */
  readonly table: boolean;
}

/** The blocks of a section as this report would write it. `headingOnly` where its table stands already. */
export function sectionBlocks(report: Report, key: SectionKey, text: string, headingOnly = false): Block[] {
  const form = sectionForm(formOf(dueForm(report)), key);
  const title: Block = { draft: [heading(form, report, text)], table: false };
  return headingOnly ? [title] : [title, ...bodyBlocks(report, key)];
}

/** What stands under the heading of a section: its table, or paragraphs with prompts. */
export function bodyBlocks(report: Report, key: SectionKey): Block[] {
  const table = tableOf(report, key);
  if (table) return [tableBlock(report, table)];
  const element = headingElement(report) === null ? null : 'p';
  return paragraphs(dueForm(report), key).map((draft) => ({
    draft: element ? [`<${element}>`, ...draft, `</${element}>`] : draft,
    table: false,
  }));
}

/** The table of the form that is due, blank, in the report's layout. */
export function tableBlock(report: Report, key: TableKey): Block {
  const { layout, lineBreak } = report.manner;
  return { draft: [printTable(layout, statutoryGrid(dueForm(report), key), lineBreak)], table: true };
}

/** The statutory table of a section; null for the text sections. */
export function tableOf(report: Report, key: SectionKey): TableKey | null {
  return formOf(dueForm(report)).tables.find(({ section }) => section === key)?.key ?? null;
}

/** The blocks one below the other, in the report's manner, without a line break before or behind them. */
export function joined(report: Report, blocks: readonly Block[]): Draft {
  return blocks.flatMap(({ draft }, i) => {
    const next = blocks[i + 1];
    return next ? [...draft, gap(report, blocks[i] as Block, next)] : draft;
  });
}

/** Line breaks between two blocks. */
export function gap(report: Report, above: Pick<Block, 'table'>, below: Pick<Block, 'table'>): string {
  const { layout, lineBreak } = report.manner;
  const open = layout !== 'html' && (above.table || (layout === 'bars' && below.table));
  return open ? lineBreak + lineBreak : paragraphBreak(report.manner);
}

/** Line breaks between two paragraphs, as this report has them. */
export function paragraphBreak({ lineBreak, spaced }: Pick<Manner, 'lineBreak' | 'spaced'>): string {
  return spaced ? lineBreak + lineBreak : lineBreak;
}
