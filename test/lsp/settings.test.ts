import * as assert from 'node:assert';
import { EventEmitter, once } from 'node:events';
import { DEFAULTS, readSettings } from '../../server/src/lsp/settings';
import { OLD } from './support/capabilities';
import { Editor } from './support/editor';

const URI = 'file:///a.gknb';

describe('settings as people write them', () => {
  it('are what they say', () => {
    const given = {
      enable: false,
      recognizeByContent: false,
      language: 'en',
      inlayHints: { totals: false, columns: false },
      codeLens: false,
      format: { tables: 'bars' },
      lastYear: '../2022',
    };
    const { inlayHints: hints, ...rest } = given;
    const rules = new Map([['cell-blank', 'off']]);
    const settings = readSettings({ ...given, rules: { 'cell-blank': 'off', 'no-rule': 'off', 'cell-unit': 'no' } });
    assert.deepStrictEqual(settings, { ...rest, hints, rules });
  });

  it('may stand under the section’s name', () => {
    assert.strictEqual(readSettings({ gouji: { enable: false } }).enable, false);
  });

  it('are the defaults where they are missing or of the wrong kind', () => {
    for (const bad of [
      null,
      undefined,
      3,
      'x',
      [],
      {},
      {
        enable: 'no',
        recognizeByContent: 0,
        language: 'fr',
        inlayHints: 3,
        codeLens: 'x',
        format: { tables: 'x' },
        lastYear: 2022,
      },
    ]) {
      assert.deepStrictEqual(readSettings(bad), DEFAULTS);
    }
  });

  it('stand over what was known before', () => {
    const base = { ...DEFAULTS, enable: false, language: 'en' } as const;
    assert.deepStrictEqual(readSettings({ recognizeByContent: false }, base), { ...base, recognizeByContent: false });
    assert.strictEqual(readSettings({ language: 'auto' }, base).language, null);
    // As systems name it.
    assert.strictEqual(readSettings({ language: 'zh_CN.UTF-8' }, base).language, 'zh');
    assert.strictEqual(readSettings({ language: 'zh-Hans' }, base).language, 'zh');
    assert.strictEqual(readSettings({ language: 'en_US' }).language, 'en');
    assert.strictEqual(readSettings({ language: 'zha' }, base).language, 'en');
  });
});

describe('settings of documents', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  it('are asked for by document, and only of our section', async () => {
    const asked: unknown[] = [];
    editor = await Editor.start({
      settings: (item) => {
        asked.push(item);
        return { enable: item.scopeUri !== 'file:///off.gknb' };
      },
    });
    await editor.open(URI, '错');
    await editor.open('file:///off.gknb', '错');
    assert.strictEqual((await editor.diagnostics(URI)).length, 1);
    assert.strictEqual((await editor.diagnostics('file:///off.gknb')).length, 0);
    await editor.change(URI, 2, { text: '错错' });
    assert.strictEqual((await editor.diagnostics(URI)).length, 2);
    assert.deepStrictEqual(asked, [
      { scopeUri: URI, section: 'gouji' },
      { scopeUri: 'file:///off.gknb', section: 'gouji' },
    ]);
  });

  it('are not asked for a document that is not open, which editors ask about all the same', async () => {
    const asked: unknown[] = [];
    editor = await Editor.start({ settings: ({ scopeUri }) => void asked.push(scopeUri) });
    await editor.open(URI, '错');
    const other = { textDocument: { uri: 'file:///notes.md' }, position: { line: 0, character: 0 } };
    assert.strictEqual(await editor.wire.sendRequest('textDocument/hover', other), null);
    assert.deepStrictEqual(await editor.pull('file:///notes.md'), { kind: 'full', items: [] });
    assert.strictEqual((await editor.diagnostics(URI)).length, 1);
    assert.deepStrictEqual(asked, [URI]);
  });

  it('are the general ones where the client does not answer, and the client’s once it does', async () => {
    let answer: (settings: object) => void = () => undefined;
    const settings = (): Promise<object> => new Promise((resolve) => (answer = resolve));
    editor = await Editor.start({ settings });
    await editor.open(URI, '错');
    assert.strictEqual((await editor.diagnostics(URI)).length, 1);
    assert.strictEqual((await editor.diagnostics(URI)).length, 1);
    const before = editor.refreshes;
    answer({ enable: false });
    await editor.until(() => (editor.refreshes > before ? true : undefined));
    assert.strictEqual((await editor.diagnostics(URI)).length, 0);
  });

  it('of a document that has been closed meanwhile do not count when they come', async () => {
    const answers: ((settings: object) => void)[] = [];
    const asked = new EventEmitter();
    const settings = (): Promise<object> =>
      new Promise((resolve) => {
        answers.push(resolve);
        asked.emit('again');
      });
    editor = await Editor.start({ settings });
    await editor.open(URI, '错');
    assert.strictEqual((await editor.diagnostics(URI)).length, 1);
    await editor.close(URI);
    await editor.open(URI, '错错');
    const again = once(asked, 'again');
    const pulled = editor.diagnostics(URI);
    await again;
    answers[0]?.({ enable: false });
    answers[1]?.({ enable: true });
    assert.strictEqual((await pulled).length, 2);
    assert.strictEqual((await editor.diagnostics(URI)).length, 2);
  });

  it('take effect also when they change while what was found under the former is on its way', async () => {
    let asked = 0;
    editor = await Editor.start({
      settings: async () => {
        if (++asked > 1) return { enable: false };
        await editor.wire.sendNotification('workspace/didChangeConfiguration', { settings: null });
        return { enable: true };
      },
    });
    await editor.open(URI, '错');
    const { resultId } = await editor.pull(URI);
    const report = await editor.pull(URI, resultId);
    assert.ok(report.kind === 'full' && report.items.length === 0, JSON.stringify(report));
  });

  it('are not gone by any more once others hold, for an editor that does not ask', async () => {
    const asked = new EventEmitter();
    const answers: ((settings: object) => void)[] = [];
    const settings = (): Promise<object> =>
      new Promise((answer) => {
        answers.push(answer);
        asked.emit('again');
      });
    editor = await Editor.start({ capabilities: { ...OLD, workspace: { configuration: true } }, settings });
    const first = once(asked, 'again');
    await editor.open(URI, '错');
    await first;
    const second = once(asked, 'again');
    await editor.wire.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await second;
    answers[1]?.({ language: 'en' });
    await editor.until(() => editor.published[0]);
    answers[0]?.({ language: 'zh-CN' });
    await editor.until(() => editor.published[1]);
    assert.deepStrictEqual(
      editor.published.map(({ diagnostics }) => diagnostics[0]?.source),
      ['Gouji', 'Gouji'],
    );
  });

  it('take effect when they change, and the client is asked to pull again', async () => {
    let enable = true;
    editor = await Editor.start({ settings: () => ({ enable }) });
    await editor.open(URI, '错');
    const { resultId } = await editor.pull(URI);
    enable = false;
    await editor.wire.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => (editor.refreshes > 0 ? true : undefined));
    const report = await editor.pull(URI, resultId);
    assert.ok(report.kind === 'full' && report.items.length === 0);
  });

  it('come with initialize and with their changes where the client cannot be asked', async () => {
    editor = await Editor.start({ capabilities: OLD, options: { gouji: { language: 'en' } } });
    await editor.open(URI, '错');
    const first = await editor.until(() => editor.published[0]);
    assert.strictEqual(first.diagnostics[0]?.source, 'Gouji');
    await editor.wire.sendNotification('workspace/didChangeConfiguration', {
      settings: { gouji: { language: 'zh-CN' } },
    });
    const second = await editor.until(() => editor.published[1]);
    assert.strictEqual(second.diagnostics[0]?.source, '勾稽');
  });

  it('do without the client’s answer when that is an error', async () => {
    editor = await Editor.start({
      settings: () => {
        throw new Error('no settings today');
      },
    });
    await editor.open(URI, '错');
    assert.strictEqual((await editor.diagnostics(URI)).length, 1);
    assert.match(editor.logged.join('\n'), /workspace\/configuration/);
  });
});
