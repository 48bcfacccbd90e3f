import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sampledTests } from '../../long/properties';

describe('the tests that the long test runs again with more examples', () => {
  it('are those that name a sample, and no others', () => {
    const files = sampledTests();
    const names = files.map((file) => basename(file));
    for (const name of ['reuse.test.ts', 'asides-anywhere.test.ts', 'oracle.test.ts'])
      assert.ok(names.includes(name), name);
    for (const name of ['round-trip.test.ts', 'known.test.ts']) assert.ok(!names.includes(name), name);
    for (const file of files) assert.match(readFileSync(file, 'utf8'), /\bholds\(|\bTIMES\b/, file);
  });
});
