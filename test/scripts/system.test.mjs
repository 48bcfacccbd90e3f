import assert from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newFolder, removeFolder } from '../../scripts/editor/sandbox.mjs';
import { inRoot } from '../../scripts/paths.mjs';

describe('what the tests in the editor need of the machine', () => {
  /** @type {string} */
  let bin;

  beforeEach(() => {
    bin = newFolder('bin');
    // Root has no need of it; others run this whole test through it.
    program('sudo', '[ "$2" = true ] && exit; shift 3; exec "$@"');
  });

  afterEach(() => removeFolder(bin));

  /**
   * Puts a program on the PATH of the machine that is made up here.
   * @param {string} name
   * @param {string} script
   */
  const program = (name, script) => writeFileSync(path.join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });

  /** Runs the script there. */
  const prepare = () => {
    const { CHROMIUM: _, ...env } = process.env;
    return spawnSync(process.execPath, [inRoot('scripts/system.mjs')], {
      encoding: 'utf8',
      env: { ...env, PATH: bin },
    });
  };

  const log = () => path.join(bin, 'apt.log');
  const installs = 'echo "$*" >> "$PATH/apt.log"';
  const putsChromium = 'echo > "$PATH/chromium"; /bin/chmod +x "$PATH/chromium"';

  it('is left as it is where everything is there', () => {
    program('chromium', 'exit 0');
    program('fc-list', 'echo "Noto Sans CJK SC"');
    program('apt-get', installs);
    const { status, stderr } = prepare();
    assert.deepStrictEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.ok(!existsSync(log()));
  });

  it('is installed where it is missing, and nothing else', () => {
    program('fc-list', 'echo "Noto Sans CJK SC"');
    program('apt-get', `${installs}\ncase "$*" in *chromium) ${putsChromium};; esac`);
    const { status } = prepare();
    assert.strictEqual(status, 0);
    assert.deepStrictEqual(readFileSync(log(), 'utf8').trim().split('\n'), [
      'update -qq',
      'install -y -qq --no-install-recommends chromium',
    ]);
  });

  it('is named in one line where it cannot be installed', () => {
    program('fc-list', 'exit 0');
    program('apt-get', `${installs}\nexit 100`);
    const { status, stderr } = prepare();
    assert.strictEqual(status, 1);
    const lines = stderr.trim().split('\n');
    assert.strictEqual(
      lines.at(-1),
      'missing for the tests in the editor: chromium, fonts-noto-cjk (apt-get install failed)',
    );
  });

  it('is named in one line where there is no apt-get', () => {
    program('fc-list', 'exit 0');
    const { status, stderr } = prepare();
    assert.strictEqual(status, 1);
    assert.match(stderr, /^missing for the tests in the editor: chromium, fonts-noto-cjk \(no apt-get here: [^\n]+\n$/);
  });
});
