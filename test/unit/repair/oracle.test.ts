import * as assert from 'node:assert';
import { compared } from '../../../bench/repair/oracle';
import { PATIENCE_MS, TIMES } from '../../support/property';

const TABLES = 20 * TIMES;

describe('the least number of cells', () => {
  it('is the optimum of HiGHS wherever that is at most 4', async function () {
    this.timeout(2 * PATIENCE_MS);
    const { least, same, differing } = await compared(TABLES);
    assert.deepStrictEqual(differing, []);
    assert.strictEqual(same, least);
    assert.ok(least >= 0.7 * TABLES, `${least}`);
  });
});
