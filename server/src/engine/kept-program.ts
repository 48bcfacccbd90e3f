import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';

/** Node calls a module as a function of these. */
const HEAD = '(function (exports, require, module, __filename, __dirname) {';
const FOOT = '\n})';

/** So long is a program's first line that tells it from all others, its break left out. */
export const STAMP = 18;

/**
 * Where what an engine made of a program is kept, if it is: beside the program, by the engine's version. The build puts it there, for
 * the engine that it runs on (see `scripts/keep-code.mjs`).
 */
export function keptFile(file: string): string {
  return `${file}.v8-${process.versions.v8}`;
}

/**
 * A program of ours that the engine has taken in once and for all, to be called as Node calls a module; null where nothing is kept of it.
 *
 * Else V8 takes a program in at each start, function by function. That is a quarter of what a check of some reports takes, and of
 * the time in which a server comes to its first diagnostics, and it leaves 4 MB behind.
 *
 * @throws what the file system says of a program that cannot be read
 */
export function keptProgram(file: string): Script | null {
  const kept = bytesOf(keptFile(file));
  if (!kept) return null;
  const text = readFileSync(file, 'latin1');
  // V8 looks at a program's length alone; by what else matters, its own version and flags, it tells whether it can use what is kept.
  if (kept.toString('latin1', 0, STAMP) !== text.slice(0, STAMP)) return null;
  return new Script(HEAD + text + FOOT, { filename: file, cachedData: kept.subarray(STAMP) });
}

function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
