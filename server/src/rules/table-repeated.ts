import { copiesOf, removeCopy, removeSecond, type TableCopy } from '../compose/copies';
import type { Reading, Report, Row, SecondTable } from '../model/report';
import { counted, type Words } from '../text/words';
import { certainFix, obviousFix } from './fixes/fix';
import { firstOf, sameValues } from './questions/same-row';
import type { Remark, Rule } from './rule';
import { rowSpan } from './wording/row-name';
import { listed, tableName } from './wording/statutory-names';

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
        const other = copy.rows.filter((row) => !sameValues(row, firstOf(table, row) as Row));
        const spare = other.length === 0 && copy.added.length === 0;
        const edit = spare ? removeCopy(copy) : null;
        const name = tableName(table.key);
        tell({
          span: copy.head ?? rowSpan(copy.rows[0] as Row),
          at: table.key,
          message: message(name, copy, other),
          related: [
            { span: table.firstSpan, message: { zh: '第一次出现在这里', en: 'It stands here first' } },
            ...other.slice(0, MOST_NAMED).map((row) => ({
              span: rowSpan(row),
              message: { zh: '这一行的数字与前面的表不同', en: 'This row has other figures than in the first table' },
            })),
          ],
          fixes: edit
            ? [
                (copy.identical ? certainFix : obviousFix)(
                  { zh: `删去后一张${name.zh}`, en: `Remove the second ${name.en}` },
                  [edit],
                ),
              ]
            : [],
          unnecessary: spare,
        });
      }
    }
    for (const second of report.secondTables) tell(underAnother(reading, report, second));
  },
};

/** Pasted under the heading of another table, while the table stands elsewhere: which of the two is meant, nobody knows. */
function underAnother(reading: Reading, report: Report, second: SecondTable): Remark {
  const name = tableName(second.key);
  const own = report.tables.find(({ key }) => key === second.key);
  // Above the first of them stands a list of their titles, or one that counts for none.
  const heading = report.sections.findLast(({ span }) => span.start < second.span.start);
  const edit = own ? removeSecond(reading, own, second) : null;
  return {
    span: second.firstSpan,
    at: second.key,
    message: {
      zh: `${heading ? `“${heading.text}”下面` : '这里'}又有一张${name.zh}，${edit ? '内容与另一张相同，请删去这一张' : '内容与另一张不同。请核对后只在它自己的标题下保留正确的一张'}。`,
      en: `${heading ? `Under “${heading.text}”` : 'Here'} the ${name.en} stands once more, ${edit ? 'word for word: remove it here' : 'with other contents. Check, and keep the right one under its own heading'}.`,
    },
    related: own ? [{ span: own.firstSpan, message: { zh: '另一张在这里', en: 'The other stands here' } }] : [],
    fixes: edit ? [certainFix({ zh: `删去这一张${name.zh}`, en: `Remove this ${name.en}` }, [edit])] : [],
    unnecessary: edit !== null,
  };
}

function message(name: Words, { lacking, added }: TableCopy, other: readonly Row[]): Words {
  const lacks = lacking.length;
  if (other.length + added.length === 0) {
    const [zh, en] =
      lacks > 0
        ? [
            `后一张缺${lacks}行，其余各行数字`,
            `${counted(lacks, 'row')} missing in the second and the same figures in all others`,
          ]
        : ['各行数字', 'the same figures in every row'];
    return {
      zh: `${name.zh}重复，${zh}与前面的一张相同，请删去${lacks > 0 ? '后一张' : '一张'}。`,
      en: `The ${name.en} is repeated, with ${en}: remove ${lacks > 0 ? 'the second' : 'one of the two'}.`,
    };
  }
  const zh: string[] = [];
  const en: string[] = [];
  if (other.length > 0) {
    zh.push(`有${other.length}行的数字与前面的一张不同${labelled(other).zh}`);
    en.push(`other figures in ${other.length} of its rows${labelled(other).en}`);
  }
  if (lacks > 0) {
    zh.push(`后一张缺${lacks}行${labelled(lacking).zh}`);
    en.push(`${counted(lacks, 'row')} missing in the second${labelled(lacking).en}`);
  }
  if (added.length > 0) {
    zh.push(`前一张缺${added.length}行${labelled(added).zh}`);
    en.push(`${counted(added.length, 'row')} missing in the first${labelled(added).en}`);
  }
  const undecided = other.length > 0;
  return {
    zh: `${name.zh}重复，但${zh.join('，')}。请核对后只保留正确的一张${undecided ? '；核对前有关勾稽关系无法判断' : ''}。`,
    en: `The ${name.en} is repeated, with ${en.join(', and ')}. Check the figures and keep the right table${undecided ? '; until then the sums on these rows are undecided' : ''}.`,
  };
}

/** The labels of the first few, in brackets. */
function labelled(rows: readonly Row[]): Words {
  const labels = rows.flatMap(({ label }) => (label ? [label.text] : []));
  if (labels.length === 0) return { zh: '', en: '' };
  const named = listed(labels.slice(0, MOST_NAMED));
  const more = labels.length > MOST_NAMED;
  return { zh: `（${named.zh}${more ? '等' : ''}）`, en: ` (${named.en}${more ? ' and others' : ''})` };
}
