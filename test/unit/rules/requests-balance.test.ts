import * as assert from 'node:assert';
import { requestsBalance as rule } from '../../../server/src/rules/requests-balance';
import { check, read } from '../../../server/src/service';
import { fixture } from '../../support/files';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { fixed, placeOf, told, toldOnce } from '../../support/told';

const FOUR = ['newlyReceived', 'carriedIn', 'processedTotal', 'carriedOut'];

describe('requests-balance', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    for (const cell of [
      'carriedOut naturalPerson',
      'carriedIn business',
      'newlyReceived research',
      'processedTotal business',
    ]) {
      it(`points in ${layout} at the wrong ${cell}, with the sums that fail, and its preferred fix restores the text`, () => {
        const page = printed({ [cell]: 30 }, layout);
        const finding = toldOnce(rule, page.text);
        assert.deepStrictEqual(finding.span, placeOf(page, cell));
        assert.ok(finding.fixes[0]?.preferred);
        assert.strictEqual(fixed(page.text, finding), printed({}, layout).text);
      });
    }

    it(`is silent in ${layout} where every column balances`, () => {
      assert.deepStrictEqual(told(rule, printed({}, layout).text), []);
    });
  }

  it('does the sums, names the printed relation, and marks what is inferred', () => {
    const { message, related, fixes } = toldOnce(rule, printed({ 'carriedIn naturalPerson': 2 }).text);
    assert.strictEqual(
      message.zh,
      '2条勾稽关系不成立：（1）“自然人”列：一（新收）5 + 二（上年结转）2 = 7，而（七）总计4 + 四（结转下年）1 = 5，相差2；' +
        '（2）“二、上年结转政府信息公开申请数量”行：总计填0，而自然人2 = 2（其余5项为0），相差2。' +
        '表内载明的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和。' +
        '推断：“二、上年结转政府信息公开申请数量”行“自然人”列的2有误，应为0，仅改此一处即可使本表勾稽关系全部成立。' +
        '这是由数字推断的，改之前请核对台账。',
    );
    assert.match(
      message.en,
      /^2 sums do not hold: \(1\) column “自然人” \(natural persons\): 一 \(received\) 5 \+ 二 \(brought forward\) 2 = 7, but （七） \(processed\) 4 \+ 四 \(carried forward\) 1 = 5; the difference is 2/,
    );
    assert.match(message.en, /Inference: 2 in row “二、.*should be 0; with this alone all sums of the table hold\./);
    assert.deepStrictEqual(
      related.map((one) => one.message.zh.slice(0, 9)),
      ['不成立：“自然人”', '不成立：“二、上年'],
    );
    assert.strictEqual(
      fixes[0]?.title.zh,
      '将“二、上年结转政府信息公开申请数量”行“自然人”列由2改为0：仅此一处即可使本表勾稽关系全部成立',
    );
  });

  it('tells one group once, by this rule where a balance is among what fails', () => {
    const { text } = printed({ 'processedTotal business': 9 });
    const reconciliation = check(read(text)).findings.filter(({ category }) => category === 'reconciliation');
    assert.deepStrictEqual(
      reconciliation.map(({ code, related }) => [code, related.length]),
      [['requests-balance', 3]],
    );
    assert.match(reconciliation[0]?.message.zh ?? '', /^3条勾稽关系不成立：.*；其余1条见相关位置。/);
  });

  it('tells two groups apart that have nothing to do with each other', () => {
    const page = printed({ 'newlyReceived naturalPerson': 50, 'processedTotal business': 9 });
    assert.deepStrictEqual(
      told(rule, page.text).map(({ span }) => span),
      ['newlyReceived naturalPerson', 'processedTotal business'].map((cell) => placeOf(page, cell)),
    );
  });

  it('lists the ways where several are about as likely, points at 四 of the first column, and prefers none', () => {
    const page = printed({ 'carriedOut business': 2, 'carriedOut research': 2, 'carriedOut total': 5 });
    const finding = toldOnce(rule, page.text);
    assert.deepStrictEqual(finding.span, placeOf(page, 'carriedOut business'));
    assert.match(finding.message.zh, /推断：有2种可能性相当的改法/);
    assert.ok(finding.fixes.length >= 2 && finding.fixes.every(({ preferred }) => !preferred));
    assert.ok(finding.fixes.some(({ edits }) => edits.length === 3));
    for (const row of ['newlyReceived', 'carriedOut']) {
      assert.ok(
        finding.related.some(({ span }) => span.start === placeOf(page, `${row} research`).start),
        row,
      );
    }
  });

  it('lists plainly what fails where too much does, and says that the search was not finished', () => {
    const rows = ['newlyReceived', 'granted', 'partlyGranted', 'denied.stateSecret', 'other.rest', 'carriedOut'];
    const columns = ['naturalPerson', 'business', 'research', 'legalService'];
    const changes = rows.flatMap((row, i) =>
      columns.map((column, j) => [`${row} ${column}`, (i * 31 + j * 17 + i * j * 7) % 97] as const),
    );
    const page = printed(Object.fromEntries(changes));
    const finding = toldOnce(rule, page.text);
    assert.deepStrictEqual(finding.span, placeOf(page, 'carriedOut naturalPerson'));
    assert.match(finding.message.zh, /没有找到错在哪一格，但没有搜索完毕；多条关系同时不成立，多半是整块数字错位/);
    assert.match(finding.message.en, /the search was not finished; where many sums fail/);
    assert.deepStrictEqual(finding.fixes, []);
    assert.ok(finding.related.length > 13);
  });

  for (const row of FOUR) {
    it(`is silent on a column whose ${row} is blank`, () => {
      const { text } = printed({ 'carriedOut research': 4, [`${row} research`]: '/' });
      assert.deepStrictEqual(told(rule, text), []);
    });
  }

  it('prefers one way alone where others are offered beside it', () => {
    const { text, reports } = read(fixture('known/html-plain.html'));
    const rows = reports[0]?.tables.find(({ key }) => key === 'requests')?.rows;
    const [a, b] = rows?.find(({ key }) => key === 'carriedIn')?.cells ?? [];
    assert.ok(a && b);
    const exchanged = [text.slice(0, a.span.start), b.text, text.slice(a.span.end, b.span.start), a.text];
    const { fixes } = toldOnce(rule, exchanged.join('') + text.slice(b.span.end));
    assert.deepStrictEqual(
      fixes.map(({ preferred }) => preferred),
      [true, false],
    );
  });

  it('never demands that nothing is carried over', () => {
    const { text } = printed({ 'carriedIn research': 8, 'carriedOut research': 8 });
    assert.deepStrictEqual(told(rule, text), []);
  });
});
