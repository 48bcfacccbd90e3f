import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { fold, foldsToAtMost, foldUnit } from '../../../server/src/text/fold';
import { folded } from '../../../server/src/text/folded';

const text = fc.string({ unit: fc.constantFrom('一', '、', '（', '）', '，', '１', '⼀', ' ', '\u3000', '“', 'a') });

describe('folding', () => {
  it('takes unit for unit, in one piece or in many', () => {
    fc.assert(
      fc.property(text, (given) => {
        const units = Array.from({ length: given.length }, (_, i) => foldUnit(given.charCodeAt(i)));
        assert.strictEqual(fold(given), String.fromCharCode(...units.filter((unit) => unit !== 0)));
      }),
    );
  });

  it('gives a text that is folded already back as it is', () => {
    assert.strictEqual(fold('行政许可'), '行政许可');
    assert.strictEqual(fold(''), '');
  });

  for (const mark of ['*', '＊', '①', '¹', '†', '[1]', '〔12〕', '（注）', '（注2）'])
    it(`takes no notice of a footnote's mark behind words: ${mark}`, () => {
      assert.strictEqual(folded(`行政许可${mark}`).body, '行政许可');
      assert.strictEqual(folded(`（七）总计${mark}`).body, '总计');
      assert.notStrictEqual(folded(mark).whole, '');
    });

  it('keeps what else stands in brackets behind words', () => {
    for (const words of ['部分公开（区分处理的）', '规章（件）', '附件[2024]', '行政许可12'])
      assert.strictEqual(folded(words).body, fold(words));
  });

  it('knows how much would be left without folding', () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 8 }), (given, most) =>
        assert.strictEqual(foldsToAtMost(given, most), fold(given).length <= most),
      ),
    );
  });
});

describe('a folded text', () => {
  it('sets its numbering apart', () => {
    const { whole, body, numbering, bodyAt } = folded('（一） 予以公开');
    assert.deepStrictEqual({ whole, body, bodyAt }, { whole: '(一)予以公开', body: '予以公开', bodyAt: 4 });
    assert.strictEqual(numbering?.value, 1);
  });

  it('is the same whether it is remembered or too long for that', () => {
    const long = `一、${'长'.repeat(100)}`;
    assert.deepStrictEqual(folded(long), folded(long));
    assert.strictEqual(folded(long).body, '长'.repeat(100));
    assert.strictEqual(folded('一、总体情况'), folded('一、总体情况'));
  });
});
