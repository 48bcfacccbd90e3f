import * as assert from 'node:assert';
import { litigationGroupSum as rule } from '../../../server/src/rules/litigation-group-sum';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { fixed, placeOf, told, toldOnce } from '../../support/told';

const RESULTS = ['total', 'upheld', 'corrected', 'otherResult', 'pending'];

describe('litigation-group-sum', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    for (const group of ['review', 'directSuit', 'suitAfterReview']) {
      it(`points in ${layout} at the total of ${group}, with all five figures`, () => {
        const page = printed({ [`${group}.total`]: 9 }, layout);
        const finding = toldOnce(rule, page.text);
        assert.deepStrictEqual(finding.span, placeOf(page, `${group}.total`));
        assert.deepStrictEqual(
          finding.related.map(({ span }) => span),
          RESULTS.map((result) => placeOf(page, `${group}.${result}`)),
        );
        assert.strictEqual(fixed(page.text, finding), printed({}, layout).text);
      });
    }

    it(`is silent in ${layout} where the sums agree`, () => {
      assert.deepStrictEqual(told(rule, printed({}, layout).text), []);
    });
  }

  it('does the whole sum before the reader’s eyes', () => {
    const { message, related } = toldOnce(rule, printed({ 'review.pending': 4 }).text);
    assert.strictEqual(
      message.zh,
      '“行政复议”总计填2，而结果维持1 + 结果纠正0 + 其他结果0 + 尚未审结4 = 5，相差3。' +
        '总计应等于维持、纠正、其他结果与尚未审结之和。请核对本组；各项无误的，总计应为5。',
    );
    assert.match(
      message.en,
      /“行政复议” \(administrative review\) is 2, but upheld 1 \+ .* pending 4 = 5; the difference is 3/,
    );
    assert.deepStrictEqual(
      related.map((one) => one.message.zh),
      ['总计：2', '结果维持：1', '结果纠正：0', '其他结果：0', '尚未审结：4'],
    );
  });

  it('prefers no figure of five that nothing else vouches for', () => {
    const [fix] = toldOnce(rule, printed({ 'review.total': 9 }).text).fixes;
    assert.deepStrictEqual([fix?.preferred, fix?.certain], [false, false]);
  });

  it('tells each group for itself', () => {
    assert.strictEqual(told(rule, printed({ 'review.total': 9, 'directSuit.upheld': 1 }).text).length, 2);
  });

  it('is silent on a group with a blank, and on a row whose count does not fit', () => {
    assert.deepStrictEqual(told(rule, printed({ 'review.total': 9, 'review.upheld': '' }).text), []);
    assert.deepStrictEqual(told(rule, printed({ 'review.total': 9, 'review.upheld': '1\t1' }).text), []);
  });
});
