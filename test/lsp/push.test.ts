import * as assert from 'node:assert';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { OLD } from './support/capabilities';
import { Editor } from './support/editor';

const URI = 'file:///a.gknb';

describe('pushed diagnostics', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start({ capabilities: OLD });
  });
  afterEach(() => editor.stop());

  const version = (wanted: number): Promise<PublishDiagnosticsParams> =>
    editor.until(() => editor.published.find((one) => one.version === wanted));

  it('come by themselves, each with its version', async () => {
    await editor.open(URI, '错');
    assert.strictEqual((await version(1)).diagnostics.length, 1);
    await editor.change(URI, 2, { text: '对' });
    assert.deepStrictEqual(await version(2), { uri: URI, version: 2, diagnostics: [] });
  });

  it('go when the document is closed', async () => {
    await editor.open(URI, '错');
    await version(1);
    await editor.close(URI);
    const last = await editor.until(() => editor.published[1]);
    assert.deepStrictEqual(last, { uri: URI, diagnostics: [] });
  });

  it('go when the text is no report any more, and nothing is sent for one that never was', async () => {
    await editor.open('file:///notes.txt', '报告：错', 'plaintext');
    await version(1);
    await editor.change('file:///notes.txt', 2, { text: '错' });
    assert.deepStrictEqual((await version(2)).diagnostics, []);
    await editor.change('file:///notes.txt', 3, { text: '错错' });
    await editor.open(URI, '', 'disclosure-report', 9);
    await version(9);
    assert.deepStrictEqual(
      editor.published.map((one) => one.version),
      [1, 2, 9],
    );
  });

  it('of a long text skip the versions that are out of date already', async () => {
    const long = '字'.repeat(100_000);
    await editor.open(URI, long);
    await version(1);
    for (let next = 2; next <= 40; next++) {
      const start = { line: 0, character: 0 };
      await editor.change(URI, next, { range: { start, end: start }, text: '错' });
    }
    assert.strictEqual((await version(40)).diagnostics.length, 39);
    assert.ok(editor.published.length < 40, `${editor.published.length} published`);
  });

  it('are not sent to a client that pulls', async () => {
    const puller = await Editor.start();
    await puller.open(URI, '错');
    await puller.diagnostics(URI);
    assert.deepStrictEqual(puller.published, []);
    await puller.stop();
  });
});
