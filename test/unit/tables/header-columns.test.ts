import * as assert from 'node:assert';
import { formOf, type TableKey } from '../../../server/src/forms/form';
import { dueRows, wordingIndex } from '../../../server/src/tables/due';
import { headerColumns } from '../../../server/src/tables/header-columns';
import type { Printed } from '../../../server/src/tables/record';
import { splitRow } from '../../../server/src/tables/split';
import { gridOf, seenIn, streamOf } from './support';

function shown(text: string, table: TableKey = 'disclosure', printed = gridOf(text)) {
  const due = dueRows(formOf('2021'), table);
  return headerColumns(
    printed.map((row) => splitRow(row, wordingIndex(due), due)),
    due,
  );
}

const HEADER = '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |';

describe('the columns that a header row shows', () => {
  it('are those of its words', () => {
    assert.deepStrictEqual(shown(HEADER), [{ columns: [1, 2, 3], width: 4 }]);
    assert.deepStrictEqual(shown('| 信息内容 | | 本年制发件数 | | 本年废止件数 | 现行有效件数 |'), [
      { columns: [2, 4, 5], width: 6 },
    ]);
    assert.deepStrictEqual(shown('| 信息内容 | 本年处理决定数量 | | |'), [{ columns: [1], width: 4 }]);
  });

  it('are not told where a word is wanting, out of order or misspelt, nor in running text', () => {
    for (const text of [
      '| 信息内容 | 本年制发件数 | 本年废止件数 | |',
      '| 信息内容 | 本年废止件数 | 本年制发件数 | 现行有效件数 |',
      '| 信息内容 | 本年制发件数 | 本年废止某数 | 现行有效件数 |',
      '| 规章 | 1 | 2 | 3 |',
    ]) {
      assert.deepStrictEqual(shown(text), [], text);
    }
    assert.deepStrictEqual(shown('', 'disclosure', streamOf(HEADER.replaceAll('|', ' '))), []);
    assert.deepStrictEqual(shown('| 自然人 | 法人或其他组织 | 总计 |', 'requests'), []);
  });
});

describe('the columns that header rows show together', () => {
  const HEADS = [
    '\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计',
    '\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t',
  ];

  it('are those of words that stand side by side in any of them', () => {
    assert.deepStrictEqual(shown(HEADS.join('\n'), 'requests'), [{ columns: [3, 4, 5, 6, 7, 8, 9], width: 10 }]);
    assert.deepStrictEqual(shown(HEADS.join('\n').replace('\t总计', '\t\t总计'), 'requests'), []);
    assert.deepStrictEqual(shown(HEADS[0] as string, 'requests'), []);
  });

  it('are told of any number of rows', () => {
    const rows = gridOf(`${HEADS.join('\n')}\n说明\t事项\t`);
    const many = [...rows, ...new Array<Printed>(300_000).fill(rows.at(-1) as Printed)];
    assert.deepStrictEqual(shown('', 'requests', many), [{ columns: [3, 4, 5, 6, 7, 8, 9], width: 10 }]);
  });
});

describe('a column that is blank in every row', () => {
  const report = (rows: readonly string[]) =>
    ['# 云溪县司法局2024年政府信息公开工作年度报告', '## 二、主动公开政府信息情况', HEADER, ...rows, ''].join('\n');
  const rowsIn = (rows: readonly string[]) =>
    seenIn(report(rows)).filter((line) => /regulations|normativeDocuments|row-cell-count|cell-blank/.test(line));

  it('is the one under its header', () => {
    const said = rowsIn(['| 规章 | 0 |  | 0 |', '| 行政规范性文件 | 3 |  | 7 |']);
    assert.deepStrictEqual(said.slice(0, 2), [
      'disclosure regulations true: 0 _ 0',
      'disclosure normativeDocuments true: 3 _ 7',
    ]);
    assert.deepStrictEqual(
      said.slice(2).map((line) => line.split(' ')[0]),
      ['cell-blank', 'cell-blank'],
    );
  });

  it('is no blank where the cell itself is gone', () => {
    const said = rowsIn(['| 规章 | 0 | 0 |', '| 行政规范性文件 | 3 | 7 |']);
    assert.deepStrictEqual(said.slice(0, 2), [
      'disclosure regulations false: 0 0',
      'disclosure normativeDocuments false: 3 7',
    ]);
    assert.deepStrictEqual(
      said.slice(2).map((line) => line.split(' ')[0]),
      // Both rows lack it, which is told once.
      ['row-cell-count'],
    );
  });
});
