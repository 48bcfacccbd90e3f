import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import Mocha from 'mocha';
import { ROOT } from '../support/files';

/** How a rule's test went with a source file in which something was changed. */
export interface Trial {
  readonly passed: number;
  /** What the first failing test says. */
  readonly failure: string | null;
}

/** A loop without end is noticed too, but not at once. Milliseconds. */
const PATIENCE_MS = 20_000;

let made = 0;

/** Runs a rule's own test against the sources, one of them (a path below `server/src`) with this text; stops at the first failure. */
export async function tried(code: string, file: string, source: string): Promise<Trial> {
  const changed = pathOf(file);
  // A new name each time: Node never loads one file twice.
  const outfile = join(ROOT, 'out', 'mutants', `${code}.${++made}.cjs`);
  let met = false;
  await build({
    absWorkingDir: ROOT,
    entryPoints: [`test/unit/rules/${code}.test.ts`],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    plugins: [
      {
        name: 'one file by another text',
        setup({ onLoad }) {
          onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
            if (path !== changed) return null;
            met = true;
            return { contents: source, loader: 'ts' };
          });
        },
      },
    ],
  });
  if (!met) throw new Error(`the test of ${code} never comes to ${file}`);
  return run(outfile);
}

/** A file of `server/src` as it stands. */
export function sourceOf(file: string): string {
  return readFileSync(pathOf(file), 'utf8');
}

function pathOf(file: string): string {
  return join(ROOT, 'server', 'src', ...file.split('/'));
}

function run(file: string): Promise<Trial> {
  const mocha = new Mocha({ reporter: Silent, bail: true, timeout: PATIENCE_MS });
  mocha.addFile(file);
  return new Promise((done) => {
    let failure: string | null = null;
    let passed = 0;
    mocha
      .run(() => {
        // Hundreds of bundles would pile up in memory.
        mocha.unloadFiles();
        mocha.dispose();
        done({ passed, failure });
      })
      .on('pass', () => passed++)
      .on('fail', (test, error: Error) => {
        failure ??= `${test.title}: ${error.message}`;
      });
  });
}

/** Says nothing: a failure is what is wanted here. */
class Silent extends Mocha.reporters.Base {
  override epilogue(): void {}
}
