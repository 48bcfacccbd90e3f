import * as assert from 'node:assert';
import { cellUnit as rule } from '../../../server/src/rules/cell-unit';
import type { Finding } from '../../../server/src/service';
import { LAYOUT_STYLES, printed, withFigures } from '../../support/plain-report';
import { fixed, placeOf, told, toldOnce } from '../../support/told';

const COUNT = 'granted business';
const FEE = 'fees amount';

describe('cell-unit', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`points in ${layout} at a count with its unit and takes the unit out`, () => {
      const page = printed({ [COUNT]: '1件' }, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, COUNT));
      assert.strictEqual(fixed(page.text, finding), printed({}, layout).text);
    });
  }

  const written: readonly (readonly [cell: string, before: string, after: string])[] = [
    [COUNT, '12 件', '12'],
    [COUNT, '1,234件', '1,234'],
    [COUNT, '3件（其中1件为补充）', '3（其中1件为补充）'],
    [FEE, '25.1万元', '25.1'],
    [FEE, '251000元', '25.1'],
    [FEE, '12,000元', '1.2'],
    [FEE, '1元', '0.0001'],
    [FEE, '0元', '0'],
    [FEE, '0.3亿元', '3000'],
    [FEE, '5000.00元', '0.5'],
  ];
  for (const [cell, before, after] of written) {
    it(`makes of ${before} ${after}`, () => {
      const page = printed({ [cell]: before });
      const { start, end } = placeOf(page, cell);
      const expected = page.text.slice(0, start) + after + page.text.slice(end);
      assert.strictEqual(fixed(page.text, toldOnce(rule, page.text)), expected);
    });
  }

  it('says the figure that is to stand there', () => {
    assert.match(toldOnce(rule, printed({ [FEE]: '251000元' }).text).message.zh, /单位为万元.*请只填数字25\.1。/);
  });

  it('offers nothing where 万元 would need more than four decimals', () => {
    assert.deepStrictEqual(toldOnce(rule, printed({ [FEE]: '12.5元' }).text).fixes, []);
  });

  it('offers nothing where the unit is not of the column’s kind', () => {
    assert.deepStrictEqual(toldOnce(rule, printed({ [FEE]: '3件' }).text).fixes, []);
    assert.deepStrictEqual(toldOnce(rule, printed({ [COUNT]: '3万元' }).text).fixes, []);
  });

  it('is not certain, and preferred', () => {
    const [fix] = toldOnce(rule, printed({ [COUNT]: '1件' }).text).fixes;
    assert.deepStrictEqual([fix?.certain, fix?.preferred], [false, true]);
  });

  it('is silent where the 2019 form has the unit in the cell', () => {
    assert.deepStrictEqual(told(rule, printed({ 'procurement amount': '251000元' }, 'tabs', '2019').text), []);
  });

  it('is silent there also where the count does not fit', () => {
    assert.deepStrictEqual(told(rule, printed({ 'procurement amount': '3\t251000元' }, 'tabs', '2019').text), []);
  });

  it('leaves tags around the unit', () => {
    const { text } = printed({ [COUNT]: '1<span>件</span>' }, 'html');
    assert.strictEqual(fixed(text, toldOnce(rule, text)), text.replace('1<span>件</span>', '1<span></span>'));
  });

  it('tells a table with a unit in every cell once, and the amount to be converted by itself', () => {
    const page = printed({ [FEE]: '251000元' });
    const text = withFigures(page, (figure) => (figure === '251000元' ? figure : `${figure}件`), 'disclosure');
    const [counts, amount, ...others] = told(rule, text);
    assert.deepStrictEqual(others, []);
    assert.match(counts?.message.zh ?? '', /^主动公开政府信息情况表有9格在数字后写了“件”，这是第一格。/);
    assert.deepStrictEqual([counts?.fixes[0]?.certain, counts?.fixes[0]?.preferred], [false, true]);
    assert.strictEqual(text.slice(amount?.span.start, amount?.span.end), '251000元');
    assert.strictEqual(fixed(text, counts as Finding), page.text);
  });

  it('tells an amount by itself where every count has its unit too', () => {
    const text = withFigures(printed({ [FEE]: '251000' }), (figure) => `${figure}元`, 'disclosure');
    assert.deepStrictEqual(
      told(rule, text).map(({ fixes, related }) => [fixes[0]?.title.zh, related.length]),
      [
        [undefined, 8],
        ['换算成万元：251000元改为25.1', 0],
      ],
    );
  });

  it('mends nothing in counts that are money, and has the unit checked', () => {
    const { fixes, message } = toldOnce(
      rule,
      withFigures(printed(), () => '0元', 'litigation'),
    );
    assert.deepStrictEqual(fixes, []);
    assert.match(message.zh, /，请核对数字和单位后只填数字。$/);
    assert.match(message.en, /; check figure and unit and write the figure alone\.$/);
  });
});
