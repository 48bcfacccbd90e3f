import * as assert from 'node:assert';
import { headerAltered as rule } from '../../../server/src/rules/header-altered';
import { fixed, told, toldOnce } from '../../support/told';
import { LAYOUTS, replaced, sample, underlined } from '../compose/support';

describe('header-altered', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    for (const form of ['2021', '2019'] as const) {
      it(`is silent in ${layout} on the headers of ${form}`, () => {
        assert.deepStrictEqual(told(rule, sample(layout, form).text), []);
      });
    }

    it(`points in ${layout} at an altered header and puts the statutory words there`, () => {
      const { text } = sample(layout);
      const altered = replaced(text, '本年废止件数', '本年度止件数');
      const remark = toldOnce(rule, altered);
      assert.strictEqual(underlined(altered, remark), '本年度止件数');
      assert.match(remark.message.zh, /应为“本年废止件数”/);
      assert.strictEqual(fixed(altered, remark), text);
    });
  }

  for (const layout of ['tabs', 'ragged', 'bars']) {
    it(`points in ${layout} at a slip in a word that is broken over two lines`, () => {
      const { text } = sample(layout);
      for (const [word, slip] of [
        ['社会公益组织', '社会某益\n组织'],
        ['现行有效件数', '现行\n有效件某'],
        ['复议后起诉', '复某\n后起诉'],
      ] as const) {
        const altered = replaced(text, word, slip);
        const remark = toldOnce(rule, altered);
        assert.strictEqual(underlined(altered, remark), slip);
        assert.deepStrictEqual(told(rule, fixed(altered, remark)), []);
      }
    });
  }

  it('is certain', () => {
    const altered = replaced(sample('tabs').text, '本年废止件数', '本年度止件数');
    assert.deepStrictEqual(
      toldOnce(rule, altered).fixes?.map(({ certain, preferred }) => [certain, preferred]),
      [[true, true]],
    );
  });

  it('accepts the wordings of other provinces in silence', () => {
    const { text } = sample('tabs');
    const accepted = replaced(text, '本年收费金额（单位：万元）', '本年收费金额（单位：万元，保留4位小数）');
    assert.deepStrictEqual(told(rule, accepted), []);
    assert.deepStrictEqual(told(rule, replaced(text, '本年制发件数', '本年度制发件数')), []);
  });

  it('is silent on other punctuation', () => {
    for (const layout of Object.keys(LAYOUTS)) {
      const { text } = sample(layout);
      for (const [words, other] of [
        ['第二十条第（五）项', '第二十条第五）项'],
        ['第二十条第（六）项', '第二十条第【六】项：'],
        ['本年废止件数', '本年废止件数、'],
        ['（单位：万元）', '，单位:万元'],
      ] as const) {
        assert.deepStrictEqual(told(rule, replaced(text, words, other)), [], `${layout}: ${other}`);
      }
    }
  });

  for (const layout of ['cell lines', 'spaces']) {
    it(`points in ${layout} at one character of four, and at no pieces of a word`, () => {
      const { text } = sample(layout);
      const altered = replaced(text, '商业企业', '商某企业');
      const remark = toldOnce(rule, altered);
      assert.strictEqual(underlined(altered, remark), '商某企业');
      assert.strictEqual(fixed(altered, remark), text);
      assert.deepStrictEqual(told(rule, replaced(text, '商业企业', '商业 企业')), []);
    });
  }
});
