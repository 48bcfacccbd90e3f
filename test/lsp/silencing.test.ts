import * as assert from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FULL, OLD } from './support/capabilities';
import { Editor, type Setup } from './support/editor';

const FOLDER = 'file:///%E5%B9%B4%E6%8A%A5';
const URI = `${FOLDER}/2024/a.gknb`;
const CONFIG = `${FOLDER}/.gouji.json`;
const OFF = '{"rules":{"cell-blank":"off"}}';

const CAPABLE: ClientCapabilities = {
  ...FULL,
  workspace: {
    ...FULL.workspace,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

/** A row of figures with a blank, in a report that has nothing else. */
const REPORT = [
  '云河市林业局2024年政府信息公开工作年度报告',
  '二、主动公开政府信息情况',
  '第二十条第（一）项',
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  '规章\t0\t0\t0',
  '行政规范性文件\t1\t\t3',
].join('\n');

describe('silencing', () => {
  let editor: Editor;
  let files: Map<string, string>;
  beforeEach(() => {
    files = new Map();
  });
  afterEach(() => editor.stop());

  async function start(setup: Setup = {}): Promise<void> {
    const options = { files: true, commands: true, ...(setup.options as object) };
    editor = await Editor.start({
      program: 'node',
      capabilities: CAPABLE,
      files,
      folders: [FOLDER],
      ...setup,
      options,
    });
  }

  /** The codes of what is shown. */
  async function codes(uri = URI): Promise<unknown[]> {
    return (await editor.diagnostics(uri)).map(({ code }) => code);
  }

  async function blank(uri = URI): Promise<Diagnostic> {
    const found = (await editor.diagnostics(uri)).find(({ code }) => code === 'cell-blank');
    assert.ok(found, 'no blank is told');
    return found;
  }

  function change(text: string | null): Promise<void> {
    if (text === null) files.delete(CONFIG);
    else files.set(CONFIG, text);
    return editor.wire.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: CONFIG, type: 2 }] });
  }

  const complaints = (uri = CONFIG) => editor.published.filter((one) => one.uri === uri);

  it('goes by the nearest configuration above the document', async () => {
    files.set(CONFIG, OFF);
    await start();
    await editor.open(URI, REPORT);
    assert.ok(!(await codes()).includes('cell-blank'));
    assert.deepStrictEqual(
      editor.read.slice(0, 3).sort(),
      [
        'file:///%E5%B9%B4%E6%8A%A5/.gouji.json',
        'file:///%E5%B9%B4%E6%8A%A5/2024/.gouji.json',
        'file:///.gouji.json',
      ].sort(),
    );
    files.set(`${FOLDER}/2023/.gouji.json`, '{}');
    const other = `${FOLDER}/2023/b.gknb`;
    await editor.open(other, REPORT);
    assert.ok((await codes(other)).includes('cell-blank'));
  });

  it('reads each file once, not at every keystroke', async () => {
    await start();
    await editor.open(URI, REPORT);
    await editor.diagnostics(URI);
    const before = editor.read.length;
    await editor.change(URI, 2, { text: `${REPORT}\n` });
    await editor.diagnostics(URI);
    assert.strictEqual(editor.read.length, before);
  });

  it('follows the file as it changes, comes and goes', async () => {
    await start();
    await editor.until(() => editor.registered.find((method) => method === 'workspace/didChangeWatchedFiles'));
    await editor.open(URI, REPORT);
    const { resultId } = await editor.pull(URI);
    for (const [text, there] of [
      [OFF, false],
      ['{}', true],
      [OFF, false],
      [null, true],
    ] as const) {
      const before = editor.refreshes;
      await change(text);
      await editor.until(() => (editor.refreshes > before ? true : undefined));
      const report = await editor.pull(URI, resultId);
      assert.ok(report.kind === 'full');
      assert.strictEqual(
        report.items.some(({ code }) => code === 'cell-blank'),
        there,
      );
    }
  });

  it('does not ask again where a change has changed nothing', async () => {
    files.set(CONFIG, OFF);
    await start();
    await editor.open(URI, REPORT);
    const { resultId } = await editor.pull(URI);
    await change(OFF);
    assert.strictEqual((await editor.pull(URI, resultId)).kind, 'unchanged');
    assert.strictEqual(editor.refreshes, 0);
  });

  it('looks again when a report is saved, for clients that watch nothing', async () => {
    await start({ capabilities: { ...FULL, workspace: { ...FULL.workspace, workspaceFolders: false } } });
    await editor.open(URI, REPORT);
    await blank();
    files.set(CONFIG, OFF);
    await editor.wire.sendNotification('textDocument/didSave', { textDocument: { uri: URI } });
    await editor.until(() => (editor.refreshes > 0 ? true : undefined));
    assert.ok(!(await codes()).includes('cell-blank'));
  });

  it('sets levels by settings, and by the configuration before them', async () => {
    const rules = { 'cell-blank': 'hint', 'section-missing': 'off' };
    await start({ settings: () => ({ rules }) });
    await editor.open(URI, REPORT);
    assert.strictEqual((await blank()).severity, 4);
    assert.ok(!(await codes()).includes('section-missing'));
    const before = editor.refreshes;
    await change('{"rules":{"cell-blank":"error"}}');
    await editor.until(() => (editor.refreshes > before ? true : undefined));
    assert.strictEqual((await blank()).severity, 1);
    assert.ok(!(await codes()).includes('section-missing'));
  });

  it('leaves what is silenced out of fix-all', async () => {
    const text = REPORT.replace('信息内容\t本年制发件数', '信息内容\t本年度制作件数');
    const all = () =>
      editor.actions(
        URI,
        { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
        { diagnostics: [], only: ['source.fixAll'] },
      );
    await start();
    await editor.open(URI, text);
    assert.deepStrictEqual((await codes()).filter((code) => code === 'header-altered').length, 1);
    const [offered] = await all();
    assert.match(JSON.stringify(await editor.resolved(offered)), /本年制发件数/);
    const before = editor.refreshes;
    await change('{"rules":{"header-altered":"off"}}');
    await editor.until(() => (editor.refreshes > before ? true : undefined));
    const [after] = await all();
    assert.doesNotMatch(JSON.stringify((await editor.resolved(after)) ?? null), /本年制发件数/);
  });

  describe('as an action', () => {
    /** The actions at the blank, behind its fixes. */
    async function silences(uri = URI): Promise<CodeAction[]> {
      const found = await blank(uri);
      const actions = await editor.actions(uri, found.range, { diagnostics: [found], triggerKind: 2 });
      return actions.filter(({ title }) => /^(?:接受此项|关闭此规则)/.test(title));
    }

    it('is offered on a finding: to accept it, to turn its rule off', async () => {
      await start();
      await editor.open(URI, REPORT);
      const { data: _, ...diagnostic } = await blank();
      const [accept, off, ...more] = await silences();
      assert.deepStrictEqual(more, []);
      assert.deepStrictEqual(
        [accept?.title, off?.title],
        ['接受此项并说明理由（cell-blank）', '关闭此规则（cell-blank）'],
      );
      assert.deepStrictEqual([accept?.kind, accept?.isPreferred], ['quickfix', undefined]);
      assert.deepStrictEqual(accept?.diagnostics, [diagnostic]);
      const told = { uri: URI, code: 'cell-blank', message: diagnostic.message };
      const at = 'disclosure.normativeDocuments.repealed';
      assert.deepStrictEqual(accept?.command?.arguments, [{ ...told, at }]);
      assert.deepStrictEqual([accept?.command?.command, off?.command?.command], ['gouji.accept', 'gouji.turnOff']);
      assert.deepStrictEqual(off?.command?.arguments, [told]);
    });

    it('is offered where a finding has no fix, and once for a rule that is told twice', async () => {
      await start();
      await editor.open(URI, REPORT.replace('规章\t0\t0\t0', '规章\t0\t\t0'));
      const range = { start: { line: 4, character: 0 }, end: { line: 6, character: 0 } };
      const actions = await editor.actions(URI, range, { diagnostics: [] });
      const count = (title: string) => actions.filter((one) => one.title === title).length;
      assert.strictEqual(count('接受此项并说明理由（cell-blank）'), 2);
      assert.strictEqual(count('关闭此规则（cell-blank）'), 1);
    });

    it('offers a text that is no file only to turn the rule off', async () => {
      await start();
      const uri = 'untitled:Untitled-1';
      await editor.open(uri, REPORT);
      assert.deepStrictEqual(
        (await silences(uri)).map(({ title }) => title),
        ['关闭此规则（cell-blank）'],
      );
      await editor.close(uri);
    });

    it('is written with the reason into the nearest file, on the client’s behalf', async () => {
      files.set(CONFIG, '{\n  // 甲\n  "rules": {}\n}\n');
      await start();
      await editor.open(URI, REPORT);
      const [accept] = await silences();
      const [silence] = accept?.command?.arguments ?? [];
      const answer = await written({ ...silence, reason: '当年确无' });
      assert.strictEqual(answer.uri, CONFIG);
      const text = applied(files.get(CONFIG) ?? '', answer.edit);
      assert.ok(
        text.includes('  // 甲\n') && text.includes('"file": "2024/a.gknb"') && text.includes('当年确无'),
        text,
      );
      const before = editor.refreshes;
      await change(text);
      await editor.until(() => (editor.refreshes > before ? true : undefined));
      assert.ok(!(await codes()).includes('cell-blank'));
      assert.deepStrictEqual(complaints(), []);
    });

    it('makes the file in the folder that is open, else beside the report', async () => {
      for (const [folders, home] of [
        [['file:///other', 'file:///年报/'], FOLDER],
        [[], `${FOLDER}/2024`],
      ] as const) {
        await start({ folders });
        const { uri, edit } = await written({ uri: URI, code: 'cell-blank' });
        assert.strictEqual(uri, `${home}/.gouji.json`);
        const [create, change] = edit.documentChanges ?? [];
        assert.deepStrictEqual(create, { kind: 'create', uri, options: { ignoreIfExists: true } });
        assert.ok(change && 'edits' in change && change.textDocument.uri === uri);
        if (folders.length > 0) await editor.stop();
      }
    });

    it('is not written into a file that is broken', async () => {
      files.set(CONFIG, '{ "rules": ');
      await start();
      const params = { uri: URI, code: 'cell-blank' };
      assert.strictEqual(await editor.wire.sendRequest('gouji/configurationEdit', params), null);
      for (const bad of [{}, { uri: 3, code: 'x' }, { uri: 'untitled:1', code: 'x' }, null]) {
        assert.strictEqual(await editor.wire.sendRequest('gouji/configurationEdit', bad), null);
      }
    });

    it('is an edit for clients that have no commands, the reason left to be filled in', async () => {
      await start({ options: { commands: false } });
      await editor.open(URI, REPORT);
      const [accept, off] = await silences();
      assert.deepStrictEqual([accept?.command, off?.command], [undefined, undefined]);
      assert.ok(accept?.edit && off?.edit);
      const text = applied('', accept.edit);
      assert.deepStrictEqual(JSON.parse(text).accepted[0].reason, '');
      assert.deepStrictEqual(JSON.parse(applied('', off.edit)), { rules: { 'cell-blank': 'off' } });
      files.set(CONFIG, text);
      await editor.wire.sendNotification('textDocument/didSave', { textDocument: { uri: URI } });
      await editor.until(() => (editor.refreshes > 0 ? true : undefined));
      assert.ok(!(await codes()).includes('cell-blank'));
      const [told] = await editor.until(() => complaints().at(-1)?.diagnostics);
      assert.strictEqual(told?.code, 'configuration-reason');
    });

    async function written(silence: object): Promise<{ uri: string; edit: WorkspaceEdit }> {
      const answer = await editor.wire.sendRequest<{ uri: string; edit: WorkspaceEdit } | null>(
        'gouji/configurationEdit',
        silence,
      );
      assert.ok(answer, 'refused');
      return answer;
    }
  });

  describe('by a configuration with mistakes', () => {
    it('tells them in that file, and takes them back', async () => {
      files.set(CONFIG, '{\n "rules": {"cell-blnk": "off"}\n}');
      await start();
      await editor.open(URI, REPORT);
      await codes();
      const { diagnostics } = await editor.until(() => complaints()[0]);
      const [told, ...more] = diagnostics;
      assert.deepStrictEqual(more, []);
      assert.deepStrictEqual([told?.code, told?.severity, told?.source], ['configuration-unknown-rule', 2, '勾稽']);
      assert.deepStrictEqual(told?.range, { start: { line: 1, character: 11 }, end: { line: 1, character: 22 } });
      assert.match(told?.codeDescription?.href ?? '', /\/docs\/configuration\.md$/);
      await change('{}');
      await editor.until(() => (editor.refreshes > 0 ? true : undefined));
      await codes();
      assert.deepStrictEqual((await editor.until(() => complaints()[1])).diagnostics, []);
    });

    it('tells an acceptance that nothing meets, as long as its report is open', async () => {
      const accepted = [{ file: '2024/a.gknb', code: 'cell-unit', at: 'requests.granted', reason: 'x' }];
      files.set(CONFIG, JSON.stringify({ accepted }));
      await start();
      const other = `${FOLDER}/b.gknb`;
      await editor.open(other, REPORT);
      await codes(other);
      await editor.open(URI, REPORT);
      await codes();
      const { diagnostics } = await editor.until(() => complaints()[0]);
      assert.deepStrictEqual(
        diagnostics.map(({ code }) => code),
        ['configuration-unused'],
      );
      await editor.close(URI);
      assert.deepStrictEqual((await editor.until(() => complaints()[1])).diagnostics, []);
    });

    it('tells all that is wrong at once, and only what is', async () => {
      await start();
      await editor.open(URI, REPORT);
      await codes();
      const accepted = [{ file: '2024/a.gknb', code: 'section-missing', at: 'nowhere', reason: '无' }];
      await change(JSON.stringify({ rules: { 'no-such': 'off' }, accepted }, null, 2));
      await editor.until(() => (editor.refreshes > 0 ? true : undefined));
      await codes();
      const { diagnostics } = await editor.until(() => complaints()[0]);
      assert.deepStrictEqual(
        diagnostics.map(({ code }) => code),
        ['configuration-unknown-rule', 'configuration-unused'],
      );
    });

    it('goes by the file as it is now, though another report that is open has not been looked at since', async () => {
      files.set(CONFIG, '{"accepted":[{"file":"2024/a.gknb","code":"cell-unit","at":"x","reason":"y"}]}');
      await start();
      const other = `${FOLDER}/b.gknb`;
      await editor.open(URI, REPORT);
      await codes();
      await editor.until(() => complaints()[0]);
      await editor.open(other, REPORT);
      await codes(other);
      await change('{"rules":{"no-such":"off"}}');
      await editor.until(() => (editor.refreshes > 0 ? true : undefined));
      await codes(other);
      const { diagnostics } = await editor.until(() => complaints()[1]);
      assert.deepStrictEqual(
        diagnostics.map(({ code }) => code),
        ['configuration-unknown-rule'],
      );
    });

    it('takes an acceptance for needed again when its finding comes back', async () => {
      const at = 'disclosure.normativeDocuments.repealed';
      const accepted = [{ file: '2024/a.gknb', code: 'cell-blank', at, reason: 'x' }];
      files.set(CONFIG, JSON.stringify({ accepted }));
      await start();
      await editor.open(URI, REPORT.replace('1\t\t3', '1\t2\t3'));
      await codes();
      assert.strictEqual((await editor.until(() => complaints()[0])).diagnostics.length, 1);
      await editor.change(URI, 2, { text: REPORT });
      assert.ok(!(await codes()).includes('cell-blank'));
      assert.deepStrictEqual((await editor.until(() => complaints()[1])).diagnostics, []);
    });
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

/** A file's text after an edit of it. */
function applied(text: string, edit: WorkspaceEdit): string {
  const change = edit.documentChanges?.at(-1);
  assert.ok(change && 'edits' in change);
  const edits = change.edits.map((one) => {
    assert.ok('newText' in one);
    return one;
  });
  return TextDocument.applyEdits(TextDocument.create('file:///x', 'jsonc', 1, text), edits);
}
