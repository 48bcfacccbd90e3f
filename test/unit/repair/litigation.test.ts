import * as assert from 'node:assert';
import { litigationCandidates } from '../../../server/src/repair';

describe('candidates in the litigation table', () => {
  it('10 + 1 + 0 + 0 with a total of 0: the total first, and no part can be it', () => {
    const found = litigationCandidates(0, [10, 1, 0, 0]);
    assert.deepStrictEqual(
      found.map(({ at, from, to }) => [at, from, to]),
      [['total', 0, 11]],
    );
  });

  it('lists every figure that may be wrong, and each makes the sum hold', () => {
    const parts = [5, 2, 0, 1];
    const found = litigationCandidates(9, parts);
    assert.strictEqual(found.length, 5);
    assert.strictEqual(found[0]?.at, 'total');
    for (const { at, from, to } of found) {
      const after = parts.map((part, i) => (i === at ? to : part));
      const total = at === 'total' ? to : 9;
      assert.strictEqual(from, at === 'total' ? 9 : parts[at]);
      assert.strictEqual(
        after.reduce((sum, part) => sum + part, 0),
        total,
      );
    }
  });

  it('prefers a slip of a digit to a figure out of nothing', () => {
    const found = litigationCandidates(21, [15, 2, 0, 14]);
    assert.deepStrictEqual(
      found.filter(({ at }) => at === 0 || at === 2).map(({ at, to }) => [at, to]),
      [[0, 5]],
    );
  });

  it('says nothing of a sum that holds or cannot be decided', () => {
    assert.deepStrictEqual(litigationCandidates(11, [10, 1, 0, 0]), []);
    assert.deepStrictEqual(litigationCandidates(null, [10, 1, 0, 0]), []);
    assert.deepStrictEqual(litigationCandidates(0, [10, null, 0, 0]), []);
  });
});
