import * as assert from 'node:assert';
import { isAside, isDivider, isRelation, tableLines } from '../../../server/src/tables/aside';
import { linesOf, seenIn } from './support';

const ASIDES = [
  ...['- 6 -', '\t- 6 -', '\f第 4 页 共 9 页'],
  ...['云溪县人民政府办公室2023年政府信息公开工作年度报告', '云溪县司法局 2023 年政府信息公开工作年度报告  - 4 -'],
  ...[
    '2023年度政府信息公开工作报告 第 3 页',
    '云溪县人民政府政府信息公开2023年度报告',
    '云溪县⼯业局政府信息公开⼯作年度报告',
  ],
  ...[
    '注：本表数据含下属单位',
    '注1：含乡镇',
    '注：数据截至 2023 年 12 月 31 日 24 时。',
    '备 注:另有 3 件',
    '说明：本表由各单位报送',
  ],
  ...[
    '单位：件',
    '（单位：万元）',
    '(单位:件、万元)',
    '计量单位：件',
    '续表',
    '（续表）',
    '续 表 三',
    '续上表',
    '接上页',
  ],
  ...[
    '填表人：王某    电话：0000-0000000',
    '制表单位：办公室',
    '审核：李某',
    '联系电话：0000-0000000',
    '数据来源：各单位报送',
    '附注：含乡镇',
    '负责人：李某',
    '统计口径：按答复日期',
    '【注：含乡镇',
    '[说明：含乡镇',
  ],
  ...[
    '*本表数据含下属单位',
    '※ 另有 3 件',
    '＊另有 3 件',
    '☆另有 3 件',
    '★另有 3 件',
    'https://example.org/zwgk/2023/t20240115.html',
    '\t\t单位：件\t\t',
  ],
];
const ROWS = [
  ...[
    '',
    '6',
    '规章 0 0 0',
    '其他',
    '总计',
    '*12',
    '※0',
    '单位内部信息',
    '注册登记 3 4 5',
    '说明情况 1 2 3 4 5 6 7',
    '备注事项数量 0 0 0',
  ],
  ...[
    '单位：件\t自然人\t总计',
    '*1.属于国家秘密 0 0 0 0 0 0 0',
    '本年收费金额（单位：万元）',
    '政府信息公开行政复议 351',
  ],
  ...['依申请公开政府信息公开工作报告，共 3 件。', `注：${'长'.repeat(200)}`],
];

describe('a line that stands among a table’s lines and is none', () => {
  for (const text of ASIDES) {
    it(`is ${JSON.stringify(text)}`, () => assert.ok(linesOf(text).every(isAside)));
  }
  for (const text of ROWS) {
    it(`is not ${JSON.stringify(text.slice(0, 40))}`, () => assert.ok(!linesOf(text).some(isAside)));
  }

  it('is the form’s note on its sums, which is a header word of the second table as well', () => {
    assert.ok(isRelation('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'));
    assert.ok(!isRelation('第一项'));
  });
});

describe('marks as of pages', () => {
  const own = (text: string) => tableLines(linesOf(text)).own.map((line) => line.text);

  it('are cells where several follow one another', () => {
    const cells = ['行政许可', '[3]', '[1]', '[2]', '行政处罚'];
    assert.deepStrictEqual(own(cells.join('\n')), cells);
  });

  it('are none of the table’s one by one', () => {
    assert.deepStrictEqual(own('行政许可\n[3]\n12\n- 4 -\n[5]\n行政处罚'), ['行政许可', '12', '行政处罚']);
  });
});

describe('dashes on a line of their own', () => {
  it('part what stands above from what stands below', () => {
    assert.deepStrictEqual(linesOf('---\n-----\n--\n-\n—\n- - -\n--- 0').map(isDivider), [
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('are no cell of the row of bars above them', () => {
    const rows = (behind: string) =>
      seenIn(
        [
          '# 云溪县司法局2024年政府信息公开工作年度报告',
          '## 二、主动公开政府信息情况',
          '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
          '| 规章 | 1 | 2 | 3 |',
          '| 行政规范性文件 | 3 | | 7 |',
          behind,
        ].join('\n'),
      ).filter((line) => /normativeDocuments/.test(line));
    for (const behind of ['', '\n---', '---', '\n---\n\n## 五、存在的主要问题及改进情况'])
      assert.deepStrictEqual(rows(behind), ['disclosure normativeDocuments true: 3 _ 7'], behind);
  });
});
