import assert from 'node:assert';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newFolder, removeFolder } from '../../scripts/editor/sandbox.mjs';
import { changed, isStale } from '../../scripts/newest.mjs';
import { notices, packagesOf } from '../../scripts/notices.mjs';
import { firstError, reportsIn, whatToOpen } from '../../scripts/what-to-open.mjs';

/** @type {string} */
let folder;

beforeEach(() => {
  folder = newFolder('test');
});

afterEach(() => removeFolder(folder));

/**
 * @param {string} name
 * @param {string} text
 * @param {number} [seconds] its time
 */
function write(name, text, seconds) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  if (seconds !== undefined) {
    utimesSync(file, seconds, seconds);
    for (let above = path.dirname(file); above.startsWith(folder); above = path.dirname(above)) utimesSync(above, 1, 1);
  }
  return file;
}

describe('what is built', () => {
  it('is stale when it is missing, or older than any source', () => {
    const built = path.join(folder, 'built.js');
    const old = write('src/deep/a.ts', '', 100);
    assert.strictEqual(isStale(built, [old]), true);
    write('built.js', '', 200);
    assert.strictEqual(isStale(built, [path.join(folder, 'src')]), false);
    write('src/deep/b.ts', '', 300);
    assert.strictEqual(isStale(built, [path.join(folder, 'src')]), true);
  });

  it('is stale when a source was removed', () => {
    const source = write('src/gone.ts', '', 100);
    const built = write('built.js', '', 200);
    rmSync(source);
    assert.strictEqual(isStale(built, [path.join(folder, 'src')]), true);
  });

  it('does not depend on a source that is not there', () => {
    const built = write('built.js', '', 200);
    assert.strictEqual(changed(path.join(folder, 'none')), 0);
    assert.strictEqual(isStale(built, [path.join(folder, 'none')]), false);
  });
});

describe('what npm start opens', () => {
  const start = { line: 4, character: 2 };
  const finding = (/** @type {string} */ severity) => ({ severity, range: { start } });

  it('looks at our own file type before other texts, by name, and never at a read-me', () => {
    for (const name of ['README.md', 'a.txt', '乙.gknb', '甲.GKNB', 'b.html', 'c.png']) write(name, '');
    mkdirSync(path.join(folder, '0.gknb'));
    const names = reportsIn(folder).map((file) => path.basename(file));
    assert.deepStrictEqual(names, ['乙.gknb', '甲.GKNB', 'a.txt', 'b.html']);
  });

  it('is the first report with an error, there', () => {
    const files = [
      { source: '1', findings: [] },
      { source: '2', findings: [finding('warning')] },
      { source: '3', findings: [{ severity: 'hint', range: { start: { line: 0, character: 0 } } }, finding('error')] },
      { source: '4', findings: [finding('error')] },
    ];
    assert.deepStrictEqual(firstError(files), { file: '3', at: start });
    assert.strictEqual(firstError(files.slice(0, 2)), null);
    assert.strictEqual(firstError([{ source: 'unreadable' }]), null);
  });

  it('is the first text where none is a report, and the folder alone where there is no text', () => {
    assert.deepStrictEqual(whatToOpen(folder), { folder });
    const file = write('note.txt', 'nothing');
    assert.deepStrictEqual(whatToOpen(folder), { folder, file });
  });

  it('is a file with its folder', () => {
    const file = write('any.doc', '');
    assert.deepStrictEqual(whatToOpen(file), { folder, file });
  });

  it('is nothing where nothing is', () => {
    assert.strictEqual(whatToOpen(path.join(folder, 'none')), null);
  });
});

describe('the licences that go with the bundles', () => {
  it('are found by the files that were bundled', () => {
    const files = ['server/src/a.ts', 'node_modules/a/x.js', 'node_modules/a/y.js', 'node_modules/@s/b/lib/z.js'];
    assert.deepStrictEqual(packagesOf([...files, 'node_modules/a/node_modules/c/i.js']), [
      'node_modules/@s/b',
      'node_modules/a',
      'node_modules/a/node_modules/c',
    ]);
  });

  it('are named with package and version, each whole', () => {
    for (const name of ['a', 'b']) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', license: 'MIT' }));
      write(`node_modules/${name}/LICENSE`, `Copyright ${name}\n`);
    }
    const text = notices(['node_modules/a/i.js', 'node_modules/b/i.js'], folder);
    assert.match(text, /a 1\.0\.0 \(MIT\)\n\nCopyright a\n\n-+\n\nb 1\.0\.0 \(MIT\)\n\nCopyright b\n/);
  });

  it('are missed when a package brings none', () => {
    write('node_modules/a/package.json', JSON.stringify({ name: 'a', version: '1.0.0' }));
    assert.throws(() => notices(['node_modules/a/i.js'], folder), /a 1\.0\.0 has no licence/);
  });
});
