import { tableOf } from '../compose/block';
import { dueForm } from '../compose/due-form';
import { insertTable } from '../compose/section';
import { standing } from '../compose/standing';
import { obviousFix } from './fixes/fix';
import type { Rule } from './rule';
import { formNumber, tableName } from './wording/statutory-names';

export const tableMissing: Rule = {
  code: 'table-missing',
  category: 'structure',
  severity: 'error',
  title: { zh: '缺少规定的表', en: 'A table that the form requires is missing' },
  basis: 'law',
  check(report, tell, reading) {
    for (const section of standing(report.sections).firsts) {
      const key = tableOf(report, section.key);
      if (!key || report.tables.some((table) => table.key === key)) continue;
      const name = tableName(key);
      const edit = insertTable(reading, report, section);
      tell({
        span: section.span,
        at: key,
        message: {
          zh: `“${section.text}”下面没有规定的表。这一部分须用${name.zh}报告（${formNumber(dueForm(report))}），没有发生的填0。`,
          en: `The statutory table is missing under “${section.text}”. The section is reported by the ${name.en} (${formNumber(dueForm(report))}); where nothing happened the figure is 0.`,
        },
        fixes: edit ? [obviousFix({ zh: `插入空白的${name.zh}`, en: `Insert a blank ${name.en}` }, [edit])] : [],
      });
    }
  },
};
