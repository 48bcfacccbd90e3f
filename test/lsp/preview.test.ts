import * as assert from 'node:assert';
import type { PreviewUpdate } from '../../server/src/protocol';
import { LineIndex } from '../../server/src/service';
import { printed } from '../support/plain-report';
import { placeOf } from '../support/told';
import { Editor } from './support/editor';

const URI = 'file:///a.gknb';

describe('preview', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  const ask = (since: string | null = null, uri = URI): Promise<PreviewUpdate | null> =>
    editor.wire.sendRequest('gouji/preview', { textDocument: { uri }, since });
  const published = (as: string, uri = URI): Promise<string | null> =>
    editor.wire.sendRequest('gouji/published', { textDocument: { uri }, as });
  const page = printed({ 'granted total': 9 });

  async function start(text = page.text, locale = 'zh-cn'): Promise<void> {
    editor = await Editor.start({ program: 'node', locale });
    await editor.open(URI, text);
  }

  async function type(name: string, text: string): Promise<void> {
    const lines = new LineIndex(page.text);
    const { start: from, end } = placeOf(page, name);
    const range = { start: lines.placeAt(from), end: lines.placeAt(end) };
    await editor.wire.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range, text }],
    });
  }

  it('is sent whole at first, with its findings in the language of the client', async () => {
    await start(page.text, 'en');
    const preview = await ask();
    assert.ok(preview);
    assert.strictEqual(preview.version, 1);
    assert.strictEqual(preview.language, 'en');
    assert.deepStrictEqual(
      preview.changed.map(([key]) => key),
      preview.reports[0]?.places.map(([key]) => key),
    );
    const [, , pieces = []] = preview.changed.find(([key]) => key === 'r0-table-requests') ?? [];
    const table = pieces.map(([, written]) => written).join('');
    assert.match(JSON.parse(table)[1][0].message, /^[ -~“”（）一-鿿、]*[a-z]/);
  });

  it('is sent by blocks after a keystroke: only the table that changed', async () => {
    await start();
    const first = await ask();
    await type('carriedOut otherOrganization', '12');
    const next = await ask(first?.id);
    assert.strictEqual(next?.version, 2);
    assert.notStrictEqual(next.id, first?.id);
    assert.deepStrictEqual(
      next.changed.map(([key]) => key),
      ['r0-table-requests'],
    );
    // Of the table goes over the wire what is not as it was.
    const sizeOf = (one: typeof first) => one?.changed.find(([key]) => key === 'r0-table-requests')?.[2].length ?? 0;
    assert.ok(sizeOf(next) > 0 && sizeOf(next) * 4 < sizeOf(first));
    assert.strictEqual(next.reports[0]?.places.length, first?.reports[0]?.places.length);
    assert.deepStrictEqual((await ask(next.id))?.changed, []);
  });

  it('waits for diagnostics that were asked for right behind it', async () => {
    await start();
    const { stdin, stdout } = editor.process;
    const written = new Promise<string>((resolve) => {
      let text = '';
      stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString('latin1');
        if (text.includes('"id":"diagnostics"') && text.includes('"id":"preview"')) resolve(text);
      });
    });
    const textDocument = { uri: URI };
    const framed = (id: string, method: string) => {
      const body = JSON.stringify({ jsonrpc: '2.0', id, method, params: { textDocument } });
      return `Content-Length: ${body.length}\r\n\r\n${body}`;
    };
    stdin.write(framed('preview', 'gouji/preview') + framed('diagnostics', 'textDocument/diagnostic'));
    const text = await written;
    assert.ok(text.indexOf('"id":"diagnostics"') < text.indexOf('"id":"preview"'));
  });

  it('is sent whole to whoever names another state than the last', async () => {
    await start();
    const first = await ask();
    const second = await ask(first?.id);
    assert.deepStrictEqual(second?.changed, []);
    assert.strictEqual((await ask(first?.id))?.changed.length, first?.changed.length);
  });

  it('is null for a document that is not served, and empty for a file that holds no report yet', async () => {
    await start('');
    assert.strictEqual(await ask(null, 'file:///b.gknb'), null);
    const empty = await ask();
    assert.deepStrictEqual([empty?.reports, empty?.loose.map(({ code }) => code)], [[], ['section-missing']]);
    assert.strictEqual(await published('page'), null);
  });

  it('forgets what was sent when the document is closed', async () => {
    await start();
    const first = await ask();
    await editor.wire.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    assert.strictEqual(await ask(first?.id), null);
    await editor.open(URI, page.text);
    assert.strictEqual((await ask(first?.id))?.changed.length, first?.changed.length);
  });

  it('hands the report out as HTML', async () => {
    await start();
    assert.match((await published('page')) ?? '', /^<!DOCTYPE html>/);
    assert.match((await published('web')) ?? '', /^<h1>/);
    assert.match((await published('word')) ?? '', /^<h1 style=/);
    assert.strictEqual(await published('pdf'), null);
    assert.strictEqual(await published('page', 'file:///b.gknb'), null);
  });
});
