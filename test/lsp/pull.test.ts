import * as assert from 'node:assert';
import { OLD } from './support/capabilities';
import { Editor } from './support/editor';

const URI = 'file:///folder/%E5%B9%B4%E6%8A%A5.gknb';

describe('pulled diagnostics', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ options: { pages: 'file:///docs/rules' } });
  });
  after(() => editor.stop());
  afterEach(() => editor.close(URI));

  it('carry everything that a client can use, and which finding it is', async () => {
    await editor.open(URI, '一错\n疑', 'disclosure-report', 7);
    assert.deepStrictEqual(await editor.diagnostics(URI), [
      {
        range: { start: { line: 0, character: 1 }, end: { line: 0, character: 2 } },
        severity: 1,
        code: 'toy-wrong',
        codeDescription: { href: 'file:///docs/rules/toy-wrong.md' },
        source: '勾稽',
        message: '中文：toy-wrong',
        data: { version: 7, finding: 0 },
      },
      {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } },
        severity: 3,
        code: 'toy-doubt',
        codeDescription: { href: 'file:///docs/rules/toy-doubt.md' },
        source: '勾稽',
        message: '中文：toy-doubt',
        relatedInformation: [
          {
            location: {
              uri: URI,
              range: { start: { line: 0, character: 1 }, end: { line: 0, character: 2 } },
            },
            message: '错在此',
          },
        ],
        data: { version: 7, finding: 1 },
      },
    ]);
  });

  it('tag what is not needed', async () => {
    await editor.open(URI, '闲');
    const [idle] = await editor.diagnostics(URI);
    assert.deepStrictEqual([idle?.severity, idle?.tags], [4, [1]]);
  });

  it('are unchanged until the text changes', async () => {
    await editor.open(URI, '错');
    const first = await editor.pull(URI);
    const again = await editor.pull(URI, first.resultId);
    assert.deepStrictEqual(again, { kind: 'unchanged', resultId: first.resultId });
    await editor.change(URI, 2, { text: '错错' });
    const changed = await editor.pull(URI, first.resultId);
    assert.ok(changed.kind === 'full' && changed.items.length === 2);
    assert.notStrictEqual(changed.resultId, first.resultId);
  });

  it('are not taken for those of an earlier document of the same name and version', async () => {
    await editor.open(URI, '错');
    const { resultId } = await editor.pull(URI);
    await editor.close(URI);
    await editor.open(URI, '疑');
    const report = await editor.pull(URI, resultId);
    assert.ok(report.kind === 'full' && report.items[0]?.code === 'toy-doubt');
  });

  it('are told apart between two documents', async () => {
    await editor.open('file:///a.gknb', '错');
    await editor.open('file:///b.gknb', '疑疑');
    await editor.change('file:///a.gknb', 2, { text: '闲' });
    const codes = async (uri: string): Promise<unknown[]> => (await editor.diagnostics(uri)).map(({ code }) => code);
    assert.deepStrictEqual(await codes('file:///a.gknb'), ['toy-idle']);
    assert.deepStrictEqual(await codes('file:///b.gknb'), ['toy-doubt', 'toy-doubt']);
  });

  it('are empty for documents that are closed or never were open', async () => {
    await editor.open(URI, '错');
    await editor.close(URI);
    assert.deepStrictEqual(await editor.pull(URI), { kind: 'full', items: [] });
    assert.deepStrictEqual(await editor.pull('untitled:Untitled-1'), { kind: 'full', items: [] });
  });
});

describe('diagnostics for a client that can do little', () => {
  it('hold no more than it can take', async () => {
    const editor = await Editor.start({ capabilities: { ...OLD, textDocument: { diagnostic: {} } } });
    await editor.open(URI, '错疑闲');
    const keys = new Set((await editor.diagnostics(URI)).flatMap((one) => Object.keys(one)));
    assert.deepStrictEqual([...keys].sort(), ['code', 'message', 'range', 'severity', 'source']);
    await editor.stop();
  });
});

describe('the pages of the rules', () => {
  it('are sought where the client says that it brought them', async () => {
    const editor = await Editor.start({ options: { pages: 'vscode-remote://host/extension/docs/rules' } });
    try {
      await editor.open(URI, '错');
      const [first] = await editor.diagnostics(URI);
      assert.deepStrictEqual(first?.codeDescription, {
        href: 'vscode-remote://host/extension/docs/rules/toy-wrong.md',
      });
    } finally {
      await editor.stop();
    }
  });

  it('are linked by nobody where there are none: no link is better than a dead one', async () => {
    const editor = await Editor.start();
    try {
      await editor.open(URI, '错');
      const [first] = await editor.diagnostics(URI);
      assert.strictEqual(first?.code, 'toy-wrong');
      assert.ok(!('codeDescription' in first));
    } finally {
      await editor.stop();
    }
  });
});
