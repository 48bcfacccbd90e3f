import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { firstWhere, lastFrom } from '../../../server/src/text/sorted';

describe('things in order', () => {
  it('finds the first for which a condition holds, as looking at each would', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (numbers, least) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        const first = sorted.findIndex((one) => one >= least);
        equal(
          firstWhere(sorted.length, (k) => (sorted[k] as number) >= least),
          first < 0 ? sorted.length : first,
        );
      }),
    );
  });

  it('asks for few of many', () => {
    const asked: number[] = [];
    equal(
      firstWhere(1_000_000, (k) => {
        asked.push(k);
        return k >= 765_432;
      }),
      765_432,
    );
    ok(asked.length <= 20, `${asked.length} asked`);
  });

  it('asks for none of none', () => {
    deepEqual(
      firstWhere(0, () => {
        throw new Error('asked');
      }),
      0,
    );
  });

  it('finds the last that begins at a place or before it', () => {
    const things = [3, 3, 8].map((start) => ({ span: { start } }));
    deepEqual(
      [2, 3, 7, 8, 99].map((offset) => lastFrom(things, offset)),
      [-1, 1, 1, 2, 2],
    );
  });
});
