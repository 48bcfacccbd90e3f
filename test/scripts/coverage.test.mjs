import assert from 'node:assert';
import { judged } from '../../scripts/coverage.mjs';

/**
 * @param {number} lines
 * @param {number} branches each of a hundred
 */
const reached = (lines, branches) => ({
  lines: { total: 100, covered: lines },
  branches: { total: 100, covered: branches },
});

describe('the coverage that is due', () => {
  it('is that of all files together, both of lines and of branches', () => {
    const files = new Map([
      ['a.ts', reached(100, 100)],
      ['b.ts', reached(90, 90)],
    ]);
    assert.strictEqual(judged(files, [], 95).ok, true);
    assert.strictEqual(judged(files, [], 95.1).ok, false);
    assert.strictEqual(judged(new Map([['a.ts', reached(100, 94)]]), [], 95).ok, false);
    assert.strictEqual(judged(new Map([['a.ts', reached(94, 100)]]), [], 95).ok, false);
  });

  it('is not there where nothing was run, or a file not even loaded', () => {
    assert.strictEqual(judged(new Map(), []).ok, false);
    const { ok, said } = judged(new Map([['a.ts', reached(100, 100)]]), ['a.ts', 'b.ts']);
    assert.strictEqual(ok, false);
    assert.deepStrictEqual(said, [
      'b.ts is loaded by no unit test',
      'lines: 100 of 100, 100.0 % (95 due)',
      'branches: 100 of 100, 100.0 % (95 due)',
    ]);
  });

  it('is told with the files that lack most, the worst first', () => {
    const many = Array.from({ length: 14 }, (_, k) => /** @type {const} */ ([`${k}.ts`, reached(100, 99 - k)]));
    const { said } = judged(new Map(many), []);
    assert.strictEqual(said[2], '  13.ts: 14 branches not reached (86 %)');
    assert.strictEqual(said.at(-1), '  and 2 files with fewer');
  });

  it('is that of a file without branches as well', () => {
    const none = { lines: { total: 3, covered: 3 }, branches: { total: 0, covered: 0 } };
    assert.strictEqual(judged(new Map([['a.ts', none]]), ['a.ts']).ok, true);
  });
});
