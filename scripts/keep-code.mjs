// Keeps what V8 makes of our programs beside them in dist/, so that whoever starts one need not wait until V8 has taken it in: see
// server/src/engine/kept-program.ts. V8 makes of a function what it makes when that is first called, so each program is run once, on examples.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { inRoot, keptFile } from './paths.mjs';

const EXAMPLES = inRoot('examples');
const KEEPER = pathToFileURL(inRoot('scripts/keeper.mjs')).href;
/** As `keptFile` names them, for whichever engine. */
const KEPT = /\.js\.v8-[^/]+$/;

/** Removes what is kept: it is none of programs that are about to be written. */
export function forgetCode() {
  for (const folder of ['dist', 'dist/node'].filter((one) => existsSync(inRoot(one))))
    for (const name of readdirSync(inRoot(folder))) if (KEPT.test(name)) rmSync(inRoot(folder, name));
}

/**
 * Runs the command line and the server once and keeps what V8 made of these programs, for the engine that this runs on.
 * @param {readonly string[]} programs those that `dist/cli.js` and `dist/node/server.js` start, in the project's folder
 * @throws when one of them does not run
 */
export async function keepCode(programs) {
  // Nothing but its stamp is kept of a program yet: V8 takes it in itself, as if there were more.
  for (const program of programs) {
    const [stamp = ''] = readFileSync(inRoot(program), 'latin1').split('\n', 1);
    writeFileSync(keptFile(inRoot(program)), stamp);
  }
  await Promise.all([checked(), served()]);
}

/** @param {string[]} args */
function run(...args) {
  // With other options V8 could not use what it made, and what it makes while it counts what runs is slow.
  const { NODE_OPTIONS: _, NODE_V8_COVERAGE: __, ...env } = process.env;
  const child = spawn(process.execPath, [`--import=${KEEPER}`, ...args], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit').then(([code, signal]) => {
    if (code !== 0) throw new Error(`${args[0]} ended with ${code ?? signal}`);
  });
  return { stdin: child.stdin, stdout: child.stdout, ended };
}

async function checked() {
  const { stdout, ended } = run(inRoot('dist/cli.js'), 'check', '--fail-on', 'never', EXAMPLES);
  stdout.resume();
  await ended;
}

async function served() {
  const { stdin, stdout, ended } = run(inRoot('dist/node/server.js'), '--stdio');
  const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  connection.listen();
  // A server that fails answers no more.
  await Promise.race([talk(connection), ended]);
  await ended;
  connection.dispose();
}

/**
 * Reports are opened and looked at, as at every start.
 * @param {import('vscode-jsonrpc/node').MessageConnection} connection
 */
async function talk(connection) {
  const diagnostic = { dynamicRegistration: true };
  const capabilities = { textDocument: { diagnostic, publishDiagnostics: { relatedInformation: true } } };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
  await connection.sendNotification('initialized', {});
  for (const name of readdirSync(EXAMPLES).filter((one) => one.endsWith('.gknb'))) {
    const uri = pathToFileURL(inRoot('examples', name)).href;
    const text = readFileSync(inRoot('examples', name), 'utf8');
    const textDocument = { uri, languageId: 'disclosure-report', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
}
