import * as assert from 'node:assert';
import { requestsColumnSum as rule } from '../../../server/src/rules/requests-column-sum';
import { modelOf, requestDrafts } from '../../support/model';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { fixed, placeOf, told, toldOnce } from '../../support/told';

describe('requests-column-sum', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`points in ${layout} at a （七） that is not its column’s sum, with all 22 figures`, () => {
      const page = printed({ 'processedTotal business': 9 }, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, 'processedTotal business'));
      assert.strictEqual(finding.related.length, 22);
      const places = page.cells.filter(({ column }) => column === 'business').map(({ span }) => span.start);
      assert.ok(finding.related.every(({ span }) => places.includes(span.start)));
      assert.strictEqual(fixed(page.text, finding), printed({}, layout).text);
    });

    it(`is silent in ${layout} where the sums agree`, () => {
      assert.deepStrictEqual(told(rule, printed({}, layout).text), []);
    });
  }

  it('does the sum before the reader’s eyes and counts the zeros', () => {
    const { message, related } = toldOnce(rule, printed({ 'processedTotal business': 9 }).text);
    assert.ok(
      message.zh.startsWith(
        '“商业企业”列（七）总计填9，而（一）至（六）共21项之和为2，即1 + 1 = 2（其余19项为0），相差7。',
      ),
      message.zh,
    );
    assert.match(
      message.en,
      /（七）总计 is 9, but the 21 rows .* 2: 1 \+ 1 = 2 \(the other 19 are 0\); the difference is 7\./,
    );
    assert.deepStrictEqual(
      related.slice(0, 3).map((one) => one.message.zh),
      ['（七）总计：9', '（一）予以公开：1', '（二）部分公开：0'],
    );
  });

  it('says so where all rows are 0, or one alone is not', () => {
    const zero = toldOnce(rule, printed({ 'processedTotal research': 3 }).text);
    assert.match(zero.message.zh, /共21项之和为0，即各项都是0，相差3/);
    const one = toldOnce(rule, printed({ 'other.rest research': 5 }).text);
    assert.match(one.message.zh, /之和为5，即5（其余20项为0），相差5/);
  });

  it('prefers （七） only where all other sums vouch for the rows', () => {
    const preferred = (changes: Parameters<typeof printed>[0]) =>
      toldOnce(rule, printed(changes).text).fixes[0]?.preferred;
    assert.strictEqual(preferred({ 'processedTotal business': 9 }), true);
    assert.strictEqual(preferred({ 'granted business': 9 }), false);
  });

  it('is never certain', () => {
    assert.strictEqual(toldOnce(rule, printed({ 'processedTotal business': 9 }).text).fixes[0]?.certain, false);
  });

  it('takes （六） as one row on the 2019 form', () => {
    const { text } = printed({ 'other business': 4, 'other total': 4 }, 'tabs', '2019');
    const findings = told(rule, text);
    assert.deepStrictEqual(
      findings.map(({ related }) => related.length),
      [20, 20],
    );
    assert.match(findings[0]?.message.zh ?? '', /共19项之和为6，即1 \+ 1 \+ 4 = 6（其余16项为0）/);
  });

  it('is exact past 2^53', () => {
    const given = Object.fromEntries(
      requestDrafts().map(({ key }) => [key, '999999999999999 0 0 0 0 0 999999999999999']),
    );
    const [finding] = told(rule, modelOf({ requests: requestDrafts(given) }));
    assert.match(finding?.message.zh ?? '', /= 20999999999999979，相差19999999999999980。/);
    assert.deepStrictEqual(finding?.fixes, []);
  });

  it('is silent where a row is blank or missing', () => {
    assert.deepStrictEqual(told(rule, printed({ 'granted business': '', 'processedTotal business': 9 }).text), []);
    const requests = requestDrafts({ processedTotal: '9 9 9 9 9 9 9' }).filter(({ key }) => key !== 'other.rest');
    assert.deepStrictEqual(told(rule, modelOf({ requests })), []);
  });
});
