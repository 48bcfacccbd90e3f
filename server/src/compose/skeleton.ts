import { formOf, tableForm } from '../forms/form';
import { CARRIED_IN } from '../forms/keys';
import { STATUTORY } from '../model/manner';
import type { Layout, Manner, Reading, Report } from '../model/report';
import { escapeHtml } from '../text/escape';
import { LINE_BREAK } from '../text/lines';
import { type Block, joined, sectionBlocks, tableOf } from './block';
import { type Change, change } from './change';
import type { Draft } from './draft';
import { dueForm } from './due-form';
import { type FormGrid, withFigures } from './grid';
import { printTable } from './print/table';
import { missingSections } from './section';
import { statutoryGrid } from './statute/table';

/** A new report is written in plain headings and tab tables, which every program that clerks use can read. */
const MANNER: Manner = {
  layout: 'tabs',
  headingMark: '',
  headingElement: null,
  numeral: STATUTORY,
  lineBreak: '\n',
  spaced: true,
};

/** The title of a report, body and year to be filled in. */
export const TITLE: Draft = [{ prompt: '（机关名称）' }, { prompt: '（年份）' }, '年政府信息公开工作年度报告'];

/** Writes the whole skeleton, title included, into an empty text. */
export function writeSkeleton({ text }: Reading): Change {
  const whole = { start: 0, end: text.length };
  const lineBreak = LINE_BREAK.exec(text)?.[0] ?? MANNER.lineBreak;
  const report: Report = { ...NOTHING, span: whole, manner: { ...MANNER, lineBreak } };
  const title = { draft: TITLE, table: false };
  const sections = missingSections(report).flatMap((key) => sectionBlocks(report, key, ''));
  return change(whole, [...joined(report, [title, ...sections]), lineBreak]);
}

/** A report that is to be begun. */
export interface NewReport {
  readonly agency: string;
  readonly year: number;
  readonly layout: Layout;
  /** By column, the figures of 二: what last year's report carried out. Blank where they are not known. */
  readonly carriedIn: Readonly<Record<string, number>> | null;
}

/** The whole of a new report: title, headings, statutory tables, and places for what has to be said. */
export function newReport({ agency, year, layout, carriedIn }: NewReport, lineBreak = MANNER.lineBreak): Draft {
  const markdown = layout === 'bars';
  const manner: Manner = {
    ...MANNER,
    layout,
    lineBreak,
    headingMark: markdown ? '## ' : '',
    headingElement: layout === 'html' ? 'h2' : null,
  };
  const report: Report = { ...NOTHING, agency, year, manner };
  const words = `${agency}${year}年政府信息公开工作年度报告`;
  const title = layout === 'html' ? `<h1>${escapeHtml(words)}</h1>` : `${markdown ? '# ' : ''}${words}`;
  const sections = formOf(dueForm(report)).sections.flatMap(({ key }) => {
    const table = tableOf(report, key);
    if (table !== 'requests' || !carriedIn) return sectionBlocks(report, key, '');
    const grid = withCarriedIn(statutoryGrid(dueForm(report), table), report, carriedIn);
    const filled: Block = { draft: [printTable(layout, grid, lineBreak)], table: true };
    return [...sectionBlocks(report, key, '', true), filled];
  });
  return [...joined(report, [{ draft: [title], table: false }, ...sections]), lineBreak];
}

/** The grid with the figures of 二 in it. */
function withCarriedIn(grid: FormGrid, report: Report, carriedIn: Readonly<Record<string, number>>): FormGrid {
  const columns = tableForm(formOf(dueForm(report)), 'requests').columns;
  return withFigures(grid, (row, place) => {
    const figure = row === CARRIED_IN ? carriedIn[columns[place]?.key ?? ''] : undefined;
    return figure?.toString();
  });
}

/** A report of which nothing is written yet. */
export const NOTHING: Report = {
  span: { start: 0, end: 0 },
  title: null,
  agency: null,
  year: null,
  form: null,
  formByHeader: null,
  sections: [],
  runOnHeadings: [],
  extraSections: [],
  secondTables: [],
  tables: [],
  passages: [],
  manner: MANNER,
};
