import { eachOddRow } from './odd';
import { rowName, rowSpan } from './row-name';
import type { Rule } from './rule';
import { formNumber, tableName } from './statutory-names';

export const rowUnknown: Rule = {
  code: 'row-unknown',
  category: 'structure',
  severity: 'warning',
  title: { zh: '表中有规定以外的行', en: 'A table has a row that the form does not know' },
  basis: 'law',
  check(report, tell) {
    eachOddRow(report, (row, table) => {
      if (row.place !== 'unknown') return;
      tell({
        span: rowSpan(row),
        message: {
          zh: `${tableName(table.key).zh}的表式（${formNumber(table.form)}）中没有${rowName(row).zh}，其数字不计入勾稽关系。请并入规定的行，或改正写错的行名。`,
          en: `The form of the ${tableName(table.key).en} (${formNumber(table.form)}) does not have ${rowName(row).en}; its figures are in no sum. Count them in a row of the form, or correct the label.`,
        },
        related: (row.label?.pieces ?? []).slice(1).map((span) => ({
          span,
          message: { zh: '行名的其余部分', en: 'The rest of the label' },
        })),
      });
    });
  },
};
