import * as assert from 'node:assert';
import { mostFrequent } from '../../../server/src/text/most-frequent';

describe('the most frequent value', () => {
  it('is the one that stands most often, whatever stands first', () => {
    assert.strictEqual(mostFrequent(['a', 'b', 'b', 'c']), 'b');
    assert.strictEqual(mostFrequent([2, 1, 2, 1, 1]), 1);
  });

  it('is the first of those that stand equally often', () => {
    assert.strictEqual(mostFrequent(['a', 'b', 'b', 'a']), 'a');
  });

  it('is none of those that are null, however many', () => {
    assert.strictEqual(mostFrequent([null, null, 'a', null]), 'a');
    assert.strictEqual(mostFrequent([null, 'b', null, 'a', 'a']), 'a');
  });

  it('is null where there is nothing to count', () => {
    assert.strictEqual(mostFrequent([]), null);
    assert.strictEqual(mostFrequent([null, null]), null);
  });

  it('counts values that are as good as false', () => {
    assert.strictEqual(mostFrequent([false, true, false]), false);
    assert.strictEqual(mostFrequent(['', 'a', '']), '');
    assert.strictEqual(mostFrequent([0, 1, 0]), 0);
  });
});
