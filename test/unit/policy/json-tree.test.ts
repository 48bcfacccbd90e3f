import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { type Node, treeOf } from '../../../server/src/policy/json-tree';
import type { Span } from '../../../server/src/text/span';

/** The tree as the value that it stands for. */
function meant(node: Node | null): unknown {
  if (!node) return undefined;
  if (node.type === 'array') return node.items.map(meant);
  if (node.type === 'object') return Object.fromEntries(node.fields.map(({ name, value }) => [name, meant(value)]));
  return node.value;
}

function wrongAt(text: string): number | undefined {
  return treeOf(text).wrong?.start;
}

describe('a JSON tree', () => {
  it('is what JSON.parse gives, of any JSON, compact or laid out', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', '  ', '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const { root, wrong } = treeOf(text);
        assert.strictEqual(wrong, null);
        assert.deepStrictEqual(JSON.stringify(meant(root)), JSON.stringify(JSON.parse(text)));
      }),
      { numRuns: 300 },
    );
  });

  it('knows where each value stands', () => {
    const text = ' { "甲" : [1, "b"] , "c":{} } ';
    const { root } = treeOf(text);
    const at = ({ start, end }: Span) => text.slice(start, end);
    assert.ok(root);
    assert.strictEqual(at(root.span), text.trim());
    assert.deepStrictEqual(
      root.fields.map(({ key, value }) => [at(key), at(value.span)]),
      [
        ['"甲"', '[1, "b"]'],
        ['"c"', '{}'],
      ],
    );
    assert.deepStrictEqual(
      root.fields[0]?.value.items.map(({ span }) => at(span)),
      ['1', '"b"'],
    );
  });

  it('passes over comments, trailing commas and a BOM', () => {
    const text = '\ufeff// 一\n{ /* 二 * / */ "a": [1, /* 三 */ 2, ], // 四\r "b": "//",\n}\n// 五';
    assert.deepStrictEqual(treeOf(text).wrong, null);
    assert.deepStrictEqual(meant(treeOf(text).root), { a: [1, 2], b: '//' });
  });

  it('tells the first place at which it is none', () => {
    for (const [text, at] of [
      ['', 0],
      ['{', 1],
      ['{"a"}', 4],
      ['{"a":}', 5],
      ['{"a":1 "b":2}', 7],
      ['{,}', 1],
      ['[1,,2]', 3],
      ['[1}', 2],
      ['{a:1}', 1],
      ['{1:1}', 1],
      ["['a']", 1],
      ['[01]', 1],
      ['[+1]', 1],
      ['"a\nb"', 0],
      ['"\\x"', 0],
      ['"\t"', 0],
      ['/* a', 0],
      ['{} 2', 3],
      ['nul', 0],
    ] as const) {
      assert.strictEqual(wrongAt(text), at, text);
    }
  });

  it('keeps what stands before that place', () => {
    assert.deepStrictEqual(meant(treeOf('{"a": {"b": 1, "c": [2, "d').root), { a: { b: 1, c: [2] } });
  });

  it('is read in no time, however long or deep', () => {
    assert.strictEqual(wrongAt('['.repeat(500_000)), 101);
    assert.strictEqual(wrongAt(`[${'1,'.repeat(200_000)}]`), undefined);
    for (const text of ['/*'.repeat(200_000), '"\\'.repeat(200_000), ' '.repeat(500_000), '//'.repeat(200_000)]) {
      assert.strictEqual(typeof wrongAt(text), 'number');
    }
  });
});
