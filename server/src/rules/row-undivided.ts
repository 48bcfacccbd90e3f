import { splitRow, undividedRow } from '../compose/rows/split';
import { obviousFix } from './fixes/fix';
import { rowForm } from './questions/columns';
import type { Rule } from './rule';
import { capital, rowName, rowSpan } from './wording/row-name';
import { formNumber } from './wording/statutory-names';

export const rowUndivided: Rule = {
  code: 'row-undivided',
  category: 'structure',
  severity: 'warning',
  title: { zh: '应分项填写的一行没有分项', en: 'A row stands undivided that the form divides' },
  basis: 'law',
  check(report, tell, reading) {
    for (const table of report.tables) {
      const row = undividedRow(table);
      if (!row) continue;
      const name = rowName(row);
      const number = formNumber(table.form);
      const parts = rowForm(table, row.key ?? '')?.label ?? '';
      const edits = splitRow(reading, report, table, row);
      const nothing = row.cells.every(({ value }) => value === 0);
      tell({
        span: rowSpan(row),
        message: {
          zh: `${name.zh}没有分项。${number}的表式把“${parts}”分为三行填写（逾期不补正、逾期不缴费、其他）；只填一行是旧表式。请分项填写，没有发生的填0。`,
          en: `${capital(name.en)} is not divided. The form of ${number} has three rows under “${parts}” (not corrected in time, fee not paid in time, other); one row alone is the former form. Fill in the three, with 0 where nothing happened.`,
        },
        fixes: edits
          ? [
              obviousFix(
                nothing
                  ? { zh: '分为规定的三行，各填0', en: 'Divide it into the three rows of the form, with 0 in each' }
                  : {
                      zh: '分为规定的三行：原有的数暂列“3.其他”，前两行待填',
                      en: 'Divide it into the three rows of the form: its figures go to “3.其他”, the other two are to be filled in',
                    },
                edits,
              ),
            ]
          : [],
      });
    }
  },
};
