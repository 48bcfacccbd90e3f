import * as assert from 'node:assert';
import { sectionTitleAltered as rule } from '../../../server/src/rules/section-title-altered';
import { fixed, told, toldOnce } from '../../support/told';
import { LAYOUTS, replaced, sample, underlined } from '../compose/support';

describe('section-title-altered', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`is silent in ${layout} on the statutory titles`, () => {
      assert.deepStrictEqual(told(rule, sample(layout).text), []);
    });

    it(`points in ${layout} at the title without its numeral and puts the statutory one there`, () => {
      const { text } = sample(layout);
      const altered = replaced(text, '二、主动公开政府信息情况', '二、主动公开政府政府情况');
      const remark = toldOnce(rule, altered);
      assert.strictEqual(underlined(altered, remark), '主动公开政府政府情况');
      assert.strictEqual(fixed(altered, remark), text);
    });
  }

  it('accepts the regulation’s own wordings in silence', () => {
    const text = sample('tabs').text;
    for (const [label, accepted] of [
      ['四、政府信息公开行政复议、行政诉讼情况', '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
      ['五、存在的主要问题及改进情况', '五、政府信息公开工作存在的主要问题及改进情况'],
      ['六、其他需要报告的事项', '六、需要报告的其他事项'],
    ] as const) {
      assert.deepStrictEqual(told(rule, replaced(text, label, accepted)), [], accepted);
    }
  });

  it('is silent on other punctuation, as labels and header words are', () => {
    for (const layout of Object.keys(LAYOUTS)) {
      const { text } = sample(layout);
      for (const by of ['，', ',', '；', '·', '']) {
        for (const behind of ['', '：']) {
          const other = replaced(text, '复议、行政诉讼情况', `复议${by}行政诉讼情况${behind}`);
          assert.deepStrictEqual(told(rule, other), [], other);
        }
      }
      const accepted = replaced(
        text,
        '四、政府信息公开行政复议、行政诉讼情况',
        '四、因政府信息公开工作被申请行政复议，提起行政诉讼情况',
      );
      assert.deepStrictEqual(told(rule, accepted), []);
    }
    const { text } = sample('tabs');
    assert.strictEqual(told(rule, replaced(text, '复议、行政诉讼情况', '复议，行政诉诉情况')).length, 1);
  });

  it('is certain', () => {
    const text = replaced(sample('tabs').text, '一、总体情况', '一、基本情况');
    const [fix] = toldOnce(rule, text).fixes ?? [];
    assert.deepStrictEqual([fix?.certain, fix?.preferred], [true, true]);
    assert.deepStrictEqual(fix?.edits[0]?.newText, '总体情况');
  });

  it('offers no fix where markup stands inside the title', () => {
    const html = '<p>一、总体情况</p><p>照常。</p><p>二、主动公开<b>政府</b>政府情况</p><p>见表。</p>';
    const remark = toldOnce(rule, html);
    assert.deepStrictEqual(remark.fixes, []);
  });

  it('keeps a numeral and mark of another kind as they are', () => {
    const text = replaced(sample('ragged').text, '## 二、主动公开政府信息情况', '## 二．主动公开政府政府情况');
    assert.ok(fixed(text, toldOnce(rule, text)).includes('## 二．主动公开政府信息情况'));
  });
});
