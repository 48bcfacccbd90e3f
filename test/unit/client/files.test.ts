// Before what imports the editor.
import './fake-vscode';

import * as assert from 'node:assert';
import { readText } from '../../../client/src/files';
import { editor } from './fake-vscode';

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
});
