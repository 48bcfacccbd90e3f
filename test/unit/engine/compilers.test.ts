import * as assert from 'node:assert';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { COUNTS_BUDGET, leaveOut, TWO_COMPILERS, V8 } from '../../../server/src/engine/compilers';
import { ROOT } from '../../support/files';

/** Runs a piece of program that has a compiled module's exports, in a process of its own: flags hold for all of one. */
function told(module: string, program: string): { status: number | null; stderr: string } {
  const path = JSON.stringify(join(ROOT, 'out/server/src', module));
  const { status, stderr } = spawnSync(process.execPath, ['-e', `const it = require(${path}); ${program}`], {
    encoding: 'utf8',
  });
  return { status, stderr };
}

const QUIET = { status: 0, stderr: '' };

describe('what the engine is told', () => {
  it('goes by its version', () => {
    assert.strictEqual(`${V8}`, process.versions.v8.split('.')[0]);
    assert.strictEqual(COUNTS_BUDGET, process.versions.node.startsWith('20.'));
    assert.strictEqual(TWO_COMPILERS, /^2[4-6]\./.test(process.versions.node));
  });

  it('is nothing that it does not know: it would complain where people see it', () => {
    assert.match(told('engine/compilers', "it.leaveOut('a-step-of-no-engine');").stderr, /unrecognized flag/);
    assert.deepStrictEqual(
      told('cli/tuning', 'const on = it.tuned(); for (let i = 0; i <= 200; i++) on(i, 200);'),
      QUIET,
    );
    assert.deepStrictEqual(told('lsp/thrift', 'it.settle(); it.spend(); it.spend();'), QUIET);
    assert.deepStrictEqual(told('engine/compilers', "it.leaveOut('turbo-loop-peeling');"), QUIET);
    if (TWO_COMPILERS) assert.deepStrictEqual(told('engine/compilers', 'it.leaveOutSlowOnes();'), QUIET);
  });

  it('is nothing where no step is named', () => {
    assert.doesNotThrow(() => leaveOut());
  });
});
