import { formForYear } from '../forms/form';
import type { Rule } from './rule';
import { formNumber } from './statutory-names';

export const tableFormOutdated: Rule = {
  code: 'table-form-outdated',
  category: 'structure',
  severity: 'error',
  title: { zh: '表式与报告年度不符', en: "The table is on another form than the report's year requires" },
  basis: 'law',
  check(report, tell) {
    const due = report.year === null ? null : formForYear(report.year);
    const used = report.formByHeader;
    if (!due || !used || used === due.id) return;
    for (const table of report.tables) {
      // The other two tables have no header words that tell the forms apart.
      if (table.key !== 'disclosure' || table.form === due.id) continue;
      const since =
        due.id === '2021'
          ? { zh: '2021年度起应当使用', en: 'reports from 2021 on use' }
          : { zh: '2019、2020年度应当使用', en: 'reports of 2019 and 2020 use' };
      tell({
        span: table.firstSpan,
        message: {
          zh: `这是${report.year}年度的报告，表却是${formNumber(used)}的表式；${since.zh}${formNumber(due.id)}的表式。请换用规定的表式，重新填写。`,
          en: `This is a report on ${report.year}, but the table is on the form of ${formNumber(used)}; ${since.en} the form of ${formNumber(due.id)}. Replace the table by the prescribed one.`,
        },
      });
    }
  },
};
