import { insertLabel } from '../compose/rows/label';
import type { Reading, Row, Table } from '../model/report';
import { obviousFix } from './fixes/fix';
import { rowForm } from './questions/columns';
import { eachOddKind, eachOddRow, isUnlabelled } from './questions/odd';
import { alteredWords } from './remarks/altered-words';
import type { Remark, Rule } from './rule';
import { formNumber } from './wording/statutory-names';

export const rowLabelAltered: Rule = {
  code: 'row-label-altered',
  category: 'structure',
  severity: 'warning',
  title: { zh: '行名与规定的不同', en: 'The label of a row differs from the statutory one' },
  basis: 'law',
  check(report, tell, reading) {
    eachOddKind(report, isUnlabelled, ONE_BY_ONE, (rows, table) => tell(unlabelled(reading, table, rows)));
    eachOddRow(report, ({ label, place }, table) => {
      if (label?.wording !== 'altered' || place === 'unknown') return;
      tell(
        alteredWords(reading, label, (printed) => ({
          zh: `行名“${printed}”与规定的表式不同，应为“${label.statutory}”（${formNumber(table.form)}）。`,
          en: `The label “${printed}” differs from the form, which has “${label.statutory}” (${formNumber(table.form)}).`,
        })),
      );
    });
  },
};

/** More rows than these have one cause: a column is lost. */
const ONE_BY_ONE = 2;

/** The row can be told by its place alone. */
function unlabelled(reading: Reading, table: Table, rows: readonly Row[]): Remark {
  const row = rows[0] as Row;
  const label = rowForm(table, row.key ?? '')?.label ?? '';
  const more = rows.length > 1;
  const edits = rows.flatMap((one) => insertLabel(reading, table, one) ?? []);
  const title = more
    ? { zh: `补上${rows.length}行的行名`, en: `Insert the labels of ${rows.length} rows` }
    : { zh: `补上行名“${label}”`, en: `Insert the label “${label}”` };
  return {
    span: row.figuresSpan,
    message: {
      zh: `这一行没有行名${more ? `，这样的共${rows.length}行` : ''}，按所在的位置当作“${label}”核算（${formNumber(table.form)}）。请补上行名，并核对数字是否属于这一行。`,
      en: `This row has no label${more ? `, the first of ${rows.length} such rows` : ''}; by its place it was taken for “${label}” (${formNumber(table.form)}). Add the label, and check that the figures belong there.`,
    },
    fixes: edits.length === rows.length ? [obviousFix(title, edits)] : [],
  };
}
