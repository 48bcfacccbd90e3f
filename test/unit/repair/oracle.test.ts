import * as assert from 'node:assert';
import { compared } from '../../../bench/repair/oracle';

describe('the least number of cells', () => {
  it('is the optimum of HiGHS wherever that is at most 4', async function () {
    this.timeout(120_000);
    const { least, same, differing } = await compared(100);
    assert.deepStrictEqual(differing, []);
    assert.strictEqual(same, least);
    assert.ok(least >= 70);
  });
});
