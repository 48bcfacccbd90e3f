// Which folder and which report `npm start` opens for what the user named, and where in it.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';

/** In this order the reports of a folder are looked at: our own file type before texts of all kinds. */
const KINDS = ['.gknb', '.txt', '.md', '.html', '.htm'];
/** No more than so many are looked at: the folder may be anything. */
const MOST = 50;

/**
 * @typedef {{ line: number, character: number }} Position counted from 0
 * @typedef {{ folder: string, file?: string, at?: Position }} Opened
 * @typedef {{ source: string, findings?: { severity: string, range: { start: Position } }[] }} Checked
 *   what the command line tells of one file
 */

/**
 * A folder with the first report in it that has an error, or a file with its folder; at its first error.
 * @param {string} target an absolute path
 * @returns {Opened | null} null where there is nothing
 */
export function whatToOpen(target) {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat) return null;
  const folder = stat.isDirectory() ? target : path.dirname(target);
  const files = stat.isDirectory() ? reportsIn(target) : [target];
  const found = firstError(check(files));
  if (found) return { folder, ...found };
  const [file] = files;
  return file ? { folder, file } : { folder };
}

/**
 * The texts in a folder that may be reports, in the order in which one is chosen.
 * @param {string} folder
 */
export function reportsIn(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => entry.name).filter((name) => rank(name) >= 0 && !/^readme\b/i.test(name));
  names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return names.slice(0, MOST).map((name) => path.join(folder, name));
}

/**
 * @param {Checked[]} files in the order in which one is chosen
 * @returns {{ file: string, at: Position } | null}
 */
export function firstError(files) {
  for (const { source, findings = [] } of files) {
    const error = findings.find(({ severity }) => severity === 'error');
    if (error) return { file: source, at: error.range.start };
  }
  return null;
}

/**
 * @param {string[]} files
 * @returns {Checked[]} in the same order; none where the command line does not answer
 */
function check(files) {
  if (files.length === 0) return [];
  const args = [inRoot('dist/cli.js'), 'check', '--format', 'json', '--fail-on', 'never', ...files];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) return [];
  /** @type {Checked[]} */
  const checked = JSON.parse(stdout).files;
  return checked.sort((a, b) => files.indexOf(a.source) - files.indexOf(b.source));
}

/** @param {string} name */
const rank = (name) => KINDS.indexOf(path.extname(name).toLowerCase());
