// Keeps what VS Code and the browser leave behind (sockets, caches, ~/.config, ~/.vscode-server-oss) in a folder of
// the run's own, which goes away with the run.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A new folder for one run. Its path is kept short: Unix sockets in it may have some 100 characters.
 * @param {string} name
 */
export const newFolder = (name) => mkdtempSync(path.join(tmpdir(), `gouji-${name}-`));

/** @param {string} folder */
export function removeFolder(folder) {
  // A process that is just ending may still write into it.
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/**
 * The environment of a program whose home, temporary and XDG folders are `folder`.
 * @param {string} folder made where it is missing
 * @returns {NodeJS.ProcessEnv}
 */
export function sandboxed(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    ...process.env,
    NODE_OPTIONS: '',
    HOME: folder,
    TMPDIR: folder,
    XDG_RUNTIME_DIR: folder,
    XDG_CONFIG_HOME: path.join(folder, '.config'),
    XDG_CACHE_HOME: path.join(folder, '.cache'),
    XDG_DATA_HOME: path.join(folder, '.local/share'),
  };
}

/** @type {Set<number>} */
const groups = new Set();
let guarded = false;

/**
 * Starts a program in a process group of its own, which is ended whole together with this process, however that ends.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function spawnGroup(command, args, env) {
  guard();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env });
  const { pid } = child;
  if (pid !== undefined) {
    groups.add(pid);
    child.once('exit', () => groups.delete(pid));
  }
  return child;
}

/**
 * Ends a program started by `spawnGroup` with all its children: politely, and after three seconds for certain.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>} when it has ended
 */
export function endGroup(child) {
  return new Promise((ended) => {
    const { pid } = child;
    if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return ended();
    const force = setTimeout(() => signalGroup(pid, 'SIGKILL'), 3000);
    child.once('exit', () => {
      clearTimeout(force);
      ended();
    });
    signalGroup(pid, 'SIGTERM');
  });
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}

function guard() {
  if (guarded) return;
  guarded = true;
  // Before all else that is to be done then: nobody can remove a folder into which a program is still writing.
  process.prependOnceListener('exit', () => {
    for (const pid of groups) signalGroup(pid, 'SIGKILL');
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.once(signal, () => process.exit(1));
}
