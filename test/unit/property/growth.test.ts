import * as assert from 'node:assert';
import { assertGrows } from '../../support/growth';

/** Work that keeps the processor busy for so many milliseconds of its own time. */
function works(ms: number): void {
  const { user, system } = process.cpuUsage();
  for (let now = process.cpuUsage(); now.user + now.system < user + system + ms * 1000; ) now = process.cpuUsage();
}

const growing =
  (size: number, ms: (size: number) => number): (() => void) =>
  () => {
    assertGrows({ size, make: ms, work: works });
  };

describe('the growth of a time', () => {
  it('by the square of the size is told, with the times', () => {
    assert.throws(
      growing(1600, (size) => size ** 2 / 4000),
      /^AssertionError.*: 400, 1600 and 3200 of it take 4\d ms, 6\d\d ms, 2\d{3} ms; /,
    );
  });

  it('with the size is not, however slow the machine', () => {
    assert.doesNotThrow(growing(1600, (size) => size / 2));
  });

  it('is not judged by moments', () => {
    assert.doesNotThrow(growing(160, (size) => size ** 2 / 100));
  });

  it('that leaps once, as memory does, and then goes on with the size is not told', () => {
    let leaps = 1;
    assert.doesNotThrow(growing(1600, (size) => size / 10 + (size === 1600 ? 1400 * leaps-- : 0)));
  });

  it('gives what the work made of the whole', () => {
    assert.strictEqual(assertGrows({ size: 64, make: (size) => 'x'.repeat(size), work: (text) => text.length }), 64);
  });
});
