import * as assert from 'node:assert';
import { assertGrows } from '../../support/growth';

/** Looks at the growth of work that takes so many milliseconds of a clock of its own. */
const growing =
  (size: number, msOf: (size: number) => number): (() => void) =>
  () => {
    let now = 0;
    const work = (ms: number): void => {
      now += ms;
    };
    assertGrows({ size, make: msOf, work }, () => now);
  };

describe('the growth of a time', () => {
  it('by the square of the size is told, with the times', () => {
    assert.throws(
      growing(1600, (size) => size ** 2 / 4000),
      /: 400, 1600 and 3200 of it take 40 ms, 640 ms, 2560 ms; 40 ms, /,
    );
  });

  it('with the size is not, however slow the machine', () => {
    assert.doesNotThrow(growing(1600, (size) => size * 100));
  });

  it('is not judged by moments', () => {
    assert.doesNotThrow(growing(160, (size) => size ** 2 / 100));
  });

  it('that leaps once, as a machine does that is busy for a while, is not told', () => {
    let leaps = 1;
    assert.doesNotThrow(growing(1600, (size) => size / 10 + (size === 1600 ? 1400 * leaps-- : 0)));
  });

  it('that leaps at a size, as memory does, and then goes on with it is not told', () => {
    assert.doesNotThrow(growing(1600, (size) => size / 10 + (size >= 1600 ? 1400 : 0)));
  });

  it('is looked at while the work is done: what it makes of the whole is given', () => {
    assert.strictEqual(assertGrows({ size: 64, make: (size) => 'x'.repeat(size), work: (text) => text.length }), 64);
  });
});
