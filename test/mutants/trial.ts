import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { RULES } from '../../server/src/rules/registry';
import { ROOT } from '../support/files';
import { compiled, withText } from './modules';

/** How a rule's test went with a source file in which something was changed. */
export interface Trial {
  readonly passed: number;
  /** What the first failing test says. */
  readonly failure: string | null;
}

/** A loop without end is noticed too, but not at once. Milliseconds. */
const PATIENCE_MS = 20_000;

/** Runs the rule's own tests against the sources, one of them (a path below `server/src`) with this text; stops at the first failure. */
export async function tried(code: string, file: string, source: string): Promise<Trial> {
  let trial: Trial = { passed: 0, failure: null };
  const met = await withText(`server/src/${file}`, source, async () => {
    trial = await run(testsOf(code));
  });
  if (!met) throw new Error(`the test of ${code} never comes to ${file}`);
  return trial;
}

/** `CODE.test.ts`, and what of it stands in `CODE-….test.ts`, where that is no other rule's. */
export function testsOf(code: string): string[] {
  const rules = new Set(RULES.map((rule) => rule.code));
  const names = readdirSync(join(ROOT, 'test', 'unit', 'rules')).map((file) => file.replace(/\.test\.ts$/, ''));
  const own = names.filter((name) => name === code || (name.startsWith(`${code}-`) && !rules.has(name)));
  return own.map((name) => compiled(`test/unit/rules/${name}.test.ts`));
}

/** A file of `server/src` as it stands. */
export function sourceOf(file: string): string {
  return readFileSync(join(ROOT, 'server', 'src', ...file.split('/')), 'utf8');
}

function run(files: readonly string[]): Promise<Trial> {
  const mocha = new Mocha({ reporter: Silent, bail: true, timeout: PATIENCE_MS });
  for (const file of files) mocha.addFile(file);
  mocha.suite.once('post-require', () => lastFirst(mocha.suite));
  return new Promise((done) => {
    let failure: string | null = null;
    let passed = 0;
    mocha
      .run(() => {
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
