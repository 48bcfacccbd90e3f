import { makesNoRegulations } from './questions/bodies';
import type { Rule } from './rule';

export const contentRegulationPower: Rule = {
  code: 'content-regulation-power',
  category: 'content',
  severity: 'information',
  title: { zh: '没有规章制定权的机关报告了规章', en: 'A body without the power reports regulations' },
  basis: 'law',
  check({ agency, tables }, tell) {
    if (agency === null || !makesNoRegulations(agency)) return;
    const row = tables.find(({ key }) => key === 'disclosure')?.rows.find(({ key }) => key === 'regulations');
    const cells = row?.fits
      ? row.cells.filter(({ state, value }) => state === 'number' && value !== null && value > 0)
      : [];
    const [first, ...others] = cells;
    if (!first) return;
    tell({
      span: first.span,
      message: {
        zh: `“规章”填了${first.value}，但${agency}没有规章制定权：规章由国务院部门和省、设区的市、自治州的人民政府制定（立法法第九十一条、第九十三条）。请核对是否应填在“行政规范性文件”一行。`,
        en: `“规章” says ${first.value}, but ${agency} has no power to make regulations: ministries, provinces, cities with districts and autonomous prefectures have (Legislation Law, arts. 91, 93). Check whether the figure belongs in the row below, 行政规范性文件.`,
      },
      related: others.map(({ span, value }) => ({
        span,
        message: { zh: `这里是${value}`, en: `This says ${value}` },
      })),
    });
  },
};
