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

  it('speaks of a negative fee as well, and of no sums, as its table has none', () => {
    const { message } = toldOnce(rule, printed({ 'fees amount': '-0.5' }).text);
    assert.match(message.zh, /件数和金额不会小于0。请核对原始数据；/);
    assert.match(
      message.en,
      /amounts fall below 0\. Check the source; where something was set off, write what is left\./,
    );
  });

  it('is silent on a minus before zero, and on marks for nothing', () => {
    assert.deepStrictEqual(told(rule, printed({ [CELL]: '-0', 'granted total': '-' }).text), []);
  });

  it('leaves the sums with the figure undecided, and says so', () => {
    const { message } = toldOnce(rule, printed({ [CELL]: '-1' }).text);
    assert.match(message.zh, /不会小于0，含有这个数的勾稽关系无法判断。/);
    assert.match(message.en, /fall below 0; sums that include it are undecided\./);
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
