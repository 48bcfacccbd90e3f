import * as assert from 'node:assert';
import {
  addressOf,
  configurationsAbove,
  foldersAbove,
  homeOf,
  isSame,
  keyOf,
  pathBelowConfiguration,
} from '../../server/src/lsp/folders';

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

  it('are one whether the names of drive and machine are written large or small', () => {
    assert.ok(isSame('file:///C%3A/a', 'file:///c:/a'));
    assert.ok(isSame('file:///C:', 'file:///c%3A/'));
    assert.ok(isSame('file://HOST/share', 'file://host/share'));
    assert.ok(!isSame('file:///C%3A/a', 'file:///c:/A'));
    assert.ok(!isSame('file:///C/a', 'file:///c/a'));
  });
});

describe('the address of a path', () => {
  for (const [folder, path, due] of [
    ['file:///a/b/', '2022', 'file:///a/b/2022'],
    ['file:///a/b', './2022//年报.txt', 'file:///a/b/2022/%E5%B9%B4%E6%8A%A5.txt'],
    ['file:///a/b/', '..\\2022\\', 'file:///a/2022'],
    ['file:///a/b/', '../../../../x', 'file:///x'],
    ['file:///a/b/', '.', 'file:///a/b'],
    ['file:///a/b/', ' /x/100% y ', 'file:///x/100%25%20y'],
    ['file:///c%3A/a/', 'D:\\x', 'file:///D%3A/x'],
    ['file:///c%3A/a/', '\\\\Host\\年 报\\2022', 'file://Host/%E5%B9%B4%20%E6%8A%A5/2022'],
    ['file://host/share/a/', '\\\\other\\share', 'file://other/share'],
    ['file://host/share/a/', 'D:\\x', 'file:///D%3A/x'],
    ['file://host/share/a/', '..\\2022', 'file://host/share/2022'],
    ['file:///a/b/', '//x/y', 'file:///x/y'],
    ['vscode-vfs://github/o/r/', '\\\\host\\x', 'vscode-vfs://github/host/x'],
    ['vscode-vfs://github/o/r/', '/x', 'vscode-vfs://github/x'],
    ['memfs:/a/', '../x', 'memfs:/x'],
  ] as const)
    it(`${path} from ${folder}`, () => assert.strictEqual(addressOf(folder, path), due));

  it('goes by one name however it is written', () => {
    assert.strictEqual(keyOf('file:///c%3A/年/?x'), keyOf('file:///c:/%E5%B9%B4'));
  });
});

describe('the home of a document', () => {
  it('is the open folder above it, else its own', () => {
    assert.strictEqual(homeOf('file:///a/b/c/d.txt', ['file:///x', 'file:///a/b']), 'file:///a/b/');
    assert.strictEqual(homeOf('file:///a/b/c/d.txt', ['file:///x']), 'file:///a/b/c/');
  });

  it('is, of a text that is no file, the folder that is open, if it is the only one', () => {
    assert.strictEqual(homeOf('untitled:Untitled-1', ['file:///x']), 'file:///x');
    assert.strictEqual(homeOf('untitled:Untitled-1', ['file:///x', 'file:///y']), null);
    assert.strictEqual(homeOf('untitled:Untitled-1', []), null);
  });
});
