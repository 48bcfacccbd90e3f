// What the tests need of the machine itself: a browser and a Chinese font.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { isMain } from './paths.mjs';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The first of some programs that is on PATH.
 * @param {string[]} names
 * @param {string} [where] a list of folders as in PATH
 * @returns {string | null} its absolute path
 */
export function onPath(names, where = process.env.PATH ?? '') {
  for (const name of names)
    for (const folder of where.split(path.delimiter).filter(Boolean)) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here.
      }
    }
  return null;
}

/** The browser that drives VS Code: `CHROMIUM`, or one on PATH; null where there is none. */
export const findBrowser = () => process.env.CHROMIUM ?? onPath(BROWSERS);

/** Whether Chinese text can be shown: without a font every character is the same box and pictures show nothing. */
function hasChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  if (list.status === 0) return list.stdout.trim() !== '';
  return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
}

/**
 * The Debian packages that have to be installed before the tests in the editor can run.
 * @param {{ browser: boolean, font: boolean }} there
 */
export const missingPackages = (there) => [
  ...(there.browser ? [] : ['chromium']),
  ...(there.font ? [] : ['fonts-noto-cjk']),
];

/**
 * Installs what is missing through apt-get, where this user may.
 * @returns {string | null} null when everything is there, else one line that says what is missing
 */
function prepareSystem() {
  const state = () => missingPackages({ browser: findBrowser() !== null, font: hasChineseFont() });
  const packages = state();
  if (packages.length === 0) return null;
  const missing = `missing for the tests in the editor: ${packages.join(', ')}`;
  const apt = onPath(['apt-get']);
  if (!apt) return `${missing} (no apt-get here: install a Chromium or name one in CHROMIUM, and a Chinese font)`;
  const before = superuser();
  if (!before) return `${missing}; as root: apt-get install ${packages.join(' ')}`;
  console.error(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (/** @type {string[]} */ ...args) => {
    const [command = apt, ...rest] = [...before, apt, ...args];
    return spawnSync(command, rest, { stdio: ['ignore', 2, 2], env }).status === 0;
  };
  const installed = run('update', '-qq') && run('install', '-y', '-qq', '--no-install-recommends', ...packages);
  return installed && state().length === 0 ? null : `${missing} (apt-get install failed)`;
}

/**
 * What to put before a command that only root may run: nothing for root, sudo where it asks for no password.
 * @returns {string[] | null}
 */
function superuser() {
  if (process.getuid?.() === 0) return [];
  const sudo = onPath(['sudo']);
  return sudo && spawnSync(sudo, ['-n', 'true']).status === 0
    ? [sudo, '-n', 'env', 'DEBIAN_FRONTEND=noninteractive']
    : null;
}

if (isMain(import.meta.url)) {
  const wrong = prepareSystem();
  if (wrong) {
    console.error(wrong);
    process.exitCode = 1;
  }
}
