import * as assert from 'node:assert';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  DefinitionLink,
  DocumentHighlight,
  LinkedEditingRanges,
  Location,
  Position,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { LineIndex, type Span } from '../../server/src/service';
import { printed } from '../support/plain-report';
import { placeOf } from '../support/told';
import { textAt } from './support/apply';
import { FULL, OLD } from './support/capabilities';
import { Editor } from './support/editor';

const URI = 'file:///a.gknb';
const LINKING: ClientCapabilities = {
  ...FULL,
  textDocument: { ...FULL.textDocument, definition: { linkSupport: true }, rename: { prepareSupport: true } },
};

describe('links between text and tables', () => {
  let editor: Editor;
  afterEach(async () => {
    assert.deepStrictEqual(editor.logged, []);
    await editor.stop();
  });

  async function start(text: string, capabilities = LINKING, locale = 'zh-cn'): Promise<void> {
    editor = await Editor.start({ program: 'node', capabilities, locale });
    await editor.open(URI, text);
  }
  const ask = <T>(method: string, position: Position, params: object = {}): Promise<T> =>
    editor.wire.sendRequest(`textDocument/${method}`, { textDocument: { uri: URI }, position, ...params });

  const page = printed();
  const lines = new LineIndex(page.text);
  const range = ({ start, end }: Span): Range => ({ start: lines.placeAt(start), end: lines.placeAt(end) });
  const words = '新收政府信息公开申请';
  const told = page.text.indexOf(words) + words.length;
  const cell = placeOf(page, 'newlyReceived total');

  it('lead from a figure in the text to its cell, and say what they lead from', async () => {
    await start(page.text);
    assert.deepStrictEqual(await ask<DefinitionLink[]>('definition', lines.placeAt(told)), [
      {
        originSelectionRange: range({ start: told, end: told + 1 }),
        targetUri: URI,
        targetRange: range(cell),
        targetSelectionRange: range(cell),
      },
    ]);
  });

  it('are plain places for a client that knows no others, from a total to its parts', async () => {
    await start(page.text, OLD);
    const found = await ask<Location[]>('definition', lines.placeAt(cell.start));
    assert.strictEqual(found.length, 6);
    assert.deepStrictEqual(found[0], { uri: URI, range: range(placeOf(page, 'newlyReceived naturalPerson')) });
    assert.strictEqual(editor.result.capabilities.renameProvider, true);
  });

  it('list the terms of a cell’s sums and the sentences that tell of it', async () => {
    await start(page.text);
    const of = (includeDeclaration: boolean) =>
      ask<Location[]>('references', lines.placeAt(cell.start), { context: { includeDeclaration } });
    const all = await of(true);
    assert.deepStrictEqual(all[0]?.range, range({ start: told, end: told + 1 }));
    assert.strictEqual(all.length, 11);
    assert.strictEqual((await of(false)).length, 10);
  });

  it('mark figure and cell', async () => {
    await start(page.text);
    const found = await ask<DocumentHighlight[]>('documentHighlight', lines.placeAt(told));
    assert.deepStrictEqual(found, [
      { range: range({ start: told, end: told + 1 }), kind: 3 },
      { range: range(cell), kind: 2 },
    ]);
  });

  it('stay in the report of a long text in which one stands', async () => {
    const text = Array.from({ length: 60 }, () => page.text).join('\n');
    await start(text);
    const index = new LineIndex(text);
    const by = 7 * (page.text.length + 1);
    const [link] = await ask<DefinitionLink[]>('definition', index.placeAt(told + by));
    assert.deepStrictEqual(link?.targetRange, {
      start: index.placeAt(cell.start + by),
      end: index.placeAt(cell.end + by),
    });
    const marked = await ask<DocumentHighlight[]>('documentHighlight', index.placeAt(told + by));
    assert.deepStrictEqual(
      marked.map((one) => index.offsetAt(one.range.start)),
      [told + by, cell.start + by],
    );
    const edit = await ask<WorkspaceEdit>('rename', index.placeAt(page.text.indexOf('2023') + by), { newName: '2024' });
    const [change] = edit.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    const places = change.edits.map((one) => 'range' in one && index.offsetAt(one.range.start));
    assert.ok(places.every((place) => place !== false && place >= by && place < by + page.text.length));
  });

  it('rename the year at all its places, in this version of the text', async () => {
    await start(page.text);
    const position = lines.placeAt(page.text.indexOf('2023') + 2);
    const prepared = await ask<{ range: Range; placeholder: string }>('prepareRename', position);
    assert.strictEqual(prepared.placeholder, '2023');
    assert.strictEqual(textAt(page.text, prepared), '2023');
    const edit = await ask<WorkspaceEdit>('rename', position, { newName: '2024' });
    const [change] = edit.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change && 'edits' in change);
    assert.strictEqual(change.textDocument.version, 1);
    assert.strictEqual(change.edits.length, page.text.split('2023年').length - 1);
  });

  it('say why a name cannot be taken, in the language of the client', async () => {
    for (const [locale, message] of [
      ['zh-cn', /四位数的年份/],
      ['en', /four digits/],
    ] as const) {
      if (locale === 'en') await editor.stop();
      await start(page.text, LINKING, locale);
      const position = lines.placeAt(page.text.indexOf('2023'));
      await assert.rejects(ask('rename', position, { newName: '今年' }), message);
    }
  });

  it('tie the year in the title to its other places', async () => {
    await start(page.text);
    const found = await ask<LinkedEditingRanges>('linkedEditingRange', lines.placeAt(page.text.indexOf('2023')));
    assert.strictEqual(found.ranges.length, page.text.split('2023年').length - 1);
    assert.ok(found.ranges.every((one) => textAt(page.text, { range: one }) === '2023'));
    assert.match('２０', new RegExp(`^(?:${found.wordPattern})$`));
  });

  for (const year of ['二〇二三', '二零二三', '二○二三', '二O二三'])
    it(`tie a year in Chinese too, whatever is written for nought: ${year}`, async () => {
      const text = page.text.replaceAll('2023年', `${year}年`);
      await start(text);
      const found = await ask<LinkedEditingRanges>('linkedEditingRange', lines.placeAt(text.indexOf(year)));
      assert.ok(found.ranges.every((one) => textAt(text, { range: one }) === year));
      assert.match(year, new RegExp(`^(?:${found.wordPattern})$`));
    });

  it('are looked for no further once nobody wants them', async () => {
    await start(Array.from({ length: 60 }, () => page.text).join('\n'));
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: URI }, position: lines.placeAt(told) };
    const asked = ['definition', 'prepareRename', 'linkedEditingRange', 'documentLink'].map((method) =>
      assert.rejects(editor.wire.sendRequest(`textDocument/${method}`, params, source.token), { code: -32800 }, method),
    );
    source.cancel();
    await Promise.all(asked);
  });

  it('are none elsewhere, nor in a document that is no report', async () => {
    await start(page.text);
    await editor.open('file:///b.txt', '今天天气很好，2023年。', 'plaintext');
    for (const [uri, position] of [
      [URI, lines.placeAt(page.text.indexOf('我们'))],
      ['file:///b.txt', { line: 0, character: 8 }],
    ] as const) {
      const textDocument = { uri };
      const context = { includeDeclaration: true };
      for (const [method, due] of [
        ['definition', []],
        ['references', []],
        ['documentHighlight', []],
        ['prepareRename', null],
        ['rename', null],
        ['linkedEditingRange', null],
      ] as const) {
        const params = { textDocument, position, context, newName: '2024' };
        assert.deepStrictEqual(await editor.wire.sendRequest(`textDocument/${method}`, params), due, method);
      }
    }
  });
});
