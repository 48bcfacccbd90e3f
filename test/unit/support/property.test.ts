import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { holds, TIMES } from '../../support/property';

describe('a property', () => {
  it('that holds is tried as often as is asked', () => {
    let tried = 0;
    holds(fc.nat(), 300, () => void tried++, String);
    assert.strictEqual(tried, 300 * TIMES);
  });

  it('that fails says what is wrong, with the smallest example', () => {
    const small = (value: number) => assert.ok(value < 10, `${value} is too much`);
    assert.throws(
      () => holds(fc.nat(1000), 300, small, (value) => `example: ${value}`),
      (error: Error) => /GOUJI_SEED=-?\d+/.test(error.message) && error.message.endsWith('example: 10'),
    );
  });
});
