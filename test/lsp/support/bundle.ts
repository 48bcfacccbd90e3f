import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../support/files';

const ENTRIES = {
  /** The server as it is shipped. */
  node: 'server/src/lsp/node.ts',
  /** The same around a core of the tests' own. */
  toy: 'test/lsp/support/toy-server.ts',
  /** The server as it is shipped, with a rule that fails. */
  faulty: 'test/lsp/support/faulty-server.ts',
  /** The server for a web worker. */
  browser: 'server/src/lsp/browser.ts',
} as const;

export type Program = keyof typeof ENTRIES;

const built = new Map<Program, Promise<string>>();

/** The bundled program's path; made once a run. */
export function bundle(program: Program): Promise<string> {
  let path = built.get(program);
  if (!path) {
    path = make(program);
    built.set(program, path);
  }
  return path;
}

async function make(program: Program): Promise<string> {
  const outfile = join(ROOT, 'out', 'lsp', `${program}.js`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: [ENTRIES[program]],
    outfile,
    bundle: true,
    logLevel: 'warning',
    ...(program === 'browser'
      ? { platform: 'browser', format: 'iife', target: 'es2022' }
      : { platform: 'node', format: 'cjs', target: 'node20' }),
  });
  return outfile;
}
