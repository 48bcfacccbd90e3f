import type { Row, Table } from '../model/report';
import type { Words } from '../text/words';
import { eachRun } from './questions/runs';
import type { Rule } from './rule';
import { rowName, rowSpan } from './wording/row-name';
import { formNumber, tableName } from './wording/statutory-names';

export const rowUnknown: Rule = {
  code: 'row-unknown',
  category: 'structure',
  severity: 'warning',
  title: { zh: '表中有规定以外的行', en: 'A table has a row that the form does not know' },
  basis: 'law',
  check(report, tell) {
    eachRun(
      report,
      ({ place }) => place === 'unknown',
      (run, table) => {
        const once = run.length >= MANY;
        for (const row of once ? run.slice(0, 1) : run) {
          tell({
            span: rowSpan(row),
            message: once ? manyRows(row, run.length, table) : oneRow(row, table),
            related: (row.label?.pieces ?? []).slice(1).map((span) => ({
              span,
              message: { zh: '行名的其余部分', en: 'The rest of the label' },
            })),
          });
        }
      },
    );
  },
};

/** So many in a row are not surplus rows of one author, but rows of another table, or a header gone. */
const MANY = 4;

function oneRow(row: Row, { key, form }: Table): Words {
  if (!row.label) {
    return {
      zh: `${tableName(key).zh}里这一行数字没有行名，不是表式（${formNumber(form)}）中的任何一行，不计入勾稽关系。请补上行名；属于别处的，请移回原处或删去。`,
      en: `This row of figures in the ${tableName(key).en} has no label and is no row of the form (${formNumber(form)}); its figures are in no sum. Write its label, or move it back or remove it if it belongs elsewhere.`,
    };
  }
  return {
    zh: `${tableName(key).zh}的表式（${formNumber(form)}）中没有${rowName(row).zh}，其数字不计入勾稽关系。请并入规定的行，或改正写错的行名。`,
    en: `The form of the ${tableName(key).en} (${formNumber(form)}) does not have ${rowName(row).en}; its figures are in no sum. Count them in a row of the form, or correct the label.`,
  };
}

function manyRows(row: Row, count: number, { key, form }: Table): Words {
  return {
    zh: `${tableName(key).zh}的表式（${formNumber(form)}）中没有${rowName(row).zh}和后面的${count - 1}行，其数字不计入勾稽关系。这些行多半属于另一张表，或者表头放错了地方：请移回原处，或改正行名。`,
    en: `The form of the ${tableName(key).en} (${formNumber(form)}) does not have ${rowName(row).en} and the ${count - 1} rows after it; their figures are in no sum. They probably belong to another table, or a header stands in the wrong place: move them back, or correct the labels.`,
  };
}
