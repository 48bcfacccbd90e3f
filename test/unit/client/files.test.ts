// Before what imports the editor.
import './fake-vscode';

import * as assert from 'node:assert';
import { readFolder, readText } from '../../../client/src/files';
import { editor, FileType } from './fake-vscode';

const FILE = 'file:///年报/.gouji.json';

describe('client: the text of a file', () => {
  beforeEach(() => editor.reset());

  it('is what its bytes stand for, or what is typed', async () => {
    editor.files.set(FILE, Buffer.from('\ufeff{}'));
    assert.strictEqual(await readText(FILE), '{}');
    editor.open('{ }', 'json', FILE);
    assert.strictEqual(await readText(FILE), '{ }');
  });

  it('is none where there is no file', async () => {
    for (const code of ['FileNotFound', 'FileNotADirectory', 'Unavailable']) {
      editor.files.set(FILE, code);
      assert.strictEqual(await readText(FILE), null);
    }
  });

  for (const [fails, why] of [
    ['FileIsADirectory', 'folder'],
    ['NoPermissions', 'permission'],
    ['Unknown', 'other'],
  ] as const)
    it(`is told to be unreadable, and why, where it is there: ${why}`, async () => {
      editor.files.set(FILE, fails);
      assert.deepStrictEqual(await readText(FILE), { unreadable: why });
      // Whether it is there nobody knows.
      editor.hidden = true;
      await assert.rejects(readText(FILE));
    });

  it('is told to be unreadable where a byte stands for no character', async () => {
    editor.files.set(FILE, Buffer.from('{"年报": 1}').fill(0xff, 4, 5));
    assert.deepStrictEqual(await readText(FILE), { unreadable: 'encoding' });
  });

  it('is not read where it is too large', async () => {
    editor.files.set(FILE, Buffer.from('{"a":1}'));
    assert.deepStrictEqual(await readText(FILE, 6), { unreadable: 'size' });
    assert.strictEqual(await readText(FILE, 7), '{"a":1}');
  });
});

describe('client: what stands in a folder', () => {
  const FOLDER = 'file:///年报/2022';
  beforeEach(() => editor.reset());

  it('is its files and folders, links to files and none to folders', async () => {
    const { File, Directory, SymbolicLink } = FileType;
    editor.folder = [
      ['a.txt', File],
      ['b', Directory],
      ['c.txt', File | SymbolicLink],
      ['d', Directory | SymbolicLink],
      ['e', 0],
    ];
    assert.deepStrictEqual(await readFolder(FOLDER), { files: ['a.txt', 'c.txt'], folders: ['b'] });
  });

  it('is nothing where there is none, or a file', async () => {
    for (const code of ['FileNotFound', 'FileNotADirectory', 'Unavailable']) {
      editor.files.set(FOLDER, code);
      assert.strictEqual(await readFolder(FOLDER), null);
    }
  });

  it('is told to be unreadable, and why', async () => {
    editor.files.set(FOLDER, 'NoPermissions');
    assert.deepStrictEqual(await readFolder(FOLDER), { unreadable: 'permission' });
  });
});
