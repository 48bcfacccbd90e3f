import { hasHeader, insertHeader } from '../compose/header';
import type { Rule } from './rule';
import { rowSpan } from './wording/row-name';
import { formNumber, tableName } from './wording/statutory-names';

export const headerMissing: Rule = {
  code: 'header-missing',
  category: 'structure',
  severity: 'information',
  title: { zh: '表格没有表头', en: 'A table without its header' },
  basis: 'law',
  check(report, tell, reading) {
    for (const table of report.tables) {
      const [first] = table.rows;
      if (table.unreadable || !first || hasHeader(reading, report, table)) continue;
      const edits = insertHeader(reading, report, table);
      const name = tableName(table.key);
      tell({
        span: rowSpan(first),
        message: {
          zh: `${name.zh}没有表头，数字按${formNumber(table.form)}规定的列序识读。请补上表头，并核对各列是否就是这个次序。`,
          en: `The ${name.en} has no header; its figures were read in the order of columns that ${formNumber(table.form)} prescribes. Add the header, and check that the columns do stand in that order.`,
        },
        fixes: edits
          ? [
              {
                title: { zh: `补上${name.zh}的表头`, en: `Insert the header of the ${name.en}` },
                edits,
                preferred: true,
                certain: false,
              },
            ]
          : [],
      });
    }
  },
};
