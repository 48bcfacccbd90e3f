import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import Mocha from 'mocha';
import { ROOT } from '../support/files';

/** How a rule's test went with a rule in which something was changed. */
export interface Trial {
  readonly passed: number;
  /** What the first failing test says. */
  readonly failure: string | null;
}

/** A loop without end is noticed too, but not at once. Milliseconds. */
const PATIENCE_MS = 20_000;

let made = 0;

/** Runs a rule's own test against the rule with this text; stops at the first failure. */
export async function tried(code: string, source: string): Promise<Trial> {
  const rule = join(ROOT, 'server', 'src', 'rules', `${code}.ts`);
  // A new name each time: Node never loads one file twice.
  const outfile = join(ROOT, 'out', 'mutants', `${code}.${++made}.cjs`);
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
        name: 'one rule by another text',
        setup({ onLoad }) {
          onLoad({ filter: new RegExp(`[\\\\/]rules[\\\\/]${code}\\.ts$`) }, ({ path }) =>
            path === rule ? { contents: source, loader: 'ts' } : null,
          );
        },
      },
    ],
  });
  return run(outfile);
}

/** The rule as it stands. */
export function ruleSource(code: string): string {
  return readFileSync(join(ROOT, 'server', 'src', 'rules', `${code}.ts`), 'utf8');
}

function run(file: string): Promise<Trial> {
  const mocha = new Mocha({ reporter: Silent, bail: true, timeout: PATIENCE_MS });
  mocha.addFile(file);
  return new Promise((done) => {
    let failure: string | null = null;
    let passed = 0;
    mocha
      .run(() => done({ passed, failure }))
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
