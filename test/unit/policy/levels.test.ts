import * as assert from 'node:assert';
import { pathBelow } from '../../../server/src/policy/file-path';
import { written } from '../../../server/src/policy/json';
import { treeOf } from '../../../server/src/policy/json-tree';
import { isLevel } from '../../../server/src/policy/level';
import { levelsIn } from '../../../server/src/policy/levels';

describe('levels among settings', () => {
  it('are those of known rules that are levels; the rest is left out', () => {
    const settings = {
      'cell-unit': 'off',
      'cell-blank': 'loud',
      'no-rule': 'off',
      'cell-note': 1,
      'cell-width': 'error',
    };
    assert.deepStrictEqual(
      [...levelsIn(settings)],
      [
        ['cell-unit', 'off'],
        ['cell-width', 'error'],
      ],
    );
  });

  it('are none where the settings are nothing of the kind', () => {
    for (const settings of [null, undefined, 'off', 3, [], {}]) assert.strictEqual(levelsIn(settings).size, 0);
  });

  it('are words, and no others', () => {
    for (const level of ['off', 'hint', 'information', 'warning', 'error']) assert.ok(isLevel(level));
    for (const other of ['', 'Error', 'info', 0, null, undefined, ['off'], { off: true }]) assert.ok(!isLevel(other));
  });
});

describe('a value in a message', () => {
  const shown = (json: string) => {
    const { root } = treeOf(json);
    assert.ok(root);
    return written(root);
  };

  it('is written as it stands, and cut where it is long', () => {
    assert.strictEqual(shown('"off"'), '"off"');
    assert.strictEqual(shown('null'), 'null');
    assert.strictEqual(shown('[1, 2]'), '[…]');
    assert.strictEqual(shown('{"a": 1}'), '{…}');
    assert.strictEqual(shown(`"${'长'.repeat(38)}"`), `"${'长'.repeat(38)}"`);
    assert.strictEqual(shown(`"${'长'.repeat(39)}"`), `"${'长'.repeat(39)}…`);
  });
});

describe('a path below the folder', () => {
  it('is compared with /, without ./ and composed', () => {
    assert.strictEqual(pathBelow('.\\2024\\年报.txt'), '2024/年报.txt');
    assert.strictEqual(pathBelow('a//b/./c.txt'), 'a/b/c.txt');
    assert.strictEqual(pathBelow('e\u0301.txt'), '\u00e9.txt');
    assert.strictEqual(pathBelow('年报C:2024.txt'), '年报C:2024.txt');
  });

  it('is none where it is absolute, leads out of the folder or names nothing', () => {
    for (const path of ['/a.txt', '\\a.txt', 'C:\\a.txt', 'c:a.txt', '../a.txt', 'a/../../b.txt', '', './', '//'])
      assert.strictEqual(pathBelow(path), null, path);
  });
});
