import * as assert from 'node:assert';
import type { CodeLens, DocumentSymbol, FoldingRange, SelectionRange } from 'vscode-languageserver';
import { fixture } from '../support/files';
import { printed } from '../support/plain-report';
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

  describe('answers in its reports as in a document of their own', () => {
    /** A report with a total that is wrong, a table whose header is lost, and a place to write at. */
    const report = printed({ 'granted total': 9 }, 'cell lines').text.trimEnd();
    const MORE = 40;
    const many = Array.from({ length: MORE }, () => report).join('\n');
    const height = report.split('\n').length;
    const [single, all] = ['file:///single.gknb', 'file:///many.gknb'];

    before(async () => {
      assert.ok(many.length > 64 * 1024, `${many.length}`);
      await editor.open(single, report);
      await editor.open(all, many);
    });

    const ask = <T>(uri: string, method: string, params: object): Promise<T> =>
      editor.wire.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params });

    /** An answer with its lines counted from where a report begins, and of the document that it is about. */
    const raised = (answer: unknown, by: number): unknown =>
      JSON.parse(JSON.stringify(answer), (key, value) =>
        key === 'line' ? value - by : value === all ? single : key === 'version' ? 0 : value,
      );

    const line = (what: string) => report.split('\n').findIndex((one) => one.includes(what));
    const behind = { line: line('总体情况'), character: 6 };
    const at = (row: number, character: number) => ({ line: row, character });

    for (const k of [0, 1, MORE - 1]) {
      const by = k * height;
      const moved = ({ line: row, character }: typeof behind) => at(row + by, character);
      const places = [at(0, 2), at(height - 1, 0), at(line('予以公开') + 3, 0), behind];

      it(`in report ${k + 1}`, async () => {
        for (const method of ['completion', 'hover', 'documentHighlight', 'definition']) {
          for (const position of places) {
            const due = await ask(single, method, { position });
            const answer = await ask(all, method, { position: moved(position) });
            assert.deepStrictEqual(raised(answer, by), raised(due, 0), `${method} at ${position.line}`);
          }
        }
        const range = { start: at(0, 0), end: at(height - 1, 0) };
        const due = await ask<unknown[]>(single, 'inlayHint', { range });
        assert.ok(due.length > 100);
        const window = { start: moved(range.start), end: moved(range.end) };
        assert.deepStrictEqual(raised(await ask(all, 'inlayHint', { range: window }), by), raised(due, 0));
      });
    }

    it('with a lens above each table of each report', async () => {
      const due = await ask<unknown[]>(single, 'codeLens', {});
      const answer = await ask<unknown[]>(all, 'codeLens', {});
      assert.strictEqual(due.length, 2);
      assert.strictEqual(answer.length, 2 * MORE);
      for (let k = 0; k < MORE; k++) {
        assert.deepStrictEqual(raised(answer.slice(2 * k, 2 * k + 2), k * height), raised(due, 0));
      }
    });

    it('with hints of all reports that a range touches, and none besides', async () => {
      const one = await ask<unknown[]>(single, 'inlayHint', { range: { start: at(0, 0), end: at(height, 0) } });
      const two = { start: at(height, 0), end: at(3 * height - 1, 99) };
      assert.strictEqual((await ask<unknown[]>(all, 'inlayHint', { range: two })).length, 2 * one.length);
    });

    it('and selects the whole text last', async () => {
      const [chain] = await ask<SelectionRange[]>(all, 'selectionRange', { positions: [at(height + 1, 0)] });
      let last = chain;
      while (last?.parent) last = last.parent;
      assert.deepStrictEqual(last?.range.start, at(0, 0));
      assert.strictEqual(last?.range.end.line, MORE * height - 1);
    });

    it('when lines have come in above them, too', async () => {
      const insertion = { range: { start: at(3, 0), end: at(3, 0) }, text: '编者按。\n' };
      const before = await ask<CodeLens[]>(all, 'codeLens', {});
      await editor.change(all, 2, insertion);
      const after = await ask<CodeLens[]>(all, 'codeLens', {});
      assert.deepStrictEqual(raised(after, 1), raised(before, 0));
    });
  });
});
