import * as assert from 'node:assert';
import { insertInto, type Manner, mannerOf } from '../../../server/src/policy/json-insert';
import { treeOf } from '../../../server/src/policy/json-tree';
import { applied } from '../../support/fixes';

/** The text with a field more at its end; ⏎ stands for a line break. */
function withField(text: string, manner: Manner = mannerOf(text)): string {
  const { root, wrong } = treeOf(text);
  assert.ok(root && !wrong);
  return applied(text, insertInto(text, root, { name: 'b', value: 2 }, manner));
}

describe('a field behind the last one', () => {
  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'of an empty object': ['{}', '{\n  "b": 2\n}'],
    'of one line': ['{"a": 1}', '{"a": 1, "b": 2}'],
    'of several lines': ['{\n  "a": 1\n}', '{\n  "a": 1,\n  "b": 2\n}'],
    'with a comma, which it gets too': ['{\n  "a": 1,\n}', '{\n  "a": 1,\n  "b": 2,\n}'],
    'with a remark, which stays on its line': ['{\n  "a": 1 // x\n}', '{\n  "a": 1, // x\n  "b": 2\n}'],
    'with a remark behind its comma': ['{\n  "a": 1, // x\n}', '{\n  "a": 1, // x\n  "b": 2,\n}'],
    'with a remark before its comma': ['{\n  "a": 1 /* x */,\n}', '{\n  "a": 1 /* x */,\n  "b": 2,\n}'],
    'that does not stand first on its line': ['{ "z": 0, "a": 1\n}', '{ "z": 0, "a": 1,\n  "b": 2\n}'],
    'in the indentation of the file': ['{\n\t"a": 1\n}', '{\n\t"a": 1,\n\t"b": 2\n}'],
  };
  for (const [what, [before, after]] of Object.entries(cases)) {
    it(what, () => assert.strictEqual(withField(before), after));
    it(`${what}, with the line ends of Windows`, () => {
      const windows = (text: string) => text.replaceAll('\n', '\r\n');
      assert.strictEqual(withField(windows(before), { ...mannerOf(before), lineBreak: '\r\n' }), windows(after));
    });
  }

  it('holds whatever is to be inserted, indented', () => {
    const text = '[\n  1\n]';
    const { root } = treeOf(text);
    assert.ok(root);
    const edits = insertInto(text, root, { value: { a: [1] } }, mannerOf(text));
    assert.strictEqual(applied(text, edits), '[\n  1,\n  {\n    "a": [\n      1\n    ]\n  }\n]');
  });
});
