import * as assert from 'node:assert';
import type { CodeAction, CodeActionContext, Diagnostic, Range } from 'vscode-languageserver';
import { applied, editsOf } from './support/apply';
import { FULL, OLD } from './support/capabilities';
import { Editor } from './support/editor';

/** No file, so that nothing is offered beside the fixes. */
const URI = 'untitled:a.gknb';
const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

describe('quick fixes', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
  });
  after(() => editor.stop());
  afterEach(() => editor.close(URI));

  /** The actions for one finding, asked for as VS Code does when the caret stands on it. */
  function fixes(found: Diagnostic | undefined, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    assert.ok(found);
    return editor.actions(URI, found.range, { diagnostics: [found], triggerKind: 2, ...context });
  }

  it('are those of the finding, the preferred one marked, for the version in hand', async () => {
    await editor.open(URI, '甲错', 'disclosure-report', 4);
    const [found] = await editor.diagnostics(URI);
    const [change, note, ...more] = await fixes(found);
    assert.deepStrictEqual(more, []);
    assert.deepStrictEqual([change?.title, change?.kind, change?.isPreferred], ['改为「对」', 'quickfix', true]);
    assert.deepStrictEqual([note?.title, note?.isPreferred], ['补说明', undefined]);
    assert.strictEqual(editsOf(change).version, 4);
    assert.strictEqual(applied('甲错', change), '甲对');
  });

  it('name the finding that they mend, without sending its fixes back', async () => {
    await editor.open(URI, '错');
    const [found] = await editor.diagnostics(URI);
    const [change] = await fixes(found);
    const { data: _, ...bare } = found as Diagnostic;
    assert.deepStrictEqual(change?.diagnostics, [bare]);
  });

  it('make the finding go once they are applied', async () => {
    await editor.open(URI, '错');
    const [found] = await editor.diagnostics(URI);
    await editor.change(URI, 2, { text: applied('错', (await fixes(found))[0]) });
    assert.deepStrictEqual(await editor.diagnostics(URI), []);
  });

  it('have snippet stops where the client can place them', async () => {
    await editor.open(URI, '错');
    const [found] = await editor.diagnostics(URI);
    const [, note] = await fixes(found);
    const place = { line: 0, character: 1 };
    assert.deepStrictEqual(editsOf(note).edits, [
      { range: { start: place, end: place }, snippet: { kind: 'snippet', value: '（$1）' } },
    ]);
  });

  it('are those of the finding that the diagnostic names, of several of a rule that touch', async () => {
    await editor.open(URI, '错错');
    const [first, second] = await editor.diagnostics(URI);
    assert.deepStrictEqual(
      [first?.data, second?.data],
      [0, 1].map((finding) => ({ version: 1, finding })),
    );
    const mended = async (found: Diagnostic | undefined) =>
      (await fixes(found)).slice(0, 1).map((change) => applied('错错', change));
    assert.deepStrictEqual(await mended(first), ['对错']);
    assert.deepStrictEqual(await mended(second), ['错对']);
    assert.strictEqual((await fixes(first)).length, 2);
    assert.strictEqual((await fixes({ ...(first as Diagnostic), data: undefined })).length, 4);
  });

  it('are never those of another finding that has the number by now', async () => {
    await editor.open(URI, '错疑\n错');
    const [first] = await editor.diagnostics(URI);
    // As if what stood before in the list had been silenced since.
    for (const finding of [1, 2, 3, -1, 0.5]) {
      const moved = { ...(first as Diagnostic), data: { version: 1, finding } };
      assert.strictEqual(applied('错疑\n错', (await fixes(moved))[0]), '对疑\n错', `${finding}`);
    }
  });

  it('are made anew for the present version when the diagnostic is of an older one', async () => {
    await editor.open(URI, '错');
    const [old] = await editor.diagnostics(URI);
    await editor.change(URI, 2, { text: '新错' });
    const [change] = await fixes(old);
    assert.strictEqual(editsOf(change).version, 2);
    assert.strictEqual(applied('新错', change), '新对');
  });

  it('are none when the finding of an older version is gone', async () => {
    await editor.open(URI, '错');
    const [old] = await editor.diagnostics(URI);
    await editor.change(URI, 2, { text: '对' });
    assert.deepStrictEqual(await fixes(old), []);
  });

  it('do without data, and with data that is broken', async () => {
    await editor.open(URI, '错');
    const [found] = await editor.diagnostics(URI);
    for (const data of [
      undefined,
      null,
      5,
      {},
      { version: 1 },
      { version: 1, finding: '0' },
      { version: 9, finding: 0 },
    ]) {
      const titles = (await fixes({ ...(found as Diagnostic), data })).map(({ title }) => title);
      assert.deepStrictEqual(titles, ['改为「对」', '补说明'], JSON.stringify(data));
    }
  });

  it('answer a client that names no diagnostics by place', async () => {
    await editor.open(URI, '错\n错');
    const second = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    const [change, , ...more] = await editor.actions(URI, second, { diagnostics: [] });
    assert.strictEqual(applied('错\n错', change), '错\n对');
    assert.deepStrictEqual(more, []);
  });

  it('leave others’ diagnostics alone', async () => {
    await editor.open(URI, '对');
    assert.deepStrictEqual(await editor.actions(URI, ALL, { diagnostics: [{ range: ALL, message: 'x' }] }), []);
  });

  it('are not offered where other kinds are asked for', async () => {
    await editor.open(URI, '错');
    const [found] = await editor.diagnostics(URI);
    assert.deepStrictEqual(await fixes(found, { only: ['refactor'] }), []);
    assert.strictEqual((await fixes(found, { only: ['quickfix'] })).length, 2);
  });
});

describe('fix all', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
  });
  after(() => editor.stop());
  afterEach(() => editor.close(URI));

  it('makes all certain fixes one change, asked for without diagnostics', async () => {
    await editor.open(URI, '错一错');
    const [all, ...more] = await editor.actions(URI, ALL, { diagnostics: [], only: ['source.fixAll'] });
    assert.deepStrictEqual([all?.kind, more.length], ['source.fixAll.gouji', 0]);
    assert.strictEqual(all?.edit, undefined);
    assert.strictEqual(applied('错一错', await editor.resolved(all)), '对一对');
  });

  it('is made at once for a client that cannot ask for the edit later', async () => {
    const { codeAction: _, ...textDocument } = FULL.textDocument ?? {};
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['source.fixAll'] } } };
    const plain = await Editor.start({ capabilities: { ...FULL, textDocument: { ...textDocument, codeAction } } });
    await plain.open(URI, '错一错');
    const [all] = await plain.actions(URI, ALL, { diagnostics: [], only: ['source.fixAll'] });
    assert.strictEqual(applied('错一错', all), '对一对');
    await plain.stop();
  });

  it('is refused once the text has gone on, or is closed, and served again for the new text', async () => {
    await editor.open(URI, '错');
    const ask = async () => (await editor.actions(URI, ALL, { diagnostics: [], only: ['source.fixAll'] }))[0];
    const old = await ask();
    await editor.change(URI, 2, { text: '新错' });
    await assert.rejects(editor.resolved(old), { code: -32801 });
    assert.strictEqual(applied('新错', await editor.resolved(await ask())), '新对');
    const last = await ask();
    await editor.close(URI);
    await assert.rejects(editor.resolved(last), { code: -32801 });
    assert.deepStrictEqual(editor.logged, []);
    await editor.open(URI, '错');
  });

  it('names the version that it is for, so that the client refuses it as well', async () => {
    await editor.open(URI, '错', 'disclosure-report', 7);
    const [all] = await editor.actions(URI, ALL, { diagnostics: [], only: ['source.fixAll'] });
    assert.strictEqual(editsOf(await editor.resolved(all)).version, 7);
  });

  it('gives back what it does not know as it came', async () => {
    for (const data of [undefined, null, 5, {}, { uri: URI }, { uri: 5, version: 1 }]) {
      const action: CodeAction = { title: 'x', ...(data !== undefined && { data }) };
      assert.deepStrictEqual(await editor.resolved(action), action);
    }
  });

  it('is offered for `source` and its own kind, and nothing is left to do the second time', async () => {
    await editor.open(URI, '错');
    for (const only of ['source', 'source.fixAll.gouji']) {
      assert.strictEqual((await editor.actions(URI, ALL, { diagnostics: [], only: [only] })).length, 1, only);
    }
    await editor.change(URI, 2, { text: '对' });
    assert.deepStrictEqual(await editor.actions(URI, ALL, { diagnostics: [], only: ['source'] }), []);
  });

  it('is in the menu that a person opens, and not made at every move of the caret', async () => {
    await editor.open(URI, '错');
    const [diagnostics, titles] = [await editor.diagnostics(URI), [] as string[]];
    for (const triggerKind of [1, 2] as const) {
      const actions = await editor.actions(URI, ALL, { diagnostics, triggerKind });
      titles.push(actions.map(({ kind }) => kind).join());
    }
    assert.deepStrictEqual(titles, ['quickfix,quickfix,source.fixAll.gouji', 'quickfix,quickfix']);
  });
});

describe('code actions for a client that can do little', () => {
  it('are plain edits of the document, without version and stops', async () => {
    const editor = await Editor.start({ capabilities: OLD });
    await editor.open(URI, '错');
    const { diagnostics } = await editor.until(() => editor.published[0]);
    const [, note] = await editor.actions(URI, ALL, { diagnostics });
    const place = { line: 0, character: 1 };
    assert.deepStrictEqual(note?.edit, {
      changes: { [URI]: [{ range: { start: place, end: place }, newText: '（说明）' }] },
    });
    await editor.stop();
  });

  it('have versions but no stops where the client knows the one alone', async () => {
    const capabilities = { ...FULL, workspace: { workspaceEdit: { documentChanges: true } } };
    const editor = await Editor.start({ capabilities });
    await editor.open(URI, '错', 'disclosure-report', 3);
    const [, note] = await editor.actions(URI, ALL, { diagnostics: await editor.diagnostics(URI) });
    const { version, edits } = editsOf(note);
    assert.strictEqual(version, 3);
    assert.ok(edits.every((edit) => 'newText' in edit));
    await editor.stop();
  });
});
