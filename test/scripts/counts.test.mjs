import assert from 'node:assert';
import { closingCounts, countsOf, endOf, sum } from '../../scripts/counts.mjs';

describe('counts of a part of the test run', () => {
  it('are those of its closing line', () => {
    assert.deepStrictEqual(closingCounts('  ✔ adds\n\n12 passed, 0 failed\n'), { passed: 12, failed: 0, skipped: 0 });
    assert.deepStrictEqual(closingCounts('3 passed, 1 failed, 2 skipped'), { passed: 3, failed: 1, skipped: 2 });
    assert.deepStrictEqual(closingCounts('5 passed, 0 failed\r\nExit code:   0\r\n'), {
      passed: 5,
      failed: 0,
      skipped: 0,
    });
  });

  it('are those of the last one when a test has printed another', () => {
    assert.deepStrictEqual(closingCounts('9 passed, 9 failed\n1 passed, 0 failed\n')?.passed, 1);
  });

  it('are not taken from a line that says more', () => {
    assert.strictEqual(closingCounts('test: 3 passed, 0 failed today'), null);
    assert.strictEqual(closingCounts(''), null);
  });

  const failed = (/** @type {Parameters<typeof countsOf>[0]} */ part) => countsOf(part).failed;

  it('add no failure for a program that ended well after tests that passed', () => {
    const counts = countsOf({ status: 0, output: '4 passed, 0 failed', counted: true });
    assert.deepStrictEqual(counts, { passed: 4, failed: 0, skipped: 0 });
  });

  it('say that something failed when the program did, whatever its tests said', () => {
    assert.strictEqual(failed({ status: 1, output: '4 passed, 0 failed', counted: true }), 1);
    assert.strictEqual(failed({ status: null, output: '4 passed, 0 failed', counted: true }), 1);
    assert.strictEqual(failed({ status: 1, output: '4 passed, 3 failed', counted: true }), 3);
  });

  it('say that something failed when no test ran', () => {
    assert.strictEqual(failed({ status: 0, output: 'nothing to do', counted: true }), 1);
    assert.strictEqual(failed({ status: 0, output: '0 passed, 0 failed, 4 skipped', counted: true }), 1);
  });

  it('of a step are none when it went well, one failure when not', () => {
    assert.deepStrictEqual(countsOf({ status: 0, output: '7 passed, 7 failed', counted: false }), sum([]));
    assert.strictEqual(failed({ status: 2, output: '', counted: false }), 1);
  });

  it('add up', () => {
    const all = [
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 20, skipped: 30 },
    ];
    assert.deepStrictEqual(sum(all), { passed: 11, failed: 22, skipped: 33 });
  });
});

describe('the end of what a part printed', () => {
  it('is all of it where that is short', () => {
    assert.strictEqual(endOf('  1) adds\n\n0 passed, 1 failed\n\n'), '  1) adds\n\n0 passed, 1 failed\n');
    assert.strictEqual(endOf(''), '\n');
  });

  it('is its last lines, whole', () => {
    const lines = Array.from({ length: 1000 }, (_, at) => `line ${at}`);
    const end = endOf(lines.join('\n')).trimEnd().split('\n');
    assert.deepStrictEqual(end, lines.slice(-end.length));
    assert(end.length >= 40 && end.length < 200);
  });
});
