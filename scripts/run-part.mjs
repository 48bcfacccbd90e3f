// Runs one part of the test run: passes on what it prints and keeps it for the counts.
import { spawn } from 'node:child_process';
import { constants, getPriority, setPriority } from 'node:os';
import { ROOT } from './paths.mjs';

/** No part takes near as long; one that hangs must not hold up the run for ever. Milliseconds. */
const LIMIT = 30 * 60_000;

/**
 * @param {string[]} command arguments for Node
 * @param {{ limit?: number, env?: Record<string, string> | undefined, print?: (text: string) => void, nice?: number }} [options]
 *   `limit` in milliseconds; `env` besides our own; `print` gets what the part prints, as it comes; `nice` more than we are, from 0
 * @returns {Promise<{ status: number | null, output: string }>} status null: ended by a signal
 */
export function runPart(
  command,
  { limit = LIMIT, env = {}, print = (text) => process.stdout.write(text), nice = 0 } = {},
) {
  return new Promise((done) => {
    const child = spawn(process.execPath, command, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (nice > 0 && child.pid !== undefined)
      setPriority(child.pid, Math.min(getPriority() + nice, constants.priority.PRIORITY_LOW));
    let output = '';
    for (const from of [child.stdout, child.stderr]) {
      from.setEncoding('utf8');
      from.on('data', (/** @type {string} */ text) => {
        output += text;
        print(text);
      });
    }
    // The parts that start programs of their own end those when they are told to end.
    const timer = setTimeout(() => {
      print(`no end after ${limit / 1000} s\n`);
      child.kill('SIGTERM');
    }, limit);
    child.once('close', (status) => {
      clearTimeout(timer);
      done({ status, output });
    });
  });
}
