import * as assert from 'node:assert';
import { cellNegative as rule } from '../../../server/src/rules/cell-negative';
import { check, read } from '../../../server/src/service';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { placeOf, told, toldOnce } from '../../support/told';

const CELL = 'granted business';

describe('cell-negative', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`points in ${layout} at a negative count`, () => {
      const page = printed({ [CELL]: '-1' }, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, CELL));
      assert.deepStrictEqual([finding.severity, finding.fixes.length], ['error', 0]);
    });
  }

  for (const sign of ['-', '−', '–', '－']) {
    it(`knows U+${sign.charCodeAt(0).toString(16)} for a minus sign`, () => {
      assert.match(toldOnce(rule, printed({ 'review.upheld': `${sign}3` }).text).message.zh, /“结果维持”是负数.3。/);
    });
  }

  it('speaks of a negative fee as well', () => {
    assert.strictEqual(told(rule, printed({ 'fees amount': '-0.5' }).text).length, 1);
  });

  it('is silent on a minus before zero, and on marks for nothing', () => {
    assert.deepStrictEqual(told(rule, printed({ [CELL]: '-0', 'granted total': '-' }).text), []);
  });

  it('leaves the sums with the figure undecided', () => {
    const { identities } = check(read(printed({ [CELL]: '-1' }).text));
    assert.deepStrictEqual(identities, { holding: 40, broken: 0, undecided: 2 });
  });

  for (const cells of ['-3', '-3\t1']) {
    it(`is silent where the 2019 form takes a sign, in ${cells.split('\t').length + 2} cells`, () => {
      assert.deepStrictEqual(told(rule, printed({ 'licences change': cells }, 'tabs', '2019').text), []);
    });
  }

  it('speaks in a row whose count does not fit', () => {
    assert.match(toldOnce(rule, printed({ [CELL]: '-3\t1' }).text).message.en, /figure 2, is negative: -3/);
  });
});
