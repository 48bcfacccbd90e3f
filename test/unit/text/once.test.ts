import * as assert from 'node:assert';
import { once } from '../../../server/src/text/once';

describe('what is worked out once', () => {
  it('is not worked out before somebody asks, and never again', () => {
    let asked = 0;
    const list = once(() => {
      asked++;
      return [asked];
    });
    assert.strictEqual(asked, 0);
    assert.strictEqual(list(), list());
    assert.deepStrictEqual(list(), [1]);
  });
});
