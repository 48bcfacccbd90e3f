import * as assert from 'node:assert';
import type { DocumentSymbol, FoldingRange } from 'vscode-languageserver';
import { fixture } from '../support/files';
import { Editor } from './support/editor';

/** Longer than any report, so that it is read and outlined report by report. */
const COPIES = 26;
const one = fixture('known/tabs-headings.txt').trimEnd();
const long = Array.from({ length: COPIES }, (_, k) => one.replace('年度报告', `年度报告（${k + 1}）`)).join('\n');

describe('a long text', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ program: 'node' });
  });
  after(async () => {
    assert.deepStrictEqual(editor.logged, []);
    await editor.stop();
  });

  const outline = (uri: string): Promise<DocumentSymbol[]> =>
    editor.wire.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  const folds = (uri: string): Promise<FoldingRange[]> =>
    editor.wire.sendRequest('textDocument/foldingRange', { textDocument: { uri } });

  /** The answers on a document that is opened with this text, and was never another. */
  async function anew(name: string, text: string) {
    const uri = `file:///${name}.gknb`;
    await editor.open(uri, text);
    return { outline: await outline(uri), folds: await folds(uri) };
  }

  it('is outlined and folded after any edit as it would be anew', async () => {
    assert.ok(long.length > 64 * 1024, `${long.length}`);
    const uri = 'file:///long.gknb';
    await editor.open(uri, long);
    assert.strictEqual((await outline(uri)).length, COPIES);
    const lines = long.split('\n');
    const third = lines.findIndex((line) => line.includes('（3）'));
    const row = lines.findIndex((line, i) => i > third && line.includes('予以公开'));
    const end = { line: row, character: lines[row]?.length ?? 0 };
    const edits = [
      { range: { start: end, end }, text: '7' },
      {
        range: { start: { line: third + 1, character: 0 }, end: { line: third + 1, character: 0 } },
        text: '编者按。\n',
      },
    ];
    lines[row] += '7';
    const texts = [lines.join('\n'), lines.toSpliced(third + 1, 0, '编者按。').join('\n')];
    for (const [k, change] of edits.entries()) {
      await editor.change(uri, k + 2, change);
      const now = { outline: await outline(uri), folds: await folds(uri) };
      assert.deepStrictEqual(now, await anew(`anew-${k}`, texts[k] as string));
    }
  });

  it('is outlined from the first line of each report to its last', async () => {
    const { outline: reports } = await anew('whole', long);
    assert.strictEqual(reports.length, COPIES);
    const lines = long.split('\n');
    for (const [k, { range, selectionRange, name }] of reports.entries()) {
      assert.ok(name.includes(`（${k + 1}）`), name);
      assert.ok(lines[selectionRange.start.line]?.includes(`（${k + 1}）`));
      if (k > 0) assert.strictEqual(reports[k - 1]?.range.end.line, range.start.line);
    }
  });
});
