import * as assert from 'node:assert';
import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as later } from 'node:timers/promises';
import { build } from 'esbuild';
import { Folder } from './folder';
import { known } from './stand-in';

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

const FULL = '/dev/full';

describe('the gouji process', function () {
  this.timeout(30_000);
  this.slow(3_000);
  let built: string;
  let folder: Folder;

  before(async () => {
    mkdirSync('out', { recursive: true });
    built = mkdtempSync(resolve('out', 'cli-'));
    const entryPoints = { cli: 'server/src/cli/main.ts' };
    await build({ entryPoints, outdir: built, bundle: true, platform: 'node', format: 'cjs', target: 'es2022' });
    folder = new Folder();
    const text = readFileSync(known('tabs-breaks.txt'));
    folder.put(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`report-${i}.txt`, text])));
  });
  after(() => {
    folder.remove();
    rmSync(built, { recursive: true, force: true });
  });

  function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): Child {
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env;
    return spawn(process.execPath, [join(built, 'cli.js'), ...args], { env: { ...rest, ...env } });
  }

  async function ended(child: Child): Promise<{ code: number | null; out: string; err: string }> {
    const code = new Promise<number | null>((done) => child.on('close', done));
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await code, out, err };
  }

  it('tells the version of its package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepStrictEqual(await ended(start(['--version'])), { code: 0, out: `${version}\n`, err: '' });
  });

  it('exits with the code of what it found', async () => {
    const codes = await Promise.all(
      [
        ['check', known('html-plain.html')],
        ['check', known('tabs-extra-cells.txt')],
        ['check', 'gone.txt'],
      ].map(async (args) => (await ended(start(args))).code),
    );
    assert.deepStrictEqual(codes, [0, 1, 2]);
  });

  it('reads standard input, in pieces', async () => {
    const child = start(['extract', '-']);
    const whole = ended(child);
    const bytes = readFileSync(known('tabs-breaks.txt'));
    for (let at = 0; at < bytes.length; at += 1001) {
      child.stdin.write(bytes.subarray(at, at + 1001));
      await later(1);
    }
    child.stdin.end();
    const { code, out } = await whole;
    const { source, ...data } = JSON.parse(out);
    const { source: _, ...golden } = JSON.parse(readFileSync(known('tabs-breaks.extract.json'), 'utf8'));
    assert.deepStrictEqual([code, source, data], [0, '-', golden]);
  });

  it('loses nothing in a pipe whose reader is slow', async () => {
    const child = start(['extract', folder.path]);
    await later(300);
    const { code, out } = await ended(child);
    assert.ok(out.length > 256 * 1024, `only ${out.length} characters`);
    assert.deepStrictEqual([code, JSON.parse(out).length], [0, 60]);
  });

  it('ends quietly when the reader goes away', async () => {
    const child = start(['extract', folder.path]);
    child.stdout.once('data', () => child.stdout.destroy());
    const err = text(child.stderr);
    const code = await new Promise((done) => child.on('exit', done));
    assert.deepStrictEqual([code, await err], [0, '']);
  });

  it('does not pretend to have written what a full disk refused', async () => {
    assert.ok(existsSync(FULL) || process.platform !== 'linux', `${FULL} is part of Linux`);
    if (!existsSync(FULL)) {
      console.log(`      not run: no ${FULL} here`);
      return;
    }
    const child = spawn(process.execPath, [join(built, 'cli.js'), 'extract', folder.path], {
      stdio: ['ignore', openSync(FULL, 'w'), 'pipe'],
    });
    const code = new Promise((done) => child.on('close', done));
    assert.ok(child.stderr);
    assert.match(await text(child.stderr), /未能完成：ENOSPC/);
    assert.strictEqual(await code, 2);
  });

  it('ends with the same code where not even its complaint can be written', async () => {
    if (!existsSync(FULL)) return;
    const full = openSync(FULL, 'w');
    const child = spawn(process.execPath, [join(built, 'cli.js'), 'extract', folder.path], {
      stdio: ['ignore', full, full],
    });
    assert.strictEqual(await new Promise((done) => child.on('close', done)), 2);
  });

  it('corrects files where they lie, in their encoding, and nothing a second time', async () => {
    const altered = readFileSync(known('tabs-breaks.txt'), 'utf8').replace(/\r?\n/g, '\r\n');
    const bytes = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
    folder.put({ 'fix/a.txt': bytes(altered) });
    chmodSync(folder.at('fix/a.txt'), 0o640);
    const first = await ended(start(['check', '--fix', folder.at('fix')]));
    assert.deepStrictEqual([first.code, first.err], [0, `gouji: ${folder.at('fix/a.txt')}：已改正 1 处。\n`]);
    assert.deepStrictEqual(readFileSync(folder.at('fix/a.txt')), bytes(altered.replace('度止件数', '废止件数')));
    if (process.platform !== 'win32') assert.strictEqual(statSync(folder.at('fix/a.txt')).mode & 0o777, 0o640);
    assert.deepStrictEqual(readdirSync(folder.at('fix')), ['a.txt']);
    const second = await ended(start(['check', '--fix', '--lang', 'en', folder.at('fix')]));
    assert.deepStrictEqual([second.code, second.err], [0, '']);
  });

  it('is a filter of standard input, byte for byte, beside what is found', async () => {
    const child = start(['check', '--fix', '-']);
    const whole = ended(child);
    child.stdin.end(readFileSync(known('tabs-extra-cells.txt')));
    const { code, out, err } = await whole;
    folder.put({ 'filter/a.txt': readFileSync(known('tabs-extra-cells.txt')) });
    await ended(start(['check', '--fix', folder.at('filter')]));
    assert.strictEqual(out, readFileSync(folder.at('filter/a.txt'), 'utf8'));
    assert.ok(code === 1 && err.includes('row-cell-count'));
  });

  it('shows a difference that patch makes', async () => {
    const name = '年报 2024.txt';
    const files: Record<string, string> = {
      [`by-patch/${name}`]: 'tabs-breaks.txt',
      'by-patch/b.txt': 'tabs-headings.txt',
    };
    for (const [path, from] of Object.entries(files)) folder.put({ [path]: readFileSync(known(from)) });
    const child = spawn(process.execPath, [join(built, 'cli.js'), 'check', '--diff'], { cwd: folder.at('by-patch') });
    const { code, out } = await ended(child);
    assert.strictEqual(code, 1);
    const patch = spawnSync('patch', ['-p0', '--binary'], { cwd: folder.at('by-patch'), input: out, encoding: 'utf8' });
    if (patch.error) {
      console.log('      not run: no patch here');
      return;
    }
    assert.strictEqual(patch.status, 0, patch.stdout + patch.stderr);
    for (const [path, from] of Object.entries(files)) {
      const patched = readFileSync(folder.at(path));
      folder.put({ [path]: readFileSync(known(from)) });
      await ended(start(['check', '--fix', folder.at(path)]));
      assert.deepStrictEqual(readFileSync(folder.at(path)), patched, path);
    }
  });

  it('prints a whole log of SARIF through a pipe', async () => {
    const { code, out } = await ended(start(['check', '--format', 'sarif', folder.path]));
    assert.ok(out.length > 64 * 1024 && code !== null);
    assert.ok(JSON.parse(out).runs[0].results.length >= 60);
  });

  it('colours nothing in a pipe, unless it is told to', async () => {
    const args = ['check', known('tabs-breaks.txt')];
    const coloured = async (env: NodeJS.ProcessEnv) => (await ended(start(args, env))).out.includes('\x1b[');
    assert.strictEqual(await coloured({}), false);
    assert.strictEqual(await coloured({ FORCE_COLOR: '1' }), true);
    assert.strictEqual(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' }), false);
  });

  it('answers in bounded time whatever it is given', async () => {
    folder.put({
      'odd/line.txt': '政府信息公开年度报告 0 1 2 '.repeat(500_000),
      'odd/digits.txt': `2023年政府信息公开工作年度报告\n${'9'.repeat(10_000_000)}`,
      'odd/tables.html': '<table><tr><td>0</td></tr></table>'.repeat(50_000),
      'odd/nested.html': '<table><tr><td>'.repeat(20_000),
      'odd/bars.md': `2023年政府信息公开工作年度报告\n${'|'.repeat(1_000_000)}`,
      'odd/binary.txt': new Uint8Array(1_000_000).fill(7, 0, 500),
      'odd/headings.gknb': '一、总体情况\n二、主动公开政府信息情况\n',
      'odd/empty.gknb': '',
    });
    const { code, out } = await ended(start(['check', '--format', 'json', folder.at('odd')]));
    assert.deepStrictEqual([code, JSON.parse(out).files.length], [2, 8]);
  });
});
