// What the command line says of a text: the editor has to show the same.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { newFolder, removeFolder } from '../../scripts/editor/sandbox.mjs';
import { inRoot } from '../../scripts/paths.mjs';

/**
 * @typedef {{ line: number, character: number }} Position
 * @typedef {{ range: { start: Position, end: Position }, newText: string }} Edit
 * @typedef {{ title: string, preferred: boolean, edits: Edit[] }} Fix
 * @typedef {{ code: string, severity: 'error' | 'warning' | 'information' | 'hint', message: string, range: { start: Position, end: Position }, fixes: Fix[] }} Finding
 */

/**
 * What was asked before: the same texts are shown again and again.
 * @type {Map<string, Finding[]>}
 */
const told = new Map();

/**
 * The findings of a text, in Chinese.
 * @param {string} name a file's name, which may tell what the text is
 * @param {string} text
 * @returns {Finding[]}
 */
export function findingsOf(name, text) {
  const key = `${name}\n${text}`;
  const findings = told.get(key) ?? check(name, text);
  told.set(key, findings);
  return findings;
}

/**
 * @param {string} name
 * @param {string} text
 * @returns {Finding[]}
 */
function check(name, text) {
  const folder = newFolder('oracle');
  try {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    const args = [inRoot('dist/cli.js'), 'check', '--format', 'json', '--fail-on', 'never', file];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
    if (status !== 0) throw new Error(`gouji check ended with ${status}: ${stderr}`);
    return JSON.parse(stdout).files[0].findings;
  } finally {
    removeFolder(folder);
  }
}

/**
 * The text after a fix.
 * @param {string} text
 * @param {Fix} fix its edits do not overlap
 */
export function applied(text, { edits }) {
  const starts = [0];
  for (const { index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + (text.startsWith('\r\n', index) ? 2 : 1));
  const offset = (/** @type {Position} */ { line, character }) => (starts[line] ?? text.length) + character;
  const last = [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
  return last.reduce(
    (done, { range, newText }) => done.slice(0, offset(range.start)) + newText + done.slice(offset(range.end)),
    text,
  );
}
