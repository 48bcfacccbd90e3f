import * as assert from 'node:assert';
import { remembered } from '../../../server/src/text/remembered';

describe('what is remembered of an object', () => {
  it('is worked out once for each', () => {
    let asked = 0;
    const size = remembered((list: readonly number[]) => {
      asked++;
      return { of: list.length };
    });
    const [a, b] = [[1, 2], [3]];
    assert.deepStrictEqual([size(a), size(b), size(a)], [{ of: 2 }, { of: 1 }, { of: 2 }]);
    assert.strictEqual(size(a), size(a));
    assert.strictEqual(asked, 2);
  });

  it('is kept apart for each thing that is worked out, and knows no and none', () => {
    let asked = 0;
    const isLong = remembered((list: readonly number[]) => {
      asked++;
      return list.length > 2;
    });
    const count = remembered((list: readonly number[]) => list.length);
    const empty: readonly number[] = [];
    assert.deepStrictEqual([isLong(empty), count(empty), isLong(empty), count(empty)], [false, 0, false, 0]);
    assert.strictEqual(asked, 1);
  });

  it('may stand on what else is remembered of the same object', () => {
    const count = remembered((list: readonly number[]) => list.length);
    const twice = remembered((list: readonly number[]) => 2 * count(list));
    const list = [1, 2, 3];
    assert.strictEqual(twice(list), 6);
    assert.strictEqual(count(list), 3);
    assert.strictEqual(twice(list), 6);
  });

  it('is worked out again where working it out failed', () => {
    let asked = 0;
    const fails = remembered((_: object): number => {
      if (++asked === 1) throw new Error('not yet');
      return asked;
    });
    const one = {};
    assert.throws(() => fails(one), /not yet/);
    assert.strictEqual(fails(one), 2);
  });
});
