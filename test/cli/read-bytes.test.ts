import * as assert from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readBytes } from '../../server/src/cli/read-bytes';

describe('readBytes', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'gouji-bytes-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  function read(content: Uint8Array): Buffer {
    const file = path.join(folder, 'report.txt');
    writeFileSync(file, content);
    return readBytes(file);
  }

  it('gives all of a file, of any length, and nothing of the one before', () => {
    for (const length of [0, 1, (1 << 18) - 1, 1 << 18, (1 << 18) + 1, 3_000_000, 7]) {
      const content = Buffer.alloc(length, `${length},`);
      const got = read(content);
      assert.strictEqual(got.length, length);
      assert.ok(got.equals(content), `${length} bytes`);
    }
  });

  it('does not go on for ever', () => {
    const file = path.join(folder, 'large.txt');
    writeFileSync(file, Buffer.alloc(9_000_000));
    assert.throws(() => readBytes(file, 1), { code: 'ERR_FS_FILE_TOO_LARGE' });
    assert.strictEqual(readBytes(file).length, 9_000_000);
  });

  it('throws for what is not there and for a folder', () => {
    assert.throws(() => readBytes(path.join(folder, 'none.txt')), { code: 'ENOENT' });
    assert.throws(() => readBytes(folder), { code: 'EISDIR' });
  });

  it('closes each file', () => {
    const file = path.join(folder, 'report.txt');
    for (let i = 0; i < 3000; i++) readBytes(file);
    for (let i = 0; i < 3000; i++) assert.throws(() => readBytes(folder));
  });
});
