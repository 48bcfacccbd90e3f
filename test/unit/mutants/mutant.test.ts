import * as assert from 'node:assert';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../server/src/rules/registry';
import { fileOf, LEAST, type Mutant, mutants, withSlip } from '../../mutants/mutant';
import { ROOT } from '../../support/files';

const SOURCE = 'if (count > 3) tell(count);\n';

function slip(find: string, put: string): Mutant {
  return { what: 'the slip', find, put };
}

describe('a mutant', () => {
  it('is the text with one place changed', () => {
    assert.strictEqual(withSlip(SOURCE, slip('> 3', '>= 3')), 'if (count >= 3) tell(count);\n');
    assert.strictEqual(withSlip(SOURCE, slip('if (count > 3) ', '')), 'tell(count);\n');
  });

  it('takes what is put there literally', () => {
    assert.strictEqual(withSlip(SOURCE, slip('> 3', '$& $1 $$')), 'if (count $& $1 $$) tell(count);\n');
  });

  it('is refused where its place is not there, and says how often it stands', () => {
    assert.throws(
      () => withSlip(SOURCE, slip('< 3', '<= 3')),
      /“the slip”: "< 3" stands 0 times in the file, not once/,
    );
  });

  it('is refused where its place is there twice', () => {
    assert.throws(() => withSlip(SOURCE, slip('count', 'sum')), /"count" stands 2 times in the file, not once/);
  });

  it('is refused where it changes nothing', () => {
    assert.throws(() => withSlip(SOURCE, slip('> 3', '> 3')), /“the slip” changes nothing/);
  });

  it('is in the rule’s own file, or in the one that it names', () => {
    assert.strictEqual(fileOf('cell-width', slip('a', 'b')), 'rules/cell-width.ts');
    assert.strictEqual(fileOf('cell-width', { file: 'rules/questions/amount.ts' }), 'rules/questions/amount.ts');
  });
});

describe('the mutants', () => {
  const all = mutants();

  it('are of rules that there are, and of each of them enough', () => {
    assert.deepStrictEqual([...all.keys()].sort(), RULES.map(({ code }) => code).sort());
    for (const [code, list] of all) assert.ok(list.length >= LEAST, `${code}: ${list.length}`);
  });

  for (const [code, list] of all) {
    it(`of ${code} say what goes wrong, each for itself, in a file that there is`, () => {
      assert.strictEqual(new Set(list.map(({ what }) => what)).size, list.length);
      assert.strictEqual(new Set(list.map(({ find, put }) => `${find}\0${put}`)).size, list.length);
      for (const mutant of list) {
        assert.ok(mutant.what.length > 5, mutant.what);
        assert.ok(existsSync(join(ROOT, 'server', 'src', fileOf(code, mutant))), fileOf(code, mutant));
      }
    });
  }
});
