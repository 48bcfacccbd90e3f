import * as assert from 'node:assert';
import { awaitingIn, bodyOf, carriedIn, read, sameFigures } from '../../../server/src/service';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';

describe('what a report carries forward', () => {
  for (const layout of Object.keys(LAYOUT_STYLES))
    it(`is each figure of the row with its place, to the report of the year behind it: ${layout}`, () => {
      const { text } = printed({ 'newlyReceived naturalPerson': 41, 'carriedOut naturalPerson': 37 }, layout);
      const [one, ...more] = carriedIn(read(text));
      assert.deepStrictEqual(more, []);
      assert.strictEqual(one?.figures.naturalPerson, 37);
      // The seven columns, and what is in force of two kinds.
      assert.strictEqual(Object.keys(one.figures).length, 9);
      const { start, end } = one.spans.naturalPerson ?? assert.fail('no place');
      assert.strictEqual(text.slice(start, end), '37');
      assert.deepStrictEqual(awaitingIn(read(text.replaceAll('2023', '2024'))), [one.to]);
      assert.notDeepStrictEqual(awaitingIn(read(text)), [one.to]);
      assert.strictEqual(bodyOf(one.to), '云溪县人民政府办公室');
    });

  it('is what is in force alone where the row is not whole, and nothing where nobody is named', () => {
    const [one] = carriedIn(read(printed({ 'carriedOut research': '', 'regulations inForce': 3 }).text));
    assert.deepStrictEqual(one?.figures, { regulations: 3, normativeDocuments: 0 });
    assert.deepStrictEqual(carriedIn(read(printed().text.replaceAll('云溪县人民政府办公室', ''))), []);
    assert.deepStrictEqual(carriedIn(read('会议纪要。')), []);
  });

  it('is the same where each figure is', () => {
    assert.ok(sameFigures({ a: 1, b: 2 }, { b: 2, a: 1 }));
    assert.ok(!sameFigures({ a: 1 }, { a: 1, b: 2 }) && !sameFigures({ a: 1, b: 2 }, { a: 1 }));
  });
});
