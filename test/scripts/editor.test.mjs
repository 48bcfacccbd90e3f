import assert from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { newDataFolder } from '../../scripts/editor/data.mjs';
import { endGroup, newFolder, removeFolder, sandboxed, spawnGroup } from '../../scripts/editor/sandbox.mjs';
import { addresses } from '../../scripts/editor/server.mjs';
import { inRoot } from '../../scripts/paths.mjs';
import { missingPackages, onPath } from '../../scripts/system.mjs';
import { parse } from '../harness/arguments.mjs';

describe('the addresses of a served VS Code', () => {
  const { page, uri } = addresses(8123, 'f00');

  it("carry the token, the folder and the file, which stands on the page's own host", () => {
    const url = new URL(page({ folder: '/tmp/甲', file: '/tmp/甲/报告 1.gknb' }));
    assert.strictEqual(url.origin, 'http://127.0.0.1:8123');
    assert.strictEqual(url.searchParams.get('tkn'), 'f00');
    assert.strictEqual(url.searchParams.get('folder'), '/tmp/甲');
    const payload = new Map(JSON.parse(url.searchParams.get('payload') ?? ''));
    assert.strictEqual(
      payload.get('openFile'),
      `vscode-remote://127.0.0.1:8123/tmp/${encodeURIComponent('甲')}/${encodeURIComponent('报告 1.gknb')}`,
    );
  });

  it('carry the place in the file, counted from 1', () => {
    const url = new URL(page({ file: '/tmp/a.txt', at: { line: 41, character: 0 } }));
    const payload = new Map(JSON.parse(url.searchParams.get('payload') ?? ''));
    assert.strictEqual(payload.get('openFile'), 'vscode-remote://127.0.0.1:8123/tmp/a.txt:42:1');
    assert.strictEqual(payload.get('gotoLineMode'), 'true');
  });

  it('of files are encoded as addresses are', () => {
    assert.strictEqual(uri('/tmp/a b'), 'vscode-remote://127.0.0.1:8123/tmp/a%20b');
    assert.strictEqual(uri('/tmp/a#b/c?d/20%'), 'vscode-remote://127.0.0.1:8123/tmp/a%23b/c%3Fd/20%25');
  });
});

describe('the data folder of a served VS Code', () => {
  it('has our settings, with others beside or instead of them', () => {
    const folder = newDataFolder({ 'update.mode': 'manual', 'gouji.enable': false });
    try {
      const settings = JSON.parse(readFileSync(path.join(folder, 'data/User/settings.json'), 'utf8'));
      assert.strictEqual(settings['telemetry.telemetryLevel'], 'off');
      assert.strictEqual(settings['update.mode'], 'manual');
      assert.strictEqual(settings['gouji.enable'], false);
      const packs = JSON.parse(readFileSync(path.join(folder, 'data/languagepacks.json'), 'utf8'));
      assert.ok(existsSync(packs['zh-cn'].translations.vscode));
    } finally {
      removeFolder(folder);
    }
  });
});

describe('a program in a group of its own', () => {
  it('ends with the programs that it has started', async () => {
    const folder = newFolder('test');
    const inner = path.join(folder, 'pid');
    const program = `
      const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      require('node:fs').writeFileSync(${JSON.stringify(inner)}, String(child.pid));
      setInterval(() => {}, 1000);`;
    const child = spawnGroup(process.execPath, ['-e', program], sandboxed(folder));
    while (!existsSync(inner) || readFileSync(inner, 'utf8') === '') await wait(20);
    await endGroup(child);
    const pid = Number(readFileSync(inner, 'utf8'));
    for (let tries = 0; isAlive(pid) && tries < 100; tries++) await wait(20);
    assert.strictEqual(isAlive(pid), false);
    removeFolder(folder);
  });

  it('has ended before anything else is done at the end', function () {
    if (!existsSync('/proc/self/stat')) this.skip();
    const program = `
      import { readFileSync } from 'node:fs';
      import { spawnGroup } from ${JSON.stringify(pathToFileURL(inRoot('scripts/editor/sandbox.mjs')).href)};
      process.once('exit', () => {
        // A killed program is a zombie until its parent, which is here, asks for its status.
        for (let tries = 0; state() !== 'Z' && tries < 100; tries++) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
        console.log(state());
      });
      const { pid } = spawnGroup(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], process.env);
      const state = () => /\\) (\\S)/.exec(readFileSync('/proc/' + pid + '/stat', 'utf8'))[1];
      process.exit();`;
    const done = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    assert.strictEqual(done.stdout, 'Z\n', done.stderr);
  });

  it('has its home and its temporary files in the given folder', () => {
    const folder = path.join(newFolder('test'), 'home');
    const env = sandboxed(folder);
    assert.strictEqual(env.HOME, folder);
    assert.strictEqual(env.TMPDIR, folder);
    assert.ok(existsSync(folder));
    removeFolder(path.dirname(folder));
  });
});

describe('what the machine has to have', () => {
  it('is named by its Debian packages', () => {
    assert.deepStrictEqual(missingPackages({ browser: true, font: true }), []);
    assert.deepStrictEqual(missingPackages({ browser: false, font: false }), ['chromium', 'fonts-noto-cjk']);
  });

  it('is looked for on PATH, where a file that cannot be run does not count', () => {
    const folder = newFolder('test');
    const file = path.join(folder, 'chromium');
    writeFileSync(file, '', { mode: 0o644 });
    assert.strictEqual(onPath(['chromium'], folder), null);
    removeFolder(folder);
    assert.ok(onPath(['none', 'sh'], '/nowhere:/bin')?.endsWith('/sh'));
  });
});

describe('the command line that test-electron writes', () => {
  it('is taken apart into options and folders', () => {
    const { options, folders } = parse(['/ws', '--extensionDevelopmentPath=/a=b', '--disable-gpu', '--x=1', '--x=2']);
    assert.deepStrictEqual(folders, ['/ws']);
    assert.deepStrictEqual(options, { extensionDevelopmentPath: '/a=b', 'disable-gpu': '', x: '2' });
  });
});

/** @param {number} pid */
function isAlive(pid) {
  // A child whose parent is gone may stay listed as a zombie until somebody asks for its status.
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
