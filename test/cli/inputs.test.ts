import * as assert from 'node:assert';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileError } from '../../server/src/cli/file-error';
import { bySource, collect, type Input } from '../../server/src/cli/inputs';
import { Folder } from './folder';
import { gouji } from './stand-in';

describe('collect', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  /** The sources found, those below the test's folder without it. */
  function found(...names: string[]): string[] {
    const paths = names.map((name) => (name === '-' ? name : folder.at(name)));
    return collect(paths).inputs.map(({ source }) => source.replace(`${folder.path}/`, ''));
  }

  it('finds the kinds of files that reports come in, whatever the case of their extension', () => {
    folder.put({ 'a.gknb': '', 'b.TXT': '', 'c.md': '', 'd.htm': '', 'e.Html': '' });
    folder.put({ 'g.txt.bak': '', txt: '', 'h.json': '', '.txt': '' });
    assert.deepStrictEqual(found(''), ['.txt', 'a.gknb', 'b.TXT', 'c.md', 'd.htm', 'e.Html']);
  });

  it('goes down into folders, sorted by the whole path', () => {
    folder.put({ 'b/1.txt': '', 'b.txt': '', 'a/z/1.txt': '', 'a/b.txt': '', '区/1.txt': '' });
    assert.deepStrictEqual(found(''), ['a/b.txt', 'a/z/1.txt', 'b.txt', 'b/1.txt', '区/1.txt']);
  });

  it('passes by .git and node_modules, unless one is named', () => {
    folder.put({ '.git/a.txt': '', 'x/node_modules/y/b.txt': '', '.hidden/c.txt': '', 'node_modules.txt': '' });
    assert.deepStrictEqual(found(''), ['.hidden/c.txt', 'node_modules.txt']);
    assert.deepStrictEqual(found('x/node_modules'), ['x/node_modules/y/b.txt']);
  });

  it('names files as the folder was named', () => {
    folder.put({ 'x/a.txt': '' });
    const here = process.cwd();
    try {
      process.chdir(folder.path);
      const sources = (...paths: string[]) => collect(paths).inputs.map(({ source }) => source);
      assert.deepStrictEqual(sources(), ['x/a.txt']);
      assert.deepStrictEqual(sources('.'), ['./x/a.txt']);
      assert.deepStrictEqual(sources('x'), ['x/a.txt']);
      assert.deepStrictEqual(sources('./x/'), ['./x/a.txt']);
      assert.deepStrictEqual(sources('x/a.txt'), ['x/a.txt']);
    } finally {
      process.chdir(here);
    }
  });

  it('keeps the order of the arguments, each folder sorted', () => {
    folder.put({ 'b/2.txt': '', 'b/1.txt': '', 'a.txt': '' });
    assert.deepStrictEqual(found('b', '-', 'a.txt'), ['b/1.txt', 'b/2.txt', '-', 'a.txt']);
  });

  it('takes a named file whatever its name, and says that it was named', () => {
    folder.put({ report: '', 'x/a.txt': '' });
    const named = collect([folder.at('report'), folder.at('x')]).inputs.map((input) => input.named);
    assert.deepStrictEqual(named, [true, false]);
  });

  it('takes no file twice, however often it is led there', () => {
    folder.put({ 'x/a.txt': '', 'x/y/b.txt': '' });
    assert.deepStrictEqual(found('x/a.txt', 'x', 'x/y', 'x/../x/a.txt'), ['x/a.txt', 'x/y/b.txt']);
    assert.deepStrictEqual(found('x/y', 'x'), ['x/y/b.txt', 'x/a.txt']);
    assert.deepStrictEqual(found('-', '-'), ['-']);
  });

  it('follows links to files and folders and comes to an end in circles', () => {
    folder.put({ 'x/a.txt': '', 'other/b.txt': '' });
    symlinkSync('..', folder.at('x/up'));
    symlinkSync('.', folder.at('x/self'));
    symlinkSync('../other', folder.at('x/other'));
    folder.put({ 'y.txt': '' });
    symlinkSync('../y.txt', folder.at('x/link.txt'));
    assert.deepStrictEqual(found('x'), ['x/a.txt', 'x/link.txt', 'x/other/b.txt']);
  });

  it('takes no file twice by way of a link, and calls it by its own name', () => {
    folder.put({ 'x/b.txt': '', 'x/e/f.txt': '', 'z.txt': '' });
    symlinkSync('b.txt', folder.at('x/a.txt'));
    symlinkSync('e', folder.at('x/d'));
    symlinkSync('x/b.txt', folder.at('c.txt'));
    symlinkSync('z.txt', folder.at('y.txt'));
    assert.deepStrictEqual(found('x'), ['x/b.txt', 'x/e/f.txt']);
    assert.deepStrictEqual(found(''), ['x/b.txt', 'x/e/f.txt', 'z.txt']);
    assert.deepStrictEqual(found('x/a.txt', 'x'), ['x/a.txt', 'x/e/f.txt'], 'the name that somebody gave');
    assert.deepStrictEqual(found('c.txt', 'x/b.txt', 'x/d/f.txt', 'x/e/f.txt'), ['c.txt', 'x/d/f.txt']);
  });

  it('tells of a link that leads nowhere if it could be a report', () => {
    folder.put({ 'a.txt': '' });
    symlinkSync('gone', folder.at('b.txt'));
    symlinkSync('gone', folder.at('c.json'));
    symlinkSync('d.txt', folder.at('d.txt'));
    const errors = collect([folder.path]).inputs.map(({ error }) => error?.en ?? null);
    assert.deepStrictEqual(errors, [
      null,
      'no such file or folder. Check the path.',
      'its symbolic links form a circle.',
    ]);
  });

  it('tells of an argument that is not there and goes on', () => {
    folder.put({ 'a.txt': '' });
    const { inputs } = collect([folder.at('gone'), folder.at('a.txt'), folder.at('a.txt/b')]);
    assert.deepStrictEqual(
      inputs.map(({ error }) => error?.zh),
      ['没有这个文件或文件夹。请检查路径。', undefined, '路径中有一段不是文件夹。请检查路径。'],
    );
  });

  it('tells of an empty argument, as a variable that is not set makes it', async () => {
    assert.deepStrictEqual(await gouji(['extract', '--lang', 'en', '', '-'], 'hello'), {
      code: 2,
      out: '[\n {\n  "source": "",\n  "error": "an empty path is given."\n },\n {\n  "source": "-",\n  "form": null\n }\n]\n',
      err: 'gouji: an empty path is given.\n',
    });
  });

  // Only Linux has names of any bytes.
  (process.platform === 'linux' ? it : it.skip)('tells of a name in GBK', async () => {
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder.path}/`), Buffer.from('c4eab1a8', 'hex'), Buffer.from('.txt')]),
      '',
    );
    const { code, err } = await gouji(['extract', folder.path]);
    assert.ok(code === 2 && err.includes('.txt：名称不是 UTF-8'), err);
    assert.match((await gouji(['extract', folder.at('年报.txt')])).err, /没有这个文件/);
  });

  it('passes by folders that are named like files, and empty ones', () => {
    mkdirSync(folder.at('a.txt'));
    assert.deepStrictEqual(found(''), []);
  });

  it('finds files at any depth', () => {
    const deep = Array.from({ length: 150 }, (_, i) => `第${i % 10}层`).join('/');
    folder.put({ [`${deep}/a.txt`]: '' });
    assert.strictEqual(found('').length, 1);
  });
});

describe('bySource', () => {
  it('orders by UTF-16 units', () => {
    const sources = ['b', 'a/b', '-', 'a', '\uff21', 'a.txt', '𠮷', 'a'].map(
      (source): Input => ({ source, named: true }),
    );
    const sorted = sources.sort(bySource).map(({ source }) => source);
    assert.deepStrictEqual(sorted, ['-', 'a', 'a', 'a.txt', 'a/b', 'b', '𠮷', '\uff21']);
  });
});

describe('fileError', () => {
  it('says it in both languages, and in the system’s words where it knows none', () => {
    const denied = fileError(Object.assign(new Error('x'), { code: 'EACCES' }));
    assert.deepStrictEqual(denied, { zh: '没有读取权限。', en: 'no permission to read it.' });
    assert.strictEqual(
      fileError(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })).zh,
      '无法读取：EIO: i/o error',
    );
    assert.strictEqual(fileError('odd').en, 'cannot be read: odd');
  });
});
