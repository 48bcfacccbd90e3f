import * as assert from 'node:assert';
import { formatted, read } from '../../../server/src/service';
import { applied } from '../../../server/src/text/edits';

const TITLES = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

/** A report of headings and a sentence under each. */
function report(heads: readonly string[], title = '云溪县统计局2024年政府信息公开工作年度报告'): string {
  return (
    [title, ...heads.flatMap((head, i) => [`${head}${TITLES[i]}`, '本部分另行说明。']), ''].join('\n\n').trimEnd() +
    '\n'
  );
}

/** The headings of the report after formatting. */
function headings(heads: readonly string[], title?: string): string[] {
  const text = report(heads, title);
  const made = applied(text, formatted(read(text), { tables: 'keep' }).changes);
  return made
    .split('\n')
    .flatMap((line) => TITLES.filter((one) => line.endsWith(one)).map((one) => line.slice(0, -one.length)));
}

describe('headings in one style', () => {
  it('stay where they are of one style, whatever it is', () => {
    for (const heads of [
      ['一、', '二、', '三、', '四、', '五、', '六、'],
      ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）'],
      ['1. ', '2. ', '3. ', '4. ', '5. ', '6. '],
      ['第一部分 ', '第二部分 ', '第三部分 ', '第四部分 ', '第五部分 ', '第六部分 '],
      ['壹、', '贰、', '叁、', '肆、', '伍、', '陆、'],
      ['', '', '', '', '', ''],
    ])
      assert.deepStrictEqual(headings(heads), heads);
  });

  it('are numbered as most of them are', () => {
    const due = ['一、', '二、', '三、', '四、', '五、', '六、'];
    assert.deepStrictEqual(headings(['一、', '二．', '三、', '（四）', '五、', '六 、']), due);
    assert.deepStrictEqual(headings(['一、', '2.', '三、', '四、', '第五部分 ', '陆、']), due);
  });

  it('are numbered as most of them are in Roman and in full-width numbers too', () => {
    for (const [heads, due] of [
      [
        ['Ⅰ、', 'Ⅱ、', '三、', 'Ⅳ、', 'Ⅴ．', 'Ⅵ、'],
        ['Ⅰ、', 'Ⅱ、', 'Ⅲ、', 'Ⅳ、', 'Ⅴ、', 'Ⅵ、'],
      ],
      [
        ['I. ', 'II. ', 'III. ', '4. ', 'V. ', 'VI. '],
        ['I. ', 'II. ', 'III. ', 'IV. ', 'V. ', 'VI. '],
      ],
      [
        ['１．', '２．', '三、', '４．', '5.', '６．'],
        ['１．', '２．', '３．', '４．', '５．', '６．'],
      ],
    ] as const)
      assert.deepStrictEqual(headings(heads), due);
  });

  it('keep the number that they have, right or wrong, and get none where they have none', () => {
    assert.deepStrictEqual(headings(['一、', '二、', '二．', '四、', '', '六、']), [
      '一、',
      '二、',
      '二、',
      '四、',
      '',
      '六、',
    ]);
  });

  it('are of the level below the title’s, or as most of them are', () => {
    const heads = ['## 一、', '## 二、', '### 三、', '四、', '## 五、', '##   六、'];
    const due = ['## 一、', '## 二、', '## 三、', '## 四、', '## 五、', '## 六、'];
    assert.deepStrictEqual(headings(heads, '# 云溪县统计局2024年政府信息公开工作年度报告'), due);
  });

  it('are indented as most of them are', () => {
    const heads = ['　　一、', '　　二、', '三、', '　　四、', ' 五、', '　　六、'];
    assert.deepStrictEqual(headings(heads), ['　　一、', '　　二、', '　　三、', '　　四、', '　　五、', '　　六、']);
  });

  it('keep marks of another kind', () => {
    const heads = ['**一、', '- 二、', '三、', '四、', '五、', '六、'];
    assert.deepStrictEqual(headings(heads).slice(1), ['- 二、', '三、', '四、', '五、', '六、']);
  });
});
