// Serves the real VS Code on 127.0.0.1, for `npm start` without a desktop VS Code and for the tests.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SERVER_MAIN, SERVER_NODE } from '../../test/runtime/prepare.mjs';
import { endGroup, sandboxed, spawnGroup } from './sandbox.mjs';

/**
 * @typedef {{
 *   folder?: string | undefined,
 *   workspace?: string | undefined,
 *   file?: string | undefined,
 *   at?: { line: number, character: number } | undefined,
 *   payload?: [string, string][],
 * }} Page
 *   what the page opens: paths on this machine, where in the file (counted from 0), further entries for the workbench
 * @typedef {{
 *   port: number,
 *   log: string,
 *   uri: (file: string) => string,
 *   page: (what?: Page) => string,
 *   ended: Promise<number | null>,
 *   stop: () => Promise<void>,
 * }} Server
 */

/** @param {string} dataFolder */
const common = (dataFolder) => ['--server-data-dir', dataFolder, '--accept-server-license-terms'];

/**
 * Installs an extension into a data folder, before a server is started on it.
 * @param {string} vsix
 * @param {string} dataFolder
 * @throws {Error} with what VS Code says when it refuses, or why it cannot be started
 */
export function installExtension(vsix, dataFolder) {
  const args = [SERVER_MAIN, ...common(dataFolder), '--install-extension', vsix, '--force'];
  const done = spawnSync(SERVER_NODE, args, { encoding: 'utf8', env: sandboxed(path.join(dataFolder, 't')) });
  if (done.status === 0) return;
  const why = done.error ? String(done.error) : `${done.stdout}\n${done.stderr}`;
  throw new Error(`VS Code does not install ${vsix}\n${why}`, { cause: done.error });
}

/**
 * Starts VS Code's server and waits until it answers. Only this machine reaches it, and only with the token that
 * `page()` puts into the address.
 * @param {{ dataFolder: string, port?: number, args?: string[] }} options
 * @returns {Promise<Server>}
 * @throws {Error} when the port is taken, or the server ends early or does not answer within a minute
 */
export async function startServer({ dataFolder, port: wanted, args = [] }) {
  const port = await freePort(wanted);
  const token = randomBytes(16).toString('hex');
  // In a file and not among the arguments, which every user of the machine can list.
  const tokenFile = path.join(dataFolder, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const where = ['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', tokenFile];
  const quiet = ['--telemetry-level', 'off', '--disable-workspace-trust'];
  const all = [SERVER_MAIN, ...where, ...quiet, ...common(dataFolder), ...args];
  const child = spawnGroup(SERVER_NODE, all, sandboxed(path.join(dataFolder, 't')));
  const log = path.join(dataFolder, 'server.log');
  const out = createWriteStream(log);
  child.stdout.pipe(out);
  child.stderr.pipe(out);
  /** @type {Promise<number | null>} */
  const ended = new Promise((done) => child.once('exit', done));
  try {
    await answers(port, child);
  } catch (error) {
    await endGroup(child);
    throw new Error(`${error instanceof Error ? error.message : error}:\n${readFileSync(log, 'utf8')}`);
  }
  return { port, log, ended, stop: () => endGroup(child), ...addresses(port, token) };
}

/**
 * The addresses of a server's pages and files. A file's authority must be the host and port of the page: with another
 * one the file opens outside the workspace, where its findings are never shown.
 * @param {number} port
 * @param {string} token
 * @returns {Pick<Server, 'uri' | 'page'>}
 */
export function addresses(port, token) {
  const host = `127.0.0.1:${port}`;
  // A folder's name may hold what ends a path in an address, such as #.
  const encoded = (/** @type {string} */ file) => path.resolve(file).split('/').map(encodeURIComponent).join('/');
  const uri = (/** @type {string} */ file) => `vscode-remote://${host}${encoded(file)}`;
  return {
    uri,
    page: ({ folder, workspace, file, at, payload = [] } = {}) => {
      const url = new URL(`http://${host}/`);
      url.searchParams.set('tkn', token);
      if (folder) url.searchParams.set('folder', path.resolve(folder));
      if (workspace) url.searchParams.set('workspace', path.resolve(workspace));
      /** @type {[string, string][]} */
      const entries = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload];
      const place = at ? `:${at.line + 1}:${at.character + 1}` : '';
      if (at) entries.push(['gotoLineMode', 'true']);
      if (file) entries.push(['openFile', `${uri(file)}${place}`]);
      url.searchParams.set('payload', JSON.stringify(entries));
      return url.href;
    },
  };
}

/**
 * @param {number} port
 * @param {import('node:child_process').ChildProcess} child
 */
async function answers(port, child) {
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(50)) {
    if (child.exitCode !== null) throw new Error(`VS Code's server ended with ${child.exitCode}`);
    try {
      if ((await fetch(`http://127.0.0.1:${port}/version`)).ok && child.exitCode === null) return;
    } catch {
      // Not up yet.
    }
  }
  throw new Error("VS Code's server does not answer");
}

/**
 * A port that nobody listens on.
 * @param {number} [wanted] that one; any without it
 * @returns {Promise<number>}
 * @throws {Error} in one line, when the wanted port is taken or may not be used
 */
function freePort(wanted = 0) {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', (error) => failed(new Error(`port ${wanted} cannot be used: ${error.message}`)));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? found(address.port) : failed(new Error('no port'))));
    });
  });
}
