import * as assert from 'node:assert';
import { litigationGroupSum as rule } from '../../../server/src/rules/litigation-group-sum';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { fixed, placeOf, told, toldOnce } from '../../support/told';

const RESULTS = ['total', 'upheld', 'corrected', 'otherResult', 'pending'];

describe('litigation-group-sum', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    for (const group of ['review', 'directSuit', 'suitAfterReview']) {
      it(`points in ${layout} at the total of ${group} and lists every figure that may be wrong`, () => {
        const page = printed({ [`${group}.total`]: 9 }, layout);
        const finding = toldOnce(rule, page.text);
        assert.deepStrictEqual(finding.span, placeOf(page, `${group}.total`));
        assert.deepStrictEqual(
          new Set(finding.related.map(({ span }) => span.start)),
          new Set(RESULTS.map((result) => placeOf(page, `${group}.${result}`).start)),
        );
        assert.strictEqual(finding.fixes.length, 5);
        assert.strictEqual(fixed(page.text, finding), printed({}, layout).text);
      });
    }

    it(`is silent in ${layout} where the sums agree`, () => {
      assert.deepStrictEqual(told(rule, printed({}, layout).text), []);
    });
  }

  it('does the whole sum before the reader’s eyes', () => {
    const { message, related } = toldOnce(rule, printed({ 'review.pending': 4 }).text);
    assert.ok(
      message.zh.startsWith(
        '勾稽关系不成立：“行政复议”：总计填2，而结果维持1 + 结果纠正0 + 其他结果0 + 尚未审结4 = 5，相差3。' +
          '总计应等于维持、纠正、其他结果与尚未审结之和。推断：有2种可能性相当的改法',
      ),
      message.zh,
    );
    assert.match(
      message.en,
      /“行政复议” \(administrative reviews\): the total is 2, but upheld 1 \+ .* pending 4 = 5; the difference is 3/,
    );
    assert.match(message.en, /There are 2 changes, about as likely, with each of which all sums of the table hold\. /);
    assert.deepStrictEqual(
      related.map((one) => one.message.zh),
      ['“行政复议”的“总计”：现为2，可能应为5', '“行政复议”的“尚未审结”：现为4，可能应为1'],
    );
  });

  it('offers the total first where it is 0 beside a sum of 11, and says that it is no more than likely', () => {
    const page = printed({
      'review.upheld': 10,
      'review.corrected': 1,
      'review.pending': 0,
      'review.total': 0,
    });
    const finding = toldOnce(rule, page.text);
    assert.match(finding.fixes[0]?.title.zh ?? '', /^将“行政复议”的“总计”由0改为11：/);
    assert.match(finding.message.zh, /如果只错一处，只能是“行政复议”的“总计”的0应为11。/);
    assert.match(finding.message.en, /If one figure alone is wrong, it is 0 in “行政复议” .*, which should be 11\./);
  });

  it('prefers no figure of five that nothing else vouches for', () => {
    const { fixes } = toldOnce(rule, printed({ 'review.total': 9 }).text);
    assert.ok(fixes.length > 1);
    assert.ok(fixes.every(({ preferred, certain }) => !preferred && !certain));
  });

  it('tells each group for itself', () => {
    assert.strictEqual(told(rule, printed({ 'review.total': 9, 'directSuit.upheld': 1 }).text).length, 2);
  });

  it('is silent on a group with a blank, and on a row whose count does not fit', () => {
    assert.deepStrictEqual(told(rule, printed({ 'review.total': 9, 'review.upheld': '' }).text), []);
    assert.deepStrictEqual(told(rule, printed({ 'review.total': 9, 'review.upheld': '1\t1' }).text), []);
  });
});
