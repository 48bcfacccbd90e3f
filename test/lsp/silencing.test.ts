import * as assert from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FULL, OLD } from './support/capabilities';
import { CONFIG, Desk, FOLDER, OFF, REPORT, URI } from './support/desk';
import { Editor } from './support/editor';

/** The blank of the report, as a configuration names it. */
const BLANK = 'disclosure.normativeDocuments.repealed';

describe('silencing', () => {
  const desk = new Desk();
  afterEach(() => desk.stop());

  it('goes by the nearest configuration above the document', async () => {
    desk.files.set(CONFIG, OFF);
    await desk.start();
    await desk.editor.open(URI, REPORT);
    assert.ok(!(await desk.codes()).includes('cell-blank'));
    assert.deepStrictEqual(
      desk.editor.read.slice(0, 3).sort(),
      [
        'file:///%E5%B9%B4%E6%8A%A5/.gouji.json',
        'file:///%E5%B9%B4%E6%8A%A5/2024/.gouji.json',
        'file:///.gouji.json',
      ].sort(),
    );
    desk.files.set(`${FOLDER}/2023/.gouji.json`, '{}');
    const other = `${FOLDER}/2023/b.gknb`;
    await desk.editor.open(other, REPORT);
    assert.ok((await desk.codes(other)).includes('cell-blank'));
  });

  it('reads each file once, not at every keystroke', async () => {
    await desk.start();
    await desk.editor.open(URI, REPORT);
    await desk.editor.diagnostics(URI);
    const before = desk.editor.read.length;
    await desk.editor.change(URI, 2, { text: `${REPORT}\n` });
    await desk.editor.diagnostics(URI);
    assert.strictEqual(desk.editor.read.length, before);
  });

  it('is not looked for any more in the folders of a report that was closed', async () => {
    await desk.start();
    await desk.editor.open(URI, REPORT);
    await desk.editor.diagnostics(URI);
    await desk.editor.close(URI);
    const before = desk.editor.read.length;
    const other = `${FOLDER}/2023/b.gknb`;
    await desk.editor.open(other, REPORT);
    await desk.editor.diagnostics(other);
    assert.deepStrictEqual(
      [...new Set(desk.editor.read.slice(before))].sort(),
      ['file:///.gouji.json', `${FOLDER}/.gouji.json`, `${FOLDER}/2023/.gouji.json`].sort(),
    );
  });

  it('follows the file as it changes, comes and goes', async () => {
    await desk.start();
    await desk.editor.until(() =>
      desk.editor.registered.find((method) => method === 'workspace/didChangeWatchedFiles'),
    );
    await desk.editor.open(URI, REPORT);
    const { resultId } = await desk.editor.pull(URI);
    for (const [text, there] of [
      [OFF, false],
      ['{}', true],
      [OFF, false],
      [null, true],
    ] as const) {
      await desk.changed(text);
      const report = await desk.editor.pull(URI, resultId);
      assert.ok(report.kind === 'full');
      assert.strictEqual(
        report.items.some(({ code }) => code === 'cell-blank'),
        there,
      );
    }
  });

  it('is told with the state of the report: the file that holds, what is accepted, how many rules are off', async () => {
    await desk.start({ options: { status: true, rules: { 'cell-width': 'off', 'cell-blank': 'hint' } } });
    await desk.editor.open(URI, REPORT);
    const { resultId } = await desk.editor.pull(URI);
    const silence = () => desk.editor.statuses.at(-1)?.silence;
    assert.deepStrictEqual(silence(), { configuration: null, accepted: 0, off: 1 });
    const accepted = [{ file: '2024/a.gknb', code: 'cell-blank', at: BLANK, reason: '以原件为准' }];
    await desk.changed(JSON.stringify({ rules: { 'cell-unit': 'off' }, accepted }));
    await desk.editor.pull(URI, resultId);
    await desk.editor.until(() => silence()?.configuration ?? undefined);
    assert.deepStrictEqual(silence(), { configuration: CONFIG, accepted: 1, off: 2 });
  });

  it('does not ask again where a change has changed nothing', async () => {
    desk.files.set(CONFIG, OFF);
    await desk.start();
    await desk.editor.open(URI, REPORT);
    const { resultId } = await desk.editor.pull(URI);
    await desk.change(OFF);
    assert.strictEqual((await desk.editor.pull(URI, resultId)).kind, 'unchanged');
    assert.strictEqual(desk.editor.refreshes, 0);
  });

  it('looks again when a report is saved, for clients that watch nothing', async () => {
    await desk.start({ capabilities: { ...FULL, workspace: { ...FULL.workspace, workspaceFolders: false } } });
    await desk.editor.open(URI, REPORT);
    await desk.blank();
    desk.files.set(CONFIG, OFF);
    await desk.editor.wire.sendNotification('textDocument/didSave', { textDocument: { uri: URI } });
    await desk.editor.until(() => (desk.editor.refreshes > 0 ? true : undefined));
    assert.ok(!(await desk.codes()).includes('cell-blank'));
  });

  it('sets levels by settings, and by the configuration before them', async () => {
    const rules = { 'cell-blank': 'hint', 'section-missing': 'off' };
    await desk.start({ settings: () => ({ rules }) });
    await desk.editor.open(URI, REPORT);
    assert.strictEqual((await desk.blank()).severity, 4);
    assert.ok(!(await desk.codes()).includes('section-missing'));
    await desk.changed('{"rules":{"cell-blank":"error"}}');
    assert.strictEqual((await desk.blank()).severity, 1);
    assert.ok(!(await desk.codes()).includes('section-missing'));
  });

  it('leaves what is silenced out of fix-all', async () => {
    const text = REPORT.replace('信息内容\t本年制发件数', '信息内容\t本年度制作件数');
    const all = () =>
      desk.editor.actions(
        URI,
        { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
        { diagnostics: [], only: ['source.fixAll'] },
      );
    await desk.start();
    await desk.editor.open(URI, text);
    assert.deepStrictEqual((await desk.codes()).filter((code) => code === 'header-altered').length, 1);
    const [offered] = await all();
    assert.match(JSON.stringify(await desk.editor.resolved(offered)), /本年制发件数/);
    await desk.changed('{"rules":{"header-altered":"off"}}');
    const [after] = await all();
    assert.doesNotMatch(JSON.stringify((await desk.editor.resolved(after)) ?? null), /本年制发件数/);
  });
});

describe('silencing for a client that reads no files and pulls nothing', () => {
  it('goes by the files on disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-年-'));
    writeFileSync(join(folder, '.gouji.json'), `\ufeff${OFF}`);
    const uri = pathToFileURL(join(folder, 'a.gknb')).href;
    const editor = await Editor.start({ program: 'node', capabilities: OLD });
    await editor.open(uri, REPORT);
    const shown = () => editor.published.filter((one) => one.uri === uri).at(-1)?.diagnostics;
    const first = await editor.until(shown);
    assert.ok(first.length > 0 && first.every(({ code }) => code !== 'cell-blank'));
    writeFileSync(join(folder, '.gouji.json'), '{}');
    await editor.wire.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await editor.until(() => shown()?.find(({ code }) => code === 'cell-blank'));
    assert.deepStrictEqual(editor.read, []);
    await editor.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves documents of other machines and broken addresses to themselves', async () => {
    const editor = await Editor.start({ program: 'node', capabilities: OLD });
    for (const uri of ['vscode-vfs://github/a/b.gknb', 'file://host/a.gknb', 'file:///%E0%A4%A.gknb', 'x', 'x:y']) {
      await editor.open(uri, REPORT);
      const shown = await editor.until(() => editor.published.find((one) => one.uri === uri));
      assert.ok(
        shown.diagnostics.some(({ code }) => code === 'cell-blank'),
        uri,
      );
    }
    await editor.stop();
  });
});
