import * as assert from 'node:assert';
import { requestsBalance as rule } from '../../../server/src/rules/requests-balance';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { fixed, placeOf, told, toldOnce } from '../../support/told';

const FOUR = ['newlyReceived', 'carriedIn', 'processedTotal', 'carriedOut'];

describe('requests-balance', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`points in ${layout} at 四 of a column that does not balance, with all four figures`, () => {
      const page = printed({ 'carriedOut naturalPerson': 3 }, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, 'carriedOut naturalPerson'));
      assert.deepStrictEqual(
        finding.related.map(({ span }) => span),
        FOUR.map((row) => placeOf(page, `${row} naturalPerson`)),
      );
      assert.strictEqual(fixed(page.text, finding), printed({}, layout).text);
    });

    it(`is silent in ${layout} where every column balances`, () => {
      assert.deepStrictEqual(told(rule, printed({}, layout).text), []);
    });
  }

  it('does both sums, names the printed relation and says why it points at 四', () => {
    const { message, related } = toldOnce(rule, printed({ 'carriedIn naturalPerson': 2 }).text);
    assert.strictEqual(
      message.zh,
      '“自然人”列不平：一（新收）5 + 二（上年结转）2 = 7，而（七）总计4 + 四（结转下年）1 = 5，相差2。' +
        '表内载明的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和。' +
        '前三项无误时，“四”应为7 - 4 = 3，故标在这里；请核对这四个数。',
    );
    assert.match(
      message.en,
      /一 \(received\) 5 \+ 二 \(carried in\) 2 = 7, but （七） \(processed\) 4 \+ 四 \(carried out\) 1 = 5/,
    );
    assert.strictEqual(related[1]?.message.zh, '二、上年结转政府信息公开申请数量：2');
  });

  it('offers nothing where 四 would have to be negative, and says so', () => {
    const finding = toldOnce(rule, printed({ 'processedTotal business': 9 }).text);
    assert.deepStrictEqual(finding.fixes, []);
    assert.match(finding.message.zh, /办结的9件多于新收与结转的2件，无论“四”填多少都不会相等/);
    assert.match(finding.message.en, /no figure in 四 can be right/);
  });

  it('prefers 四 only where the other three are vouched for', () => {
    const preferred = (changes: Parameters<typeof printed>[0]) =>
      toldOnce(rule, printed(changes).text).fixes[0]?.preferred;
    assert.strictEqual(preferred({ 'carriedOut naturalPerson': 3 }), true);
    assert.strictEqual(preferred({ 'newlyReceived naturalPerson': 6 }), false);
    assert.strictEqual(preferred({ 'carriedIn naturalPerson': 6 }), false);
  });

  it('tells every column, the total as well', () => {
    const page = printed({ 'carriedOut business': 2, 'carriedOut research': 2, 'carriedOut total': 5 });
    assert.deepStrictEqual(
      told(rule, page.text).map(({ span }) => span),
      ['business', 'research', 'total'].map((column) => placeOf(page, `carriedOut ${column}`)),
    );
  });

  for (const row of FOUR) {
    it(`is silent on a column whose ${row} is blank`, () => {
      const { text } = printed({ 'carriedOut research': 4, [`${row} research`]: '/' });
      assert.deepStrictEqual(told(rule, text), []);
    });
  }

  it('never demands that nothing is carried over', () => {
    const { text } = printed({ 'carriedIn research': 8, 'carriedOut research': 8 });
    assert.deepStrictEqual(told(rule, text), []);
  });
});
