import * as assert from 'node:assert';
import { litigationGroupSum as rule } from '../../../server/src/rules/litigation-group-sum';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { fixed, placeOf, told, toldOnce } from '../../support/told';

const RESULTS = ['total', 'upheld', 'corrected', 'otherResult', 'pending'];

/** The page with a sentence of one's own in section six. */
function saying(text: string, sentence: string): string {
  return text.replace('六、其他需要报告的事项', (heading) => `${heading}\n\n${sentence}\n`);
}

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

  it('points at the one figure that can be wrong if the text is right of the others', () => {
    const page = printed({ 'review.upheld': 4, 'review.total': 2 });
    const text = saying(page.text, '2023年，因政府信息公开被申请行政复议2件，其中结果维持1件。');
    const finding = toldOnce(rule, text);
    assert.strictEqual(text.slice(finding.span.start, finding.span.end), '4');
    assert.match(finding.message.zh, /推断：“行政复议”的“结果维持”的4有误，应为1，仅改此一处/);
    assert.ok(finding.fixes[0]?.preferred);
    assert.match(finding.fixes[0]?.title.zh ?? '', /“结果维持”由4改为1/);
  });

  it('points at the total where the text says another', () => {
    const text = saying(printed({ 'review.total': 5 }).text, '2023年，因政府信息公开被申请行政复议2件。');
    const finding = toldOnce(rule, text);
    assert.strictEqual(text.slice(finding.span.start, finding.span.end), '5');
    assert.match(finding.message.zh, /“总计”的5有误，应为2/);
  });

  it('points at a figure that has no business there where the text says that there was none', () => {
    const text = saying(
      printed({ 'directSuit.otherResult': 3 }).text,
      '2023年，没有发生因政府信息公开引起的行政诉讼。',
    );
    const finding = toldOnce(rule, text);
    assert.strictEqual(text.slice(finding.span.start, finding.span.end), '3');
  });

  it('lists what is left where the text vouches for the total alone', () => {
    const page = printed({ 'review.upheld': 4, 'review.pending': 4 });
    const finding = toldOnce(rule, saying(page.text, '2023年，因政府信息公开被申请行政复议2件。'));
    assert.ok(finding.fixes.every(({ preferred }) => !preferred));
    const other = printed({ 'review.upheld': 2, 'review.pending': 2, 'review.total': 3 });
    const tie = toldOnce(rule, saying(other.text, '2023年，因政府信息公开被申请行政复议3件。'));
    assert.match(tie.message.zh, /有2种可能性相当的改法/);
    assert.match(tie.fixes[2]?.title.zh ?? '', /“总计”由3改为4/);
  });

  it('tells nothing apart where the text speaks against every change', () => {
    const page = printed({ 'review.upheld': 4, 'review.pending': 0, 'review.total': 3 });
    const finding = toldOnce(rule, saying(page.text, '2023年，因政府信息公开被申请行政复议5件，其中结果维持4件。'));
    assert.match(finding.message.zh, /有2种可能性相当的改法/);
  });

  it('does not take a figure for proved against which the text speaks', () => {
    const page = printed({ 'review.upheld': 10, 'review.corrected': 1, 'review.pending': 0, 'review.total': 0 });
    const finding = toldOnce(rule, saying(page.text, '2023年，没有发生因政府信息公开引起的行政复议。'));
    assert.match(finding.message.zh, /如果只错一处，只能是“行政复议”的“总计”的0应为11。/);
    assert.ok(!finding.fixes[0]?.preferred);
  });

  it('tells each group for itself', () => {
    assert.strictEqual(told(rule, printed({ 'review.total': 9, 'directSuit.upheld': 1 }).text).length, 2);
  });

  it('is silent on a group with a blank, and on a row whose count does not fit', () => {
    assert.deepStrictEqual(told(rule, printed({ 'review.total': 9, 'review.upheld': '' }).text), []);
    assert.deepStrictEqual(told(rule, printed({ 'review.total': 9, 'review.upheld': '1\t1' }).text), []);
  });
});
