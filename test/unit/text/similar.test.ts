import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { distance, isAlike, likeness } from '../../../server/src/text/similar';

/** Edit distance as the books have it, to hold ours against. */
function plain(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j++) (rows[0] as number[])[j] = j;
  const at = (i: number, j: number) => rows[i]?.[j] as number;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      (rows[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('行', '政', '复', '议', '总', '计'), maxLength: 12 });

describe('likeness', () => {
  it('is 1 of equal texts, 0 of texts that share nothing', () => {
    assert.strictEqual(likeness('总计', '总计'), 1);
    assert.strictEqual(likeness('总计', '其他'), 0);
    assert.strictEqual(likeness('', ''), 1);
    assert.strictEqual(likeness('', '总计'), 0);
  });

  it('counts the edits that lead from one to the other', () => {
    assert.strictEqual(likeness('行政许可', '行政许诺'), 0.75);
    assert.strictEqual(likeness('行政许可', '行政'), 0.5);
  });

  it('compares texts past 60 units as a whole only', () => {
    const long = '长'.repeat(61);
    assert.strictEqual(likeness(long, long), 1);
    assert.strictEqual(likeness(long, `${long.slice(1)}短`), 0);
  });
});

describe('the distance of two texts', () => {
  it('is the least number of edits, whatever was compared before', () => {
    fc.assert(fc.property(word, word, (a, b) => assert.strictEqual(distance(a, b, 99), plain(a, b))));
  });

  it('is told up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 12 }), (a, b, limit) =>
        assert.strictEqual(distance(a, b, limit), Math.min(plain(a, b), limit + 1)),
      ),
    );
  });

  it('is told of texts longer than any label', () => {
    assert.strictEqual(distance('长'.repeat(100), '长'.repeat(103), 200), 3);
  });
});

describe('isAlike', () => {
  it('says whether the likeness is reached', () => {
    const share = fc.constantFrom(0, 0.5, 0.6, 0.72, 0.8, 1);
    fc.assert(
      fc.property(word, word, share, (a, b, least) =>
        assert.strictEqual(isAlike(a, b, least), likeness(a, b) >= least),
      ),
    );
  });

  it('goes by the whole past 60 units', () => {
    const long = '长'.repeat(61);
    assert.strictEqual(isAlike(long, long, 0.5), true);
    assert.strictEqual(isAlike(long, `${long}长`, 0.5), false);
  });
});
