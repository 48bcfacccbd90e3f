import { moveRow } from '../compose/rows/move';
import { rotateRows } from '../compose/rows/rotate';
import { rowsDueIn } from '../compose/statute/rows';
import type { Row, Table } from '../model/report';
import { eachOddRow } from './odd';
import { capital, rowName, rowSpan } from './row-name';
import type { Rule } from './rule';
import { formNumber } from './statutory-names';

export const rowOrder: Rule = {
  code: 'row-order',
  category: 'structure',
  severity: 'warning',
  title: { zh: '表中各行的次序与规定不符', en: 'The rows of a table stand in another order than the form prescribes' },
  basis: 'law',
  check(report, tell, reading) {
    eachOddRow(report, (row, table) => {
      if (row.place !== 'out-of-order') return;
      const name = rowName(row);
      const before = rowAbove(table, row);
      const edits =
        moveRow(reading, report, table, row) ??
        rotateRows(reading, table, row) ??
        moveRow(reading, report, table, row, true);
      tell({
        span: rowSpan(row),
        message: {
          zh: `${name.zh}的次序不对，按${formNumber(table.form)}的表式${before ? `应在“${before}”之后` : '应是第一行'}。`,
          en: `${capital(name.en)} is out of order: on the form of ${formNumber(table.form)} it ${before ? `follows “${before}”` : 'comes first'}.`,
        },
        fixes: edits
          ? [
              {
                title: { zh: `将${name.zh}移到规定的位置`, en: `Move ${name.en} to its place` },
                edits,
                preferred: true,
                certain: false,
              },
            ]
          : [],
      });
    });
  },
};

/** The statutory label of the row above on the form. */
function rowAbove(table: Table, row: Row): string | null {
  const due = rowsDueIn(table);
  return due[due.findIndex(({ key }) => key === row.key) - 1]?.label ?? null;
}
