import * as assert from 'node:assert';
import fs, { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { newFile, replaceFile } from '../../server/src/cli/replace-file';
import { Folder } from './folder';

const BEFORE = Buffer.from('before');
const AFTER = Buffer.from('after, and longer');

describe('replaceFile', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder().put({ 'a.txt': BEFORE });
  });
  afterEach(() => folder.remove());

  const posix = process.platform === 'win32' ? it.skip : it;

  it('puts the new bytes in its place and leaves nothing beside it', () => {
    assert.strictEqual(replaceFile(folder.at('a.txt'), BEFORE, AFTER), null);
    assert.deepStrictEqual(readFileSync(folder.at('a.txt')), AFTER);
    assert.deepStrictEqual(readdirSync(folder.path), ['a.txt']);
  });

  it('replaces rather than overwrites: who has the old file open reads it to its end', () => {
    const before = statSync(folder.at('a.txt')).ino;
    replaceFile(folder.at('a.txt'), BEFORE, AFTER);
    assert.notStrictEqual(statSync(folder.at('a.txt')).ino, before);
  });

  posix('keeps the mode, whatever the umask', () => {
    for (const mode of [0o600, 0o664, 0o777]) {
      chmodSync(folder.at('a.txt'), mode);
      assert.strictEqual(replaceFile(folder.at('a.txt'), readFileSync(folder.at('a.txt')), AFTER), null);
      assert.strictEqual(statSync(folder.at('a.txt')).mode & 0o7777, mode);
    }
  });

  posix('follows links and leaves them links', () => {
    mkdirSync(folder.at('b'));
    symlinkSync('../a.txt', folder.at('b/link.txt'));
    symlinkSync('link.txt', folder.at('b/more.txt'));
    assert.strictEqual(replaceFile(folder.at('b/more.txt'), BEFORE, AFTER), null);
    assert.ok(
      lstatSync(folder.at('b/more.txt')).isSymbolicLink() && lstatSync(folder.at('b/link.txt')).isSymbolicLink(),
    );
    assert.deepStrictEqual(readFileSync(folder.at('a.txt')), AFTER);
    assert.deepStrictEqual(readdirSync(folder.at('b')), ['link.txt', 'more.txt']);
  });

  it('leaves a read-only file alone', () => {
    chmodSync(folder.at('a.txt'), 0o444);
    const refusal = replaceFile(folder.at('a.txt'), BEFORE, AFTER);
    assert.match(refusal?.en ?? '', /read-only/);
    assert.match(refusal?.zh ?? '', /只读/);
    assert.deepStrictEqual(readFileSync(folder.at('a.txt')), BEFORE);
    chmodSync(folder.at('a.txt'), 0o644);
  });

  it('leaves alone what another program has changed since it was read', () => {
    const refusal = replaceFile(folder.at('a.txt'), Buffer.from('what it was once'), AFTER);
    assert.match(refusal?.en ?? '', /changed by another program/);
    assert.deepStrictEqual(readFileSync(folder.at('a.txt')), BEFORE);
    assert.deepStrictEqual(readdirSync(folder.path), ['a.txt']);
  });

  it('says why, when the system refuses', () => {
    assert.match(
      replaceFile(folder.at('gone.txt'), BEFORE, AFTER)?.en ?? '',
      /^cannot be written and is unchanged: ENOENT/,
    );
  });
});

describe('newFile', () => {
  const { linkSync } = fs;
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder().put({ 'a.txt': BEFORE });
  });
  afterEach(() => {
    fs.linkSync = linkSync;
    folder.remove();
  });

  for (const links of [true, false]) {
    it(`makes a file and replaces none, on a disk that has ${links ? '' : 'no '}links`, () => {
      if (!links) {
        fs.linkSync = () => {
          throw Object.assign(new Error('link'), { code: 'EPERM' });
        };
      }
      assert.strictEqual(newFile(folder.at('b.txt'), AFTER), null);
      assert.match(newFile(folder.at('a.txt'), AFTER)?.en ?? '', /^a file of that name is in the folder already/);
      assert.deepStrictEqual(readFileSync(folder.at('b.txt')), AFTER);
      assert.deepStrictEqual(readFileSync(folder.at('a.txt')), BEFORE);
      assert.deepStrictEqual(readdirSync(folder.path), ['a.txt', 'b.txt']);
    });
  }

  it('says what is not written, and why', () => {
    const path = folder.at('gone/a.txt');
    assert.match(newFile(path, AFTER)?.en ?? '', /gone.a\.txt is not written: ENOENT/);
  });
});
