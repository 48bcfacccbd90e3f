import * as assert from 'node:assert';
import { rowLabelAltered as rule } from '../../../server/src/rules/row-label-altered';
import { fixed, told, toldOnce } from '../../support/told';
import { LAYOUTS, replaced, sample, underlined } from '../compose/support';

describe('row-label-altered', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    for (const form of ['2021', '2019'] as const) {
      it(`is silent in ${layout} on the labels of ${form}`, () => {
        assert.deepStrictEqual(told(rule, sample(layout, form).text), []);
      });
    }

    it(`points in ${layout} at an altered label and puts the statutory words there`, () => {
      const { text } = sample(layout);
      const altered = replaced(text, '其他法律行政法规禁止公开', '其他法律法规禁止公开');
      const remark = toldOnce(rule, altered);
      assert.match(underlined(altered, remark), /^2\. ?其他法律法规禁止公开$/);
      assert.match(remark.message.zh, /应为“2\.其他法律行政法规禁止公开”/);
      assert.strictEqual(fixed(altered, remark), text);
    });
  }

  it('is certain', () => {
    const altered = replaced(sample('tabs').text, '其他法律行政法规禁止公开', '其他法律法规禁止公开');
    assert.deepStrictEqual(
      toldOnce(rule, altered).fixes?.map(({ certain, preferred }) => [certain, preferred]),
      [[true, true]],
    );
  });

  it('accepts shorter wordings of real reports in silence', () => {
    const { text } = sample('tabs');
    for (const [label, accepted] of [
      ['二、上年结转政府信息公开申请数量', '二、上年结转'],
      ['4.保护第三方合法权益', '4.第三方合法权益'],
      ['\n行政规范性文件\t', '\n规范性文件\t'],
    ] as const) {
      assert.deepStrictEqual(told(rule, replaced(text, label, accepted)), [], accepted);
    }
  });

  it('keeps the report’s own numbering', () => {
    const text = replaced(sample('tabs').text, '2.其他法律行政法规禁止公开', '2、其他法律法规禁止公开');
    assert.ok(fixed(text, toldOnce(rule, text)).includes('\t2、其他法律行政法规禁止公开\t'));
  });

  it('points at the first piece of a broken label, the others related, and mends the piece that differs', () => {
    const text = replaced(sample('cell lines').text, '2.其他法律行政法规禁止公开', '2.其他法律法规\n禁止公开');
    const remark = toldOnce(rule, text);
    assert.ok(underlined(text, remark).startsWith('2.其他法律法规'));
    assert.strictEqual(
      fixed(text, remark),
      replaced(sample('cell lines').text, '2.其他法律行政法规禁止公开', '2.其他法律行政法规\n禁止公开'),
    );
  });

  it('names a label that runs over lines of the source in one line', () => {
    const text = replaced(sample('html').text, '其他法律行政法规禁止公开', '其他法律法规\n      禁止公开');
    assert.match(toldOnce(rule, text).message.zh, /行名“2\. ?其他法律法规禁止公开”/);
  });

  it('leaves words among the pieces of a label to the reader, of which there may be a row', () => {
    const words = '自然人\n一、本年新收政府信息公开申请\n0 法人或其他组织 人 织 人 织 人 人\n数量\n予以公开 ';
    const { fixes } = toldOnce(rule, words);
    assert.deepStrictEqual(
      fixes?.map(({ certain }) => certain),
      [false],
    );
  });

  it('leaves marks among the pieces of a label to the reader, of which there may be a row', () => {
    const marks = '自然人\n一、本年新收政府信息公开申请\n# # # # # # # # 0\n数量\n予以公开 ';
    const { fixes } = toldOnce(rule, marks);
    assert.deepStrictEqual(
      (fixes ?? []).map(({ preferred, certain, edits }) => [preferred, certain, edits.map(({ newText }) => newText)]),
      [[true, false, ['']]],
    );
  });
});
