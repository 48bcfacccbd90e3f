// Runs npm from a script, whether or not npm started that script. Imports nothing from node_modules.
import { spawnSync } from 'node:child_process';
import { cleanEnv } from './npm-env.mjs';

const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Runs `npm ARGS` without install scripts. What npm says goes to standard error: standard output may be somebody's JSON.
 * @param {string} cwd
 * @param {string[]} args
 * @returns {boolean} whether npm succeeded
 */
export function npm(cwd, ...args) {
  // Set when npm runs the script; calling it with this Node avoids npm.cmd on Windows.
  const cli = process.env.npm_execpath;
  const byNode = cli?.endsWith('.js');
  const command = byNode ? process.execPath : 'npm';
  const all = [...(byNode ? [cli] : []), ...args, ...QUIET];
  const done = spawnSync(command, /** @type {string[]} */ (all), {
    cwd,
    env: cleanEnv(),
    shell: !byNode && process.platform === 'win32',
    stdio: ['ignore', 2, 2],
  });
  return done.status === 0;
}
