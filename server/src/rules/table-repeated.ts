import { copiesOf, removeCopy } from '../compose/copies';
import type { Row, Table } from '../model/report';
import type { Words } from '../text/words';
import { rowSpan } from './row-name';
import type { Rule } from './rule';
import { sameFigures } from './same-row';
import { listed, tableName } from './statutory-names';

/** So many rows that differ are named. */
const MOST_NAMED = 3;

export const tableRepeated: Rule = {
  code: 'table-repeated',
  category: 'structure',
  severity: 'warning',
  title: { zh: '表重复', en: 'A table stands more than once' },
  basis: 'law',
  check(report, tell, reading) {
    for (const table of report.tables) {
      for (const copy of copiesOf(table, reading)) {
        const other = copy.rows.filter((row) => !sameFigures(row, firstOf(table, row)));
        const edit = other.length === 0 ? removeCopy(copy) : null;
        const name = tableName(table.key);
        tell({
          span: copy.head ?? rowSpan(copy.rows[0] as Row),
          at: table.key,
          message: message(name, other),
          related: [
            { span: table.firstSpan, message: { zh: '第一次出现在这里', en: 'It stands here first' } },
            ...other.slice(0, MOST_NAMED).map((row) => ({
              span: rowSpan(row),
              message: { zh: '这一行的数字与前面的表不同', en: 'This row has other figures than in the first table' },
            })),
          ],
          fixes: edit
            ? [
                {
                  title: { zh: `删去后一张${name.zh}`, en: `Remove the second ${name.en}` },
                  edits: [edit],
                  preferred: true,
                  certain: copy.identical,
                },
              ]
            : [],
          unnecessary: other.length === 0,
        });
      }
    }
  },
};

function firstOf(table: Table, { key }: Row): Row {
  return table.rows.find((row) => row.key === key && row.place !== 'repeated') as Row;
}

function message(name: Words, other: readonly Row[]): Words {
  if (other.length === 0) {
    return {
      zh: `${name.zh}重复，各行数字与前面的一张相同，请删去一张。`,
      en: `The ${name.en} is repeated, with the same figures in every row: remove one of the two.`,
    };
  }
  const labels = other.flatMap(({ label }) => (label ? [label.text.replace(/\s*[\r\n]\s*/g, '')] : []));
  const named = listed(labels.slice(0, MOST_NAMED));
  const more = labels.length > MOST_NAMED;
  const [zh, en] =
    labels.length === 0
      ? ['', '']
      : [`（${named.zh}${more ? '等' : ''}）`, ` (${named.en}${more ? ' and others' : ''})`];
  return {
    zh: `${name.zh}重复，但有${other.length}行的数字与前面的一张不同${zh}。请核对后只保留正确的一张；核对前有关勾稽关系暂不核算。`,
    en: `The ${name.en} is repeated, with other figures in ${other.length} of its rows${en}. Check the figures and keep the right table; until then the identities on these rows stay undecided.`,
  };
}
