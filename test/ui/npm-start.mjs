// `npm start` as a process: what it serves and prints.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inRoot } from '../../scripts/paths.mjs';

/** @typedef {import('node:child_process').ChildProcessWithoutNullStreams} Child */

/**
 * Starts `npm start` as on a machine without a desktop VS Code.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Child}
 */
export function start(args = [], env = {}) {
  const child = spawn(process.execPath, [inRoot('scripts/start.mjs'), ...args], {
    env: { ...process.env, GOUJI_SERVE: '1', ...env },
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8');
  return child;
}

/**
 * The address that it prints.
 * @param {Child} child
 * @returns {Promise<URL>}
 */
export function address(child) {
  return new Promise((found, failed) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (/** @type {string} */ text) => {
        output += text;
        const line = /^ *(http:\/\/\S+)$/m.exec(output);
        if (line?.[1]) found(new URL(line[1]));
      });
    child.once('exit', (status) => failed(new Error(`npm start has ended with ${status}:\n${output}`)));
  });
}

/** @param {Child} child */
export async function interrupt(child) {
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  await ended;
}
