import * as assert from 'node:assert';
import { check, lenses, read } from '../../../server/src/service';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { placeOf } from '../../support/told';

const of = (text: string) => lenses(read(text).reports);

describe('lenses', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`stand in ${layout} above the two tables that have sums, and say that all hold`, () => {
      const { text } = printed({}, layout);
      const found = of(text);
      assert.deepStrictEqual(
        found.map(({ table, text: words, look }) => ({ table, ...words, look })),
        [
          { table: 'requests', zh: '勾稽：39条全部成立', en: 'Gouji: all 39 sums hold', look: null },
          { table: 'litigation', zh: '勾稽：3条全部成立', en: 'Gouji: all 3 sums hold', look: null },
        ],
      );
      const { tables } = read(text).reports[0] ?? {};
      assert.deepStrictEqual(
        found.map(({ span }) => span),
        tables?.slice(1).map(({ firstSpan }) => firstSpan),
      );
    });
  }

  it('count what is broken first, and lead to a figure of it', () => {
    const page = printed({ 'granted total': 9 });
    const [requests] = of(page.text);
    assert.deepStrictEqual(requests?.text, { zh: '勾稽：2条不成立，37条成立', en: 'Gouji: 2 broken, 37 hold' });
    assert.deepStrictEqual(requests?.look, placeOf(page, 'granted total'));
  });

  it('lead to what the finding points at, whichever sum is the first to fail', () => {
    const page = printed({ 'newlyReceived naturalPerson': 50 });
    const [requests] = of(page.text);
    const [finding] = check(read(page.text)).findings;
    assert.deepStrictEqual(requests?.look, finding?.span);
    assert.deepStrictEqual(requests?.look, placeOf(page, 'newlyReceived naturalPerson'));
  });

  it('count what is undecided, and lead to the blank', () => {
    const page = printed({ 'review.upheld': '' }, 'bars');
    const found = of(page.text);
    assert.deepStrictEqual(found[1]?.text, { zh: '勾稽：2条成立，1条无法判断', en: 'Gouji: 2 hold, 1 undecided' });
    assert.deepStrictEqual(found[1]?.look, placeOf(page, 'review.upheld'));
    assert.strictEqual(found[0]?.look, null);
  });

  it('are none where nothing is a report', () => {
    assert.deepStrictEqual(of('今天天气很好。'), []);
  });
});
