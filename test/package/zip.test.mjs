import assert from 'node:assert';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { newFolder, removeFolder } from '../../scripts/editor/sandbox.mjs';
import { unzip } from './zip.mjs';

/**
 * Writes an archive as zip programs do: each file with its header, then the directory.
 * @param {[name: string, text: string, deflated: boolean][]} files
 */
function zip(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, text, deflated] of files) {
    const packed = deflated ? deflateRawSync(text) : Buffer.from(text);
    const title = Buffer.from(name);
    const local = Buffer.alloc(30 + 4);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(title.length, 26);
    // An extra field, which only the local header has.
    local.writeUInt16LE(4, 28);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(deflated ? 8 : 0, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    const file = Buffer.concat([local.subarray(0, 30), title, local.subarray(30), packed]);
    parts.push(file);
    directory.push(entry, title);
    at += file.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

describe('reading a zip archive', () => {
  it('gives every file by name, deflated or not', () => {
    const folder = newFolder('zip');
    const file = path.join(folder, 'a.zip');
    writeFileSync(
      file,
      zip([
        ['甲/一.txt', '内容'.repeat(50), true],
        ['b', 'as it is', false],
      ]),
    );
    const files = unzip(file);
    assert.deepStrictEqual([...files.keys()], ['甲/一.txt', 'b']);
    assert.strictEqual(files.get('甲/一.txt')?.().toString(), '内容'.repeat(50));
    assert.strictEqual(files.get('b')?.().toString(), 'as it is');
    removeFolder(folder);
  });

  it('refuses what is none', () => {
    const folder = newFolder('zip');
    const file = path.join(folder, 'a.zip');
    writeFileSync(file, 'a text of more than twenty-two characters');
    assert.throws(() => unzip(file), /no zip archive/);
    removeFolder(folder);
  });
});
