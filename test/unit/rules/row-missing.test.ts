import * as assert from 'node:assert';
import { rowMissing as rule } from '../../../server/src/rules/row-missing';
import { fixed, told, toldOnce } from '../../support/told';
import { LAYOUTS, readOne, sample, tableIn, underlined, withoutLines } from '../compose/support';

describe('row-missing', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    for (const form of ['2021', '2019'] as const) {
      it(`is silent in ${layout} on all rows of ${form}`, () => {
        assert.deepStrictEqual(told(rule, sample(layout, form).text), []);
      });
    }
  }

  it('points at the label before the row’s place and writes the row', () => {
    const text = withoutLines(sample('tabs').text, '4.保护第三方合法权益');
    const remark = toldOnce(rule, text);
    assert.strictEqual(underlined(text, remark), '3.危及“三安全一稳定”');
    assert.match(remark.message.zh, /“4\.保护第三方合法权益”一行/);
    const after = fixed(text, remark);
    assert.deepStrictEqual(told(rule, after), []);
    assert.strictEqual(tableIn(readOne(after), 'requests').rows.length, 25);
  });

  it('is one finding for rows missing one after another, and names them all', () => {
    let { text } = sample('bars');
    for (const label of ['3.危及', '4.保护', '5.属于三类']) text = withoutLines(text, label);
    const remark = toldOnce(rule, text);
    assert.strictEqual(underlined(text, remark), '2.其他法律行政法规禁止公开');
    for (const label of ['3.危及“三安全一稳定”', '4.保护第三方合法权益', '5.属于三类内部事务信息']) {
      assert.ok(remark.message.zh.includes(label) && remark.message.en.includes(label), label);
    }
    assert.match(remark.message.zh, /3行/);
    assert.deepStrictEqual(told(rule, fixed(text, remark)), []);
  });

  for (const layout of Object.keys(LAYOUTS)) {
    for (const [table, last, words] of [
      ['disclosure', '行政规范性文件', '本年处理决定数量'],
      ['requests', '（二）部分公开', '（三）不予公开'],
    ] as const) {
      // Elsewhere a group's words stand in its first row, or are not written as in the form.
      if (table === 'requests' && !['tabs', 'cell lines', 'bars'].includes(layout)) continue;
      it(`writes in ${layout} below the words of a group that was begun: ${words}`, () => {
        const whole = sample(layout).text;
        const from =
          whole.indexOf(words, whole.indexOf(last, whole.indexOf(table === 'requests' ? '三、收到' : '二、主动'))) +
          words.length;
        const end = layout.startsWith('html') ? whole.indexOf('</tr>', from) + '</tr>'.length : from;
        const text = `${whole.slice(0, end)}\n`;
        const after = fixed(text, told(rule, text).at(-1) ?? assert.fail('nothing is said'));
        assert.deepStrictEqual(told(rule, after), []);
        const read = tableIn(readOne(after), table);
        assert.deepStrictEqual(
          read.rows.filter(({ place }) => place !== 'in-order'),
          [],
        );
        assert.strictEqual(
          after.split(words).length,
          whole.slice(0, end).split(words).length + (table === 'disclosure' ? 1 : 0),
        );
      });
    }
  }

  it('is a finding each for rows missing in different places', () => {
    let { text } = sample('tabs');
    for (const label of ['4.保护第三方', '3.要求提供公开出版物']) text = withoutLines(text, label);
    const remarks = told(rule, text);
    assert.deepStrictEqual(
      remarks.map((remark) => underlined(text, remark)),
      ['3.危及“三安全一稳定”', '2.重复申请'],
    );
    const [first, second] = remarks;
    assert.ok(first && second);
    const half = fixed(text, first);
    assert.deepStrictEqual(told(rule, fixed(half, toldOnce(rule, half))), []);
  });

  it('points at a row of the first table, and at the header where nothing is before', () => {
    const { text } = sample('tabs');
    const [last] = told(rule, withoutLines(text, '行政强制'));
    assert.ok(last);
    assert.strictEqual(underlined(withoutLines(text, '行政强制'), last), '行政处罚');
    const first = told(rule, withoutLines(text, '一、本年新收政府信息公开申请数量'));
    assert.strictEqual(first.length, 1);
    assert.deepStrictEqual(
      first[0]?.span,
      tableIn(readOne(withoutLines(text, '一、本年新收')), 'requests').missing[0]?.after,
    );
  });

  it('misses no sub-row of （六） on the 2019 form', () => {
    const text = withoutLines(sample('tabs', '2019').text, '（六）其他处理');
    const remark = toldOnce(rule, text);
    assert.match(remark.message.zh, /“（六）其他处理”一行.*〔2019〕60号/);
  });

  it('offers a preferred fix that is not certain', () => {
    const text = withoutLines(sample('html').text, '2.重复申请');
    assert.deepStrictEqual(
      toldOnce(rule, text).fixes?.map(({ preferred, certain }) => [preferred, certain]),
      [[true, false]],
    );
  });
});
