import './thrift';
import { existsSync, promises } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import type { FileText } from '../protocol';
import { decodedText, PUBLIC_PAGES, type WhyUnreadable } from '../service';
import { SERVER } from './about';
import { CORE, type Core } from './core';
import type { Files } from './files';
import { serve } from './server';
import { overStdio } from './stdio';
import { settle, spend } from './thrift';
import { LONG_TEXT } from './turn';

const USAGE = `gouji-language-server ${SERVER.version}

  --stdio            serve an editor over standard input and output
  --node-ipc         serve over Node's IPC (VS Code)
  --pipe=NAME        serve over a named pipe
  --socket=PORT      serve over a socket
  --version, --help
`;

const WIRES = /^--(stdio|node-ipc|pipe|socket)(=|$)/;

/** A long text, once one is opened, gets the memory that it needs to be read quickly. */
const GENEROUS: Core = {
  ...CORE,
  read(text, options) {
    if (text.length >= LONG_TEXT) spend();
    return CORE.read(text, options);
  },
};

/** The server as a process of its own: wire by command line, as all editors start language servers. */
function main(args: readonly string[]): void {
  if (args.includes('--version')) process.stdout.write(`${SERVER.version}\n`);
  else if (args.includes('--help')) process.stdout.write(USAGE);
  else if (args.some((arg) => WIRES.test(arg))) {
    // Of the other wires the library knows which one the command line names.
    const { connection, ...wire } = args.includes('--stdio') ? overStdio() : { connection: createConnection() };
    serve(connection, { core: GENEROUS, pages: pagesBeside(), files, ...wire });
  } else {
    process.stderr.write(USAGE);
    process.exitCode = 2;
  }
}

/** The rules' pages lie beside the program in the package, so that they open without a network. */
function pagesBeside(): string | null {
  const folder = join(__dirname, '..', '..', 'docs', 'rules');
  return existsSync(folder) ? pathToFileURL(folder).href : PUBLIC_PAGES;
}

/** For clients that do not read files themselves. Documents on other machines have none here. */
const files: Files = {
  readFile: (uri, atMost = Number.POSITIVE_INFINITY) =>
    reached<FileText>(uri, async (path) => {
      if (atMost < Number.POSITIVE_INFINITY && (await promises.stat(path)).size > atMost) return { unreadable: 'size' };
      return decodedText(await promises.readFile(path)) ?? { unreadable: 'encoding' };
    }),
  readFolder: (uri) =>
    reached(uri, async (path) => {
      const entries = await promises.readdir(path, { withFileTypes: true });
      const folders = entries.filter((entry) => entry.isDirectory());
      const others = entries.filter((entry) => entry.isFile() || entry.isSymbolicLink());
      return { files: others.map(({ name }) => name), folders: folders.map(({ name }) => name) };
    }),
};

async function reached<T>(uri: string, look: (path: string) => Promise<T>): Promise<T | Unreachable> {
  if (!/^file:/i.test(uri)) return null;
  try {
    return await look(fileURLToPath(uri));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (ABSENT.has(code)) return null;
    // Of what stands in a folder that is closed to us nobody knows whether it is there.
    await promises.stat(fileURLToPath(uri));
    return { unreadable: WHY[code] ?? 'other' };
  }
}

/** There is none, or it cannot be read. */
type Unreachable = null | { readonly unreadable: WhyUnreadable };

const WHY: Readonly<Record<string, WhyUnreadable>> = { EISDIR: 'folder', EACCES: 'permission', EPERM: 'permission' };

/** No such file; or what should be a folder is none; or no path of this system at all. */
const ABSENT: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ERR_INVALID_FILE_URL_HOST',
  'ERR_INVALID_FILE_URL_PATH',
]);

settle();
main(process.argv.slice(2));
