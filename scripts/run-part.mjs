// Runs one part of the test run: streams what it prints and keeps it for the counts.
import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/** No part takes near as long; one that hangs must not hold up the run for ever. Milliseconds. */
const LIMIT = 30 * 60_000;

/**
 * @param {string[]} command arguments for Node
 * @param {{ limit?: number, env?: Record<string, string> | undefined }} [options] `limit` in milliseconds; `env` besides our own
 * @returns {Promise<{ status: number | null, output: string }>} status null: ended by a signal
 */
export function runPart(command, { limit = LIMIT, env = {} } = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, command, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      from.setEncoding('utf8');
      from.on('data', (/** @type {string} */ text) => {
        output += text;
        to.write(text);
      });
    }
    // The parts that start programs of their own end those when they are told to end.
    const timer = setTimeout(() => {
      console.error(`no end after ${limit / 1000} s`);
      child.kill('SIGTERM');
    }, limit);
    child.once('close', (status) => {
      clearTimeout(timer);
      done({ status, output });
    });
  });
}
