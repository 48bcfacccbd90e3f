import * as assert from 'node:assert';
import type { ClientCapabilities, TextEdit } from 'vscode-languageserver';
import { formatted, LineIndex, read } from '../../server/src/service';
import { applied } from '../../server/src/text/edits';
import { printed } from '../support/plain-report';
import { PATIENCE_MS } from '../support/property';
import { withEdits } from './support/apply';
import { FULL } from './support/capabilities';
import { Editor } from './support/editor';

const URI = 'file:///a.gknb';
const OPTIONS = { tabSize: 4, insertSpaces: true };

const layoutOf = (text: string) => read(text).reports[0]?.manner.layout;

describe('formatting over the wire', function () {
  this.timeout(PATIENCE_MS);
  let editor: Editor;
  afterEach(() => editor.stop());

  const ragged = printed({}, 'tabs, ragged').text;

  async function start(text: string, settings: object = {}, uri = URI): Promise<void> {
    editor = await Editor.start({ program: 'node', settings: () => settings });
    await editor.open(uri, text, uri === URI ? undefined : 'plaintext');
  }
  const format = (uri = URI): Promise<TextEdit[] | null> =>
    editor.wire.sendRequest('textDocument/formatting', { textDocument: { uri }, options: OPTIONS });

  it('sets a report in order; what is in order gets no edit', async () => {
    await start(ragged);
    const edits = (await format()) ?? assert.fail();
    const due = formatted(read(ragged), { tables: 'keep' }).changes;
    assert.ok(edits.length > 0);
    const made = withEdits(ragged, edits);
    assert.strictEqual(made, applied(ragged, due));
    await editor.change(URI, 2, { text: made });
    assert.deepStrictEqual(await format(), []);
  });

  it('lays tables out as the setting says', async () => {
    for (const tables of ['bars', 'html', 'tabs']) {
      await start(ragged, { format: { tables } });
      assert.strictEqual(layoutOf(withEdits(ragged, (await format()) ?? [])), tables);
      await editor.stop();
    }
    await start(ragged, { format: { tables: 'nonsense' } });
    assert.strictEqual(layoutOf(withEdits(ragged, (await format()) ?? [])), 'tabs');
  });

  it('formats the blocks that a range touches and no others', async () => {
    await start(ragged);
    const lines = new LineIndex(ragged);
    const at = lines.placeAt(ragged.indexOf('予以公开'));
    const edits = await editor.wire.sendRequest<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument: { uri: URI },
      range: { start: at, end: at },
      options: OPTIONS,
    });
    const [table] = read(ragged).reports[0]?.tables.filter(({ key }) => key === 'requests') ?? [];
    assert.ok(edits.length > 0);
    for (const { range } of edits) {
      const offset = lines.offsetAt(range.start);
      assert.ok(table && offset >= table.span.start && offset <= table.span.end, JSON.stringify(range));
    }
  });

  it('is for our own file type: a report in another has formatters of its own', async () => {
    await start(ragged, {}, 'file:///a.txt');
    assert.strictEqual(await format('file:///a.txt'), null);
  });

  it('is registered for that type where the client can be told, and offered to others', async () => {
    await start(ragged);
    assert.strictEqual(editor.result.capabilities.documentFormattingProvider, true);
    await editor.stop();
    const capabilities: ClientCapabilities = {
      ...FULL,
      textDocument: {
        ...FULL.textDocument,
        formatting: { dynamicRegistration: true },
        rangeFormatting: { dynamicRegistration: true },
      },
    };
    editor = await Editor.start({ program: 'node', capabilities });
    assert.strictEqual(editor.result.capabilities.documentFormattingProvider, undefined);
    await editor.open(URI, ragged);
    await format();
    assert.ok(editor.registered.includes('textDocument/formatting'));
    assert.ok(editor.registered.includes('textDocument/rangeFormatting'));
  });

  it('logs once which table it leaves alone', async () => {
    const broken = printed({}, 'spaces').text.replace(/(?<=（一）予以公开 \d+) \d+/, '');
    await start(broken);
    await format();
    await format();
    assert.strictEqual(editor.logged.filter((line) => line.includes('原样保留')).length, 1);
  });
});

interface Conversion {
  readonly version: number;
  readonly edits: TextEdit[];
  readonly left: { readonly message: string }[];
  readonly lost: string | null;
}

describe('conversion over the wire', function () {
  this.timeout(PATIENCE_MS);
  let editor: Editor;
  afterEach(() => editor.stop());

  const text = printed().text;
  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    editor.wire.sendRequest(`gouji/${method}`, { textDocument: { uri: URI }, ...params });

  it('tells the layout, and writes every other', async () => {
    editor = await Editor.start({ program: 'node' });
    await editor.open(URI, text);
    assert.strictEqual(await ask('layout'), 'tabs');
    for (const to of ['bars', 'html', 'cell-lines', 'spaces', 'tabs']) {
      const { version, edits, left, lost } = (await ask<Conversion | null>('convert', { to })) ?? assert.fail(to);
      assert.deepStrictEqual([version, left, lost], [1, [], null]);
      assert.strictEqual(layoutOf(withEdits(text, edits)), to);
    }
  });

  it('says what does not come along', async () => {
    editor = await Editor.start({ program: 'node', locale: 'en' });
    await editor.open(URI, printed({}, 'html').text.replace('</', '<img src="a.png"></'));
    assert.match(
      (await ask<Conversion>('convert', { to: 'tabs' })).lost ?? '',
      /^Not converted with the words: 1 picture\./,
    );
  });

  it('answers null for a layout that there is not, and for what is no report', async () => {
    editor = await Editor.start({ program: 'node' });
    await editor.open(URI, '');
    assert.deepStrictEqual([await ask('convert', { to: 'bars' }), await ask('layout')], [null, null]);
    await editor.open('file:///b.gknb', text);
    const other = { textDocument: { uri: 'file:///b.gknb' } };
    assert.strictEqual(await ask('convert', { ...other, to: 'word' }), null);
    assert.strictEqual(await ask('convert', other), null);
  });
});
