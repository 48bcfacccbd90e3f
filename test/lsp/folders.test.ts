import * as assert from 'node:assert';
import { configurationsAbove, foldersAbove, isSame, pathBelowConfiguration } from '../../server/src/lsp/folders';

describe('the folders above a document', () => {
  for (const [uri, due] of [
    ['file:///a/b/c.txt', ['file:///a/b/', 'file:///a/', 'file:///']],
    ['file:///c.txt', ['file:///']],
    ['file://host/share/c.txt', ['file://host/share/', 'file://host/']],
    ['file:///c%3A/a/b.txt', ['file:///c%3A/a/', 'file:///c%3A/', 'file:///']],
    ['vscode-vfs://github/o/r/a.md', ['vscode-vfs://github/o/r/', 'vscode-vfs://github/o/', 'vscode-vfs://github/']],
    ['memfs:/a/b.txt', ['memfs:/a/', 'memfs:/']],
    ['https://h/a/b.html?x=/y#/z', ['https://h/a/', 'https://h/']],
    ['untitled:Untitled-1', []],
    ['untitled:/a/b.txt', []],
    ['x', []],
    ['x:y', []],
    ['', []],
  ] as const) {
    it(`of ${uri}`, () => assert.deepStrictEqual(foldersAbove(uri), due));
  }

  it('are each where a configuration may be', () => {
    assert.deepStrictEqual(configurationsAbove('file:///a/b.txt'), ['file:///a/.gouji.json', 'file:///.gouji.json']);
  });
});

describe('a document’s path below a configuration', () => {
  const below = (uri: string) => pathBelowConfiguration(uri, 'file:///%E5%B9%B4/.gouji.json');

  it('is as people write it', () => {
    assert.strictEqual(below('file:///%E5%B9%B4/a%20b/%E6%8A%A5.txt'), 'a b/报.txt');
    assert.strictEqual(below('file:///%E5%B9%B4/a.txt?x#y'), 'a.txt');
  });

  it('is as written where a percent sign stands for itself', () => {
    assert.strictEqual(below('file:///%E5%B9%B4/50%.txt'), '50%.txt');
  });
});

describe('two addresses', () => {
  it('are one however they are written', () => {
    assert.ok(isSame('file:///c%3A/年', 'file:///c:/%E5%B9%B4/'));
    assert.ok(!isSame('file:///a', 'file:///b'));
  });
});
