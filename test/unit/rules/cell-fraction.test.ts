import * as assert from 'node:assert';
import { cellFraction as rule } from '../../../server/src/rules/cell-fraction';
import { check, read } from '../../../server/src/service';
import { LAYOUT_STYLES, printed, withFigures } from '../../support/plain-report';
import { fixed, placeOf, told, toldOnce } from '../../support/told';

const CELL = 'granted business';

describe('cell-fraction', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`points in ${layout} at a count with decimals`, () => {
      const page = printed({ [CELL]: '2.5' }, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, CELL));
      assert.deepStrictEqual([finding.severity, finding.fixes.length], ['error', 0]);
    });
  }

  for (const cell of ['regulations inForce', 'penalties decisions', 'carriedOut total', 'suitAfterReview.pending']) {
    it(`speaks of ${cell}, a count`, () => {
      assert.deepStrictEqual(
        toldOnce(rule, printed({ [cell]: '0.5' }).text).message.zh.match(/是([\d.]+)。/)?.[1],
        '0.5',
      );
    });
  }

  it('is silent on an amount', () => {
    assert.deepStrictEqual(told(rule, printed({ 'fees amount': '25.1' }).text), []);
    assert.deepStrictEqual(told(rule, printed({ 'procurement amount': '25.1万元' }, 'tabs', '2019').text), []);
  });

  it('speaks in a row of counts whose number does not fit, not in one with an amount', () => {
    assert.match(toldOnce(rule, printed({ [CELL]: '2.5\t1' }).text).message.zh, /第2个数是2\.5/);
    assert.deepStrictEqual(told(rule, printed({ 'procurement amount': '2.5\t1.5' }, 'tabs', '2019').text), []);
  });

  it('leaves the sums with the figure undecided, and says so', () => {
    const { message } = toldOnce(rule, printed({ [CELL]: '2.5' }).text);
    assert.match(message.zh, /只能是整数，含有这个数的勾稽关系无法判断。/);
    assert.match(message.en, /whole numbers; sums that include it are undecided\./);
    const { identities } = check(read(printed({ [CELL]: '1.0' }).text));
    assert.deepStrictEqual(identities, { holding: 40, broken: 0, undecided: 2 });
  });

  it('takes zeros behind the point out, never on its own, and rounds nothing', () => {
    for (const [before, after] of [
      ['12.0', '12'],
      ['0.00', '0'],
      ['１．０', '１'],
    ] as const) {
      const page = printed({ [CELL]: before });
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual([finding.fixes[0]?.certain, finding.fixes[0]?.preferred], [false, true]);
      assert.strictEqual(fixed(page.text, finding), printed({ [CELL]: after }).text);
    }
    assert.match(toldOnce(rule, printed({ [CELL]: '12.0' }).text).message.zh, /请改为12。$/);
    assert.deepStrictEqual(toldOnce(rule, printed({ [CELL]: '12.01' }).text).fixes, []);
  });

  it('tells a table as a spreadsheet shows it once', () => {
    const text = withFigures(printed(), (figure) => `${figure}.00`, 'requests');
    const finding = toldOnce(rule, text);
    assert.match(finding.message.zh, /^收到和处理政府信息公开申请情况表有175格的件数带着小数，这是第一格：5\.00。/);
    assert.strictEqual(fixed(text, finding), printed().text);
  });

  it('tells many that are no whole numbers once, and leaves those to whoever knows', () => {
    const finding = toldOnce(
      rule,
      withFigures(printed(), () => '0.5', 'litigation'),
    );
    assert.match(finding.message.zh, /有15格不是整数，这是第一格：0\.5。/);
    assert.deepStrictEqual(finding.fixes, []);
  });
});
