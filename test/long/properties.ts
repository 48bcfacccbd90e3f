import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/files';

/** What makes a test name no more than a sample: `holds`, `TIMES` of `support/property.ts`. */
const SAMPLED = /\b(?:holds|TIMES)\b[^;]*\bfrom '[./]+\/support\/property'/;

/** The unit tests that try more examples where they are asked to. */
export function sampledTests(): string[] {
  return readdirSync(join(ROOT, 'test', 'unit'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(ROOT, 'test', 'unit', name))
    .filter((file) => SAMPLED.test(readFileSync(file, 'utf8')))
    .sort();
}

/** Runs the unit tests that hold properties, with so many times their examples, from this seed. */
export function propertiesHeld(seed: number, times: number): { readonly passed: number; readonly failed: number } {
  const mocha = join(ROOT, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const { stdout } = spawnSync(process.execPath, [mocha, ...sampledTests()], {
    cwd: ROOT,
    // Mocha starts a Node of its own, which gets no arguments of ours.
    env: { ...process.env, NODE_OPTIONS: '--import=tsx', GOUJI_RUNS: String(times), GOUJI_SEED: String(seed) },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  console.log(stdout);
  const [, passed, failed] = /(\d+) passed, (\d+) failed(?:, \d+ skipped)?\s*$/.exec(stdout) ?? [];
  // A run that says nothing at its end has broken down.
  return passed === undefined ? { passed: 0, failed: 1 } : { passed: Number(passed), failed: Number(failed) };
}
