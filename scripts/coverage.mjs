// Judges what the unit tests reach of the core: fails where its lines or branches fall below what is due, or where a file is not
// even loaded. The unit tests leave behind what V8 saw (scripts/parts.mjs); c8 leads that back to the sources.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, isMain, ROOT } from './paths.mjs';

/** Where V8 writes what a process has run; removed with everything else that was compiled. */
export const NODE_V8_COVERAGE = inRoot('out', 'coverage');

/** Per cent, of all files together. */
const DUE = 95;
/** So many of the files with the most that is not reached are named. */
const NAMED = 12;
const REPORT = path.join(NODE_V8_COVERAGE, 'report');

/** @typedef {{ total: number, covered: number }} Share */
/** @typedef {{ lines: Share, branches: Share }} Reached */

/** @param {Share} share */
const percent = ({ total, covered }) => (total === 0 ? 100 : (covered / total) * 100);

/**
 * What is to be said of a run.
 * @param {Map<string, Reached>} files what was loaded, by its path
 * @param {string[]} modules all that should be
 * @param {number} [due]
 * @returns {{ ok: boolean, said: string[] }}
 */
export function judged(files, modules, due = DUE) {
  const unseen = modules.filter((one) => !files.has(one));
  const said = unseen.map((one) => `${one} is loaded by no unit test`);
  let ok = unseen.length === 0 && files.size > 0;
  for (const kind of /** @type {const} */ (['lines', 'branches'])) {
    const shares = [...files.values()].map((one) => one[kind]);
    const total = shares.reduce((sum, one) => sum + one.total, 0);
    const covered = shares.reduce((sum, one) => sum + one.covered, 0);
    const reached = percent({ total, covered });
    said.push(`${kind}: ${covered} of ${total}, ${reached.toFixed(1)} % (${due} due)`);
    if (reached < due) ok = false;
  }
  const lacking = [...files]
    .map(([file, { branches }]) => ({ file, branches, left: branches.total - branches.covered }))
    .filter(({ left }) => left > 0)
    .sort((a, b) => b.left - a.left);
  for (const { file, branches, left } of lacking.slice(0, NAMED))
    said.push(`  ${file}: ${left} branches not reached (${percent(branches).toFixed(0)} %)`);
  if (lacking.length > NAMED) said.push(`  and ${lacking.length - NAMED} files with fewer`);
  return { ok, said };
}

/** A file of types alone, or that hands on what others hold, compiles to nothing that could be run but this. */
const NOTHING =
  /^(?:"use strict";|Object\.defineProperty\(exports, .*\);|exports\..* = void 0;|(?:const|var) \w+ = require\(.*\);|\/\/.*|\s*)$/;

/**
 * The core's files that hold code: everything but `lsp` and `cli`.
 *
 * @returns {string[]}
 */
function coreModules() {
  return readdirSync(inRoot('server', 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `server/src/${file.replaceAll(path.sep, '/')}`)
    .filter((file) => /^server\/src\/(?!lsp\/|cli\/).*\/.*\.ts$/.test(file) && holdsCode(file))
    .sort();
}

/** @param {string} file */
function holdsCode(file) {
  const compiled = readFileSync(inRoot('out', file.replace(/\.ts$/, '.js')), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return !compiled.split(/\r?\n/).every((line) => NOTHING.test(line));
}

/** @returns {Map<string, Reached>} */
function reached() {
  const c8 = [
    'node_modules/c8/bin/c8.js',
    'report',
    '--temp-directory',
    NODE_V8_COVERAGE,
    '--reporter',
    'json-summary',
  ];
  const only = [
    '--exclude-after-remap',
    '--include',
    'server/src/**',
    '--exclude',
    'server/src/lsp/**',
    '--exclude',
    'server/src/cli/**',
  ];
  const { status } = spawnSync(process.execPath, [...c8, '--reports-dir', REPORT, ...only], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`c8 ended with ${status}`);
  const summary = JSON.parse(readFileSync(path.join(REPORT, 'coverage-summary.json'), 'utf8'));
  const { total: _, ...files } = summary;
  return new Map(
    Object.entries(files).map(([file, one]) => [path.relative(ROOT, file).replaceAll(path.sep, '/'), one]),
  );
}

if (isMain(import.meta.url)) {
  const { ok, said } = judged(reached(), coreModules());
  for (const line of said) console.log(line);
  process.exitCode = ok ? 0 : 1;
}
