import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { context } from 'esbuild';
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

/** The trials of one rule. */
export interface Trials {
  /** Runs the rule's own test against the sources, one of them (a path below `server/src`) with this text; stops at the first failure. */
  tried(file: string, source: string): Promise<Trial>;
  end(): Promise<void>;
}

const FOLDER = join(ROOT, 'out', 'mutants');

/** Bundles the rule's test again and again; what did not change is read and compiled once. */
export async function trialsOf(code: string): Promise<Trials> {
  let changed = { path: '', contents: '', met: false };
  const bundler = await context({
    absWorkingDir: ROOT,
    entryPoints: [`test/unit/rules/${code}.test.ts`],
    bundle: true,
    write: false,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    plugins: [
      {
        name: 'one file by another text',
        setup({ onLoad }) {
          onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
            if (path !== changed.path) return null;
            changed.met = true;
            return { contents: changed.contents, loader: 'ts' };
          });
        },
      },
    ],
  });
  mkdirSync(FOLDER, { recursive: true });
  let made = 0;
  return {
    async tried(file, source) {
      changed = { path: pathOf(file), contents: source, met: false };
      const { outputFiles } = await bundler.rebuild();
      if (!changed.met) throw new Error(`the test of ${code} never comes to ${file}`);
      // A new name each time: Node never loads one file twice.
      const bundle = join(FOLDER, `${code}.${++made}.cjs`);
      writeFileSync(bundle, outputFiles[0]?.contents ?? '');
      return run(bundle);
    },
    end: () => bundler.dispose(),
  };
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
  mocha.suite.once('post-require', () => lastFirst(mocha.suite));
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

/** The same silence in every layout stands first and costs most; single cases stand behind and notice most slips. */
function lastFirst(suite: Mocha.Suite): void {
  suite.tests.reverse();
  for (const inner of suite.suites.reverse()) lastFirst(inner);
}

/** Says nothing: a failure is what is wanted here. */
class Silent extends Mocha.reporters.Base {
  override epilogue(): void {}
}
