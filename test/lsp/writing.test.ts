import * as assert from 'node:assert';
import type {
  CodeLens,
  CompletionItem,
  DocumentHighlight,
  InlayHint,
  Range,
  SelectionRange,
  TextEdit,
} from 'vscode-languageserver';
import { LineIndex } from '../../server/src/service';
import { printed } from '../support/plain-report';
import { placeOf } from '../support/told';
import { textAt } from './support/apply';
import { FULL } from './support/capabilities';
import { Editor, type Setup } from './support/editor';

const URI = 'file:///a.gknb';
const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

describe('beside the text', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  async function start(text: string, settings: object = {}, more: object = {}): Promise<void> {
    editor = await Editor.start({ program: 'node', settings: () => settings, ...more });
    await editor.open(URI, text);
  }
  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    editor.wire.sendRequest(`textDocument/${method}`, { textDocument: { uri: URI }, ...params });

  const page = printed({ 'granted total': 9 });
  const lines = new LineIndex(page.text);
  const cell = placeOf(page, 'granted total');

  it('hints say what a total should be, in the language of the client', async () => {
    await start(page.text, { language: 'en' });
    const found = await ask<InlayHint[]>('inlayHint', { range: ALL });
    const at = lines.placeAt(cell.end);
    assert.deepStrictEqual(
      found.map(({ position, label }) => ({ position, label })),
      [{ position: at, label: 'computed 4' }],
      'and nothing against （七）, which adds up once this is put right',
    );
    assert.strictEqual((await ask<InlayHint[]>('inlayHint', { range: { start: at, end: at } })).length, 1);
    const elsewhere = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    assert.deepStrictEqual(await ask('inlayHint', { range: elsewhere }), []);
  });

  it('hints and lenses can be turned off each for itself', async () => {
    await start(printed({ 'granted total': 9 }, 'cell lines').text, {
      inlayHints: { columns: false },
      codeLens: false,
    });
    assert.strictEqual((await ask<InlayHint[]>('inlayHint', { range: ALL })).length, 1);
    assert.deepStrictEqual(await ask('codeLens'), []);
    await editor.stop();
    await start(printed({ 'granted total': 9 }, 'cell lines').text, { inlayHints: { totals: false } });
    const columns = await ask<InlayHint[]>('inlayHint', { range: ALL });
    assert.ok(columns.length > 100 && columns.every(({ label }) => !String(label).includes('算得')));
  });

  /** What an editor is asked to ask for again. */
  async function refreshing(setup: Setup): Promise<string[]> {
    const { workspace } = FULL;
    const capabilities = {
      ...FULL,
      workspace: { ...workspace, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } },
    };
    const asked: string[] = [];
    editor = await Editor.spawn({ program: 'node', ...setup });
    for (const what of ['inlayHint', 'codeLens']) {
      editor.wire.onRequest(`workspace/${what}/refresh`, () => {
        asked.push(what);
        return null;
      });
    }
    await editor.initialize({ capabilities });
    return asked;
  }

  it('are asked for again when settings have changed', async () => {
    const asked = await refreshing({});
    await editor.wire.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.pull(URI);
    assert.deepStrictEqual(asked.sort(), ['codeLens', 'inlayHint']);
  });

  it('are asked for again when settings come late', async () => {
    let answer: (settings: object) => void = () => undefined;
    const asked = await refreshing({ settings: () => new Promise((resolve) => (answer = resolve)) });
    await editor.open(URI, page.text);
    assert.strictEqual((await ask<CodeLens[]>('codeLens')).length, 2);
    answer({ codeLens: false });
    await editor.until(() => (editor.refreshes > 0 ? true : undefined));
    assert.deepStrictEqual(await ask('codeLens'), []);
    assert.deepStrictEqual(asked.sort(), ['codeLens', 'inlayHint']);
  });

  it('lenses count the sums, and lead to the figure for a client with our command', async () => {
    await start(page.text, {}, { options: { commands: true } });
    const [lens, other] = await ask<CodeLens[]>('codeLens');
    assert.deepStrictEqual(lens?.command, {
      title: '勾稽：2条不成立，37条成立',
      command: 'gouji.look',
      arguments: [URI, { start: lines.placeAt(cell.start), end: lines.placeAt(cell.end) }],
    });
    assert.deepStrictEqual(other?.command, { title: '勾稽：3条全部成立', command: '' });
  });

  it('lenses stand on one line each, where the first words of a table are broken over two', async () => {
    const text = printed({}, 'html').text.replace('（本列数据的', '（本列数据的\n');
    await start(text);
    const found = await ask<CodeLens[]>('codeLens');
    assert.strictEqual(found.length, 2);
    for (const { range } of found) assert.strictEqual(range.end.line, range.start.line);
    assert.strictEqual(textAt(text, found[0] as CodeLens), '（本列数据的');
  });

  it('lenses are plain words for any other client', async () => {
    await start(page.text);
    const found = await ask<CodeLens[]>('codeLens');
    assert.deepStrictEqual(
      found.map(({ command }) => command?.command),
      ['', ''],
    );
  });

  it('a selection grows from each position by itself', async () => {
    await start(page.text);
    const positions = [lines.placeAt(cell.start), { line: 0, character: 0 }];
    const [first, second] = await ask<SelectionRange[]>('selectionRange', { positions });
    assert.ok(first && second);
    assert.strictEqual(textAt(page.text, first), '9');
    assert.strictEqual(textAt(page.text, first.parent as SelectionRange), '3\t1\t0\t0\t0\t0\t9');
    assert.strictEqual(textAt(page.text, second), page.text.slice(0, page.text.indexOf('\n')));
  });

  it('the figures that share a sum with one are marked', async () => {
    await start(page.text);
    const found = await ask<DocumentHighlight[]>('documentHighlight', { position: lines.placeAt(cell.end) });
    assert.strictEqual(found.filter(({ kind }) => kind === 3).length, 1);
    // Its row, and the total's column down to （七）.
    assert.strictEqual(found.length, 7 + 21);
    const words = lines.placeAt(page.text.indexOf('我们'));
    assert.deepStrictEqual(await ask('documentHighlight', { position: words }), []);
  });

  it('completion proposes what is missing, as a snippet where the client takes one', async () => {
    const from = page.text.indexOf('五、存在的主要问题');
    const text = `${page.text.slice(0, from)}五\n${page.text.slice(page.text.indexOf('六、其他需要'))}`;
    const position = new LineIndex(text).placeAt(from + 1);
    await start(text);
    const [item] = await ask<CompletionItem[]>('completion', { position });
    assert.ok(item);
    assert.strictEqual(item.label, '五、存在的主要问题及改进情况');
    assert.strictEqual(item.insertTextFormat, 1);
    assert.strictEqual(item.documentation, undefined);
    const resolved = await editor.wire.sendRequest<CompletionItem>('completionItem/resolve', item);
    assert.match(String(resolved.documentation), /规定的第五部分/);
    await editor.change(URI, 2, { text: `\n${text}` });
    assert.deepStrictEqual(await editor.wire.sendRequest('completionItem/resolve', item), item);
    await editor.stop();
    const { textDocument } = FULL;
    const completion = { completionItem: { snippetSupport: true } };
    await start(text, {}, { capabilities: { ...FULL, textDocument: { ...textDocument, completion } } });
    const [other] = await ask<CompletionItem[]>('completion', { position });
    assert.strictEqual(other?.insertTextFormat, 2);
    assert.match(
      String((other?.textEdit as TextEdit | undefined)?.newText),
      /^五、存在的主要问题及改进情况\n[\s\S]*\$\{1:/,
    );
  });

  it('nothing is said of a document that is no report', async () => {
    editor = await Editor.start({ program: 'node' });
    await editor.open(URI, '今天天气很好。', 'plaintext');
    await editor.open('file:///b.txt', '今天天气很好。', 'plaintext');
    const textDocument = { uri: 'file:///b.txt' };
    for (const [method, params] of Object.entries({
      inlayHint: { range: ALL },
      codeLens: {},
      completion: { position: ALL.start },
      documentHighlight: { position: ALL.start },
    })) {
      assert.deepStrictEqual(await editor.wire.sendRequest(`textDocument/${method}`, { textDocument, ...params }), []);
    }
    // The protocol has one for each position, or nothing.
    const params = { textDocument, positions: [ALL.start] };
    assert.strictEqual(await editor.wire.sendRequest('textDocument/selectionRange', params), null);
  });
});
