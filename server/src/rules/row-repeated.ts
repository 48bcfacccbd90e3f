import { isCopied } from '../compose/copies';
import { removeRow } from '../compose/rows/move';
import type { Reading, Row, Table } from '../model/report';
import { certainFix, obviousFix } from './fixes/fix';
import { eachRun } from './questions/runs';
import { firstOf, sameValues, sameWords } from './questions/same-row';
import { repeatedBlock } from './remarks/repeated-block';
import type { Fix, Remark, Rule } from './rule';
import { capital, rowName, rowSpan } from './wording/row-name';

export const rowRepeated: Rule = {
  code: 'row-repeated',
  category: 'structure',
  severity: 'warning',
  title: { zh: '表中的行重复', en: 'A row of a table stands more than once' },
  basis: 'law',
  check(report, tell, reading) {
    // A whole table that stands twice is one mistake: see table-repeated.
    const repeated = (row: Row, table: Table): boolean =>
      row.place === 'repeated' && !isCopied(reading, table, row) && firstOf(table, row) !== null;
    eachRun(report, repeated, (run, table) => {
      const block = run.length > 1 ? repeatedBlock(reading, table, run) : null;
      if (block) tell(block);
      else for (const row of run) tell(repeatedRow(reading, table, row));
    });
  },
};

function repeatedRow(reading: Reading, table: Table, row: Row): Remark {
  const first = firstOf(table, row) as Row;
  const same = sameValues(row, first);
  // Where a row is missing besides, one of the two may be that row under a wrong label.
  const fix = same ? removed(reading, table, row, first, table.missing.length === 0 && sameWords(row, first)) : null;
  return {
    span: rowSpan(row),
    message: {
      zh: `${rowName(row).zh}重复，${same ? '数字与前面的一行相同，请删去一行' : '数字与前面的一行不同，请核对后只保留正确的一行；核对前有关勾稽关系无法判断'}。`,
      en: `${capital(rowName(row).en)} is repeated, ${same ? 'with the same figures as the one above: remove one' : 'with other figures than the one above: keep the right one; until then the sums on it are undecided'}.`,
    },
    related: [{ span: rowSpan(first), message: { zh: '第一次出现在这里', en: 'It stands here first' } }],
    fixes: fix ? [fix] : [],
    unnecessary: same,
  };
}

function removed(reading: Reading, table: Table, row: Row, first: Row, certain: boolean): Fix | null {
  const edits = removeRow(reading, table, row, first);
  const name = rowName(row);
  const title = { zh: `删去重复的${name.zh}`, en: `Remove ${name.en}, which is repeated` };
  return edits && (certain ? certainFix : obviousFix)(title, edits);
}
