import type { Manner, Reading, Report } from '../model/report';
import { joined, sectionBlocks } from './block';
import { type Change, change } from './change';
import { missingSections } from './section';

/** A new report is written in plain headings and tab tables, which every program that clerks use can read. */
const MANNER: Manner = {
  layout: 'tabs',
  headingMark: '',
  headingElement: null,
  numeralMark: '、',
  lineBreak: '\n',
  spaced: true,
};

/** Writes the whole skeleton, title included, into an empty text. */
export function writeSkeleton({ text }: Reading): Change {
  const whole = { start: 0, end: text.length };
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? MANNER.lineBreak;
  const report: Report = { ...NOTHING, span: whole, manner: { ...MANNER, lineBreak } };
  const title = {
    draft: [{ prompt: '（机关名称）' }, { prompt: '（年份）' }, '年政府信息公开工作年度报告'],
    table: false,
  };
  const sections = missingSections(report).flatMap((key) => sectionBlocks(report, key, ''));
  return change(whole, [...joined(report, [title, ...sections]), lineBreak]);
}

const NOTHING: Report = {
  span: { start: 0, end: 0 },
  title: null,
  agency: null,
  year: null,
  form: null,
  formByHeader: null,
  sections: [],
  extraSections: [],
  tables: [],
  passages: [],
  manner: MANNER,
};
