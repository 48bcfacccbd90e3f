import * as assert from 'node:assert';
import { cellDecimals as rule } from '../../../server/src/rules/cell-decimals';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { placeOf, told, toldOnce } from '../../support/told';

const CELL = 'fees amount';

describe('cell-decimals', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`points in ${layout} at a fee with five decimals`, () => {
      const page = printed({ [CELL]: '12.34567' }, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, CELL));
      assert.strictEqual(finding.severity, 'warning');
      assert.match(finding.message.zh, /现在是5位：12\.34567/);
      assert.deepStrictEqual(finding.fixes, []);
    });
  }

  for (const fee of ['0', '25', '25.1', '25.10', '0.0001', '12.3456', '12.3456万元', '12.34567元']) {
    it(`is silent on ${fee}: four decimals are never demanded`, () => {
      assert.deepStrictEqual(told(rule, printed({ [CELL]: fee }).text), []);
    });
  }

  it('counts the decimals of full-width figures too', () => {
    assert.strictEqual(told(rule, printed({ [CELL]: '１．２３４５６' }).text).length, 1);
  });

  it('leaves a count with decimals to cell-fraction', () => {
    assert.deepStrictEqual(told(rule, printed({ 'licences decisions': '1.23456' }).text), []);
  });

  it('leaves the 2019 form’s own amount alone, which names its unit', () => {
    assert.deepStrictEqual(told(rule, printed({ 'procurement amount': '1.234567万元' }, 'tabs', '2019').text), []);
  });
});
