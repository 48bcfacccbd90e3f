import * as assert from 'node:assert';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = process.cwd();
const CASES = 'test/grammar/cases';
const LAYOUTS = 'test/grammar/layouts';

interface Outcome {
  readonly passed: boolean;
  readonly output: string;
}

/** Runs a program of vscode-tmgrammar-test on the files of a folder, by the manifest's grammar. */
function run(program: 'unit' | 'snapshot', folder: string): Promise<Outcome> {
  const script = join(ROOT, `node_modules/vscode-tmgrammar-test/dist/${program}.js`);
  return new Promise((resolve) => {
    execFile(process.execPath, [script, `${folder}/*.gknb`], { cwd: ROOT }, (error, output, faults) =>
      resolve({ passed: error === null, output: output + faults }),
    );
  });
}

function namesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.gknb'));
}

describe('grammar: scopes asserted by hand (vscode-tmgrammar-test)', () => {
  let outcome: Outcome;

  before(async function () {
    this.timeout(60_000);
    outcome = await run('unit', CASES);
  });

  for (const name of namesIn(CASES)) {
    it(name, () => assert.match(outcome.output, new RegExp(`✓ ${CASES}/${name} run`), outcome.output));
  }

  it('no other file fails', () => assert.ok(outcome.passed, outcome.output));
});

describe('grammar: every known layout as a whole (vscode-tmgrammar-snap)', () => {
  let outcome: Outcome;

  before(async function () {
    this.timeout(60_000);
    // The program would make a snapshot that is missing, and pass.
    const missing = namesIn(LAYOUTS).filter((name) => !existsSync(join(ROOT, LAYOUTS, `${name}.snap`)));
    assert.deepStrictEqual(missing, []);
    outcome = await run('snapshot', LAYOUTS);
  });

  it('has the eight of them', () => assert.strictEqual(namesIn(LAYOUTS).length, 8));

  for (const name of namesIn(LAYOUTS)) {
    it(name, () => assert.match(outcome.output, new RegExp(`✓ ${LAYOUTS}/${name} run`), outcome.output));
  }

  it('no other file fails', () => assert.ok(outcome.passed, outcome.output));
});
