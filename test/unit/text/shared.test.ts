import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { sharedEnd, sharedLength } from '../../../server/src/text/shared';

const words = fc.string({ unit: fc.constantFrom('0', '1', '甲', '\n'), maxLength: 40 });

describe('what two texts have in common', () => {
  it('is told from the beginning', () => {
    assert.strictEqual(sharedLength('', ''), 0);
    assert.strictEqual(sharedLength('甲乙', '甲乙'), 2);
    assert.strictEqual(sharedLength('甲乙丙', '甲丙'), 1);
    assert.strictEqual(sharedLength('甲', '甲乙'), 1);
  });

  it('is told from the end, and nothing is counted twice', () => {
    assert.strictEqual(sharedEnd('甲乙', '丙乙', 0), 1);
    assert.strictEqual(sharedEnd('11', '111', 2), 0);
    assert.strictEqual(sharedEnd('甲乙', '甲乙', 2), 0);
    assert.strictEqual(sharedEnd('', '甲', 0), 0);
  });

  it('is the most that there is, as going through them unit by unit tells', () => {
    fc.assert(
      fc.property(words, words, words, words, (head, one, other, tail) => {
        const [a, b] = [head + one + tail, head + other + tail];
        const start = sharedLength(a, b);
        let most = 0;
        while (most < Math.min(a.length, b.length) && a[most] === b[most]) most++;
        assert.strictEqual(start, most);
        const end = sharedEnd(a, b, start);
        let last = 0;
        while (last < Math.min(a.length, b.length) - start && a.at(-1 - last) === b.at(-1 - last)) last++;
        assert.strictEqual(end, last);
      }),
    );
  });
});
