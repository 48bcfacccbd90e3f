import { removeRows } from '../../compose/rows/move';
import type { Reading, Row, Table } from '../../model/report';
import { certainFix, obviousFix } from '../fixes/fix';
import { firstOf, sameValues, sameWords } from '../questions/same-row';
import type { Remark } from '../rule';
import { rowName, rowSpan } from '../wording/row-name';

/** A block of rows that stands twice; null where its rows can be taken out one by one only. */
export function repeatedBlock(reading: Reading, table: Table, run: readonly Row[]): Remark | null {
  const pairs = run.map((row) => ({ row, repeats: firstOf(table, row) as Row }));
  const other = pairs.filter(({ row, repeats }) => !sameValues(row, repeats)).length;
  const edits = other === 0 ? removeRows(reading, table, pairs) : null;
  if (other === 0 && !edits) return null;
  const { row, repeats } = pairs[0] as (typeof pairs)[0];
  const count = run.length;
  const certain = table.missing.length === 0 && pairs.every((pair) => sameWords(pair.row, pair.repeats));
  const title = { zh: `删去重复的${count}行`, en: `Remove the ${count} rows that are repeated` };
  return {
    span: rowSpan(row),
    message: {
      zh: `从${rowName(row).zh}起连续${count}行重复，${other === 0 ? '数字与前面的各行相同，请删去这些行' : `其中${other}行的数字与前面的不同，请核对后只保留正确的行；核对前有关勾稽关系无法判断`}。`,
      en: `From ${rowName(row).en} on ${count} rows are repeated, ${other === 0 ? 'with the same figures as above: remove them' : `${other} of them with other figures than above: keep the right ones; until then the sums on them are undecided`}.`,
    },
    related: [{ span: rowSpan(repeats), message: { zh: '第一次出现在这里', en: 'They stand here first' } }],
    fixes: edits ? [(certain ? certainFix : obviousFix)(title, edits)] : [],
    unnecessary: other === 0,
  };
}
