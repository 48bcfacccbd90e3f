import * as assert from 'node:assert';
import * as fc from 'fast-check';
import type { Range } from 'vscode-languageserver';
import { LineIndex } from '../../server/src/service';
import { Editor } from './support/editor';

const URI = 'file:///a.gknb';

describe('incremental edits', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
  });
  after(() => editor.stop());
  afterEach(() => editor.close(URI));

  async function places(): Promise<string[]> {
    const found = await editor.diagnostics(URI);
    return found.map(({ range: { start, end } }) => `${start.line}:${start.character}-${end.line}:${end.character}`);
  }

  it('keep places right in CRLF text', async () => {
    await editor.open(URI, '甲\r\n乙\r\n错\r\n');
    await editor.change(URI, 2, { range: range(1, 0, 1, 1), text: '乙错\r\n丙' });
    assert.deepStrictEqual(await places(), ['1:1-1:2', '3:0-3:1']);
    await editor.change(URI, 3, { range: range(0, 1, 1, 0), text: '' });
    assert.deepStrictEqual(await places(), ['0:2-0:3', '2:0-2:1']);
  });

  it('end lines at a lone CR, and join it to an LF typed behind it', async () => {
    await editor.open(URI, '甲\r错');
    assert.deepStrictEqual(await places(), ['1:0-1:1']);
    await editor.change(URI, 2, { range: range(1, 0, 1, 0), text: '\n' });
    assert.deepStrictEqual(await places(), ['1:0-1:1']);
  });

  it('count UTF-16 units, two for an astral character', async () => {
    await editor.open(URI, '𠮷错');
    assert.deepStrictEqual(await places(), ['0:2-0:3']);
    await editor.change(URI, 2, { range: range(0, 2, 0, 2), text: '𠮷𠮷' });
    assert.deepStrictEqual(await places(), ['0:6-0:7']);
    await editor.change(URI, 3, { range: range(0, 0, 0, 4), text: '' });
    assert.deepStrictEqual(await places(), ['0:2-0:3']);
  });

  it('are applied one after another when several come at once', async () => {
    await editor.open(URI, '一二三');
    const both = [
      { range: range(0, 0, 0, 0), text: '错\n' },
      { range: range(1, 3, 1, 3), text: '错' },
    ];
    await editor.change(URI, 2, ...both);
    assert.deepStrictEqual(await places(), ['0:0-0:1', '1:3-1:4']);
  });

  it('past the end of a line or the text count as that end', async () => {
    await editor.open(URI, '甲\n');
    await editor.change(URI, 2, { range: range(0, 99, 0, 99), text: '错' });
    await editor.change(URI, 3, { range: range(99, 0, 99, 0), text: '错' });
    assert.deepStrictEqual(await places(), ['0:1-0:2', '1:0-1:1']);
  });

  it('in any order at any place leave the text that the editor has', async function () {
    this.timeout(20_000);
    const piece = fc.string({ unit: fc.constantFrom('错', '字', '𠮷', '\r', '\n', '\r\n', '\t'), maxLength: 6 });
    const change = fc.record({ from: fc.nat(), length: fc.nat(8), text: piece });
    const edits = fc.asyncProperty(piece, fc.array(change, { maxLength: 12 }), async (first, changes) => {
      let text = first;
      await editor.open(URI, text);
      for (const [index, { from, length, text: inserted }] of changes.entries()) {
        const lines = new LineIndex(text);
        // Editors know no place between CR and LF, nor within a surrogate pair.
        const [start, end] = [place(lines, text, from % (text.length + 1)), place(lines, text, from + length)];
        const [a, b] = [lines.offsetAt(start), lines.offsetAt(end)].sort((one, other) => one - other) as [
          number,
          number,
        ];
        await editor.change(URI, index + 2, {
          range: { start: lines.placeAt(a), end: lines.placeAt(b) },
          text: inserted,
        });
        text = text.slice(0, a) + inserted + text.slice(b);
      }
      const after = new LineIndex(text);
      const expected = [...text.matchAll(/错/g)].map(({ index }) => after.placeAt(index));
      const found = await editor.diagnostics(URI);
      await editor.close(URI);
      assert.deepStrictEqual(
        found.map(({ range }) => range.start),
        expected,
      );
    });
    await fc.assert(edits, { numRuns: 100 });
  });

  it('give the findings of the last of a burst', async () => {
    await editor.open(URI, '');
    for (let version = 2; version < 32; version++) {
      await editor.change(URI, version, { range: range(0, 0, 0, 0), text: '错' });
    }
    assert.strictEqual((await places()).length, 30);
  });
});

function range(line: number, character: number, endLine: number, endCharacter: number): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

function place(lines: LineIndex, text: string, offset: number): Range['start'] {
  const at = Math.min(offset, text.length);
  const inPair = /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
  const inBreak = text.charAt(at - 1) === '\r' && text.charAt(at) === '\n';
  return lines.placeAt(inPair || inBreak ? at - 1 : at);
}
