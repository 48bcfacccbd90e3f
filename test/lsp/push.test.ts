import * as assert from 'node:assert';
import { PassThrough } from 'node:stream';
import type { Message } from 'vscode-jsonrpc';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { serve } from '../../server/src/lsp/server';
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

/** A wire of which the server's diagnostics fall off as soon as it is told to be broken. */
class BreakingWire {
  broken = false;
  private readonly sent: { method?: string; params?: { message?: string } }[] = [];
  private readonly input = new PassThrough();
  private readonly toServer = new StreamMessageWriter(this.input);

  constructor() {
    const writer = new StreamMessageWriter(new PassThrough());
    writer.write = async (message: Message & { method?: string }) => {
      if (this.broken && message.method === 'textDocument/publishDiagnostics') throw new Error('the wire broke');
      this.sent.push(message);
    };
    serve(createConnection(new StreamMessageReader(this.input), writer));
  }

  send(method: string, params: object, id?: number): Promise<void> {
    return this.toServer.write({ jsonrpc: '2.0', method, params, ...(id !== undefined && { id }) } as Message);
  }

  /** Waits until the server has sent a message of this method that says this much. */
  async told(method: string, words: RegExp): Promise<void> {
    const told = () => this.sent.some((one) => one.method === method && words.test(one.params?.message ?? ''));
    for (const end = Date.now() + 10_000; !told(); ) {
      assert.ok(Date.now() < end, `no ${method} ${words}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

describe('pushed diagnostics that cannot be sent', () => {
  const BROKEN = /^publishDiagnostics: .*the wire broke/;
  const textDocument = {
    uri: URI,
    languageId: 'disclosure-report',
    version: 1,
    text: '云河市林业局2024年政府信息公开工作年度报告',
  };

  async function opened(broken: boolean): Promise<BreakingWire> {
    const wire = new BreakingWire();
    wire.broken = broken;
    await wire.send('initialize', { processId: null, rootUri: null, capabilities: OLD }, 1);
    await wire.send('initialized', {});
    await wire.send('textDocument/didOpen', { textDocument });
    return wire;
  }

  it('are a line in the log, and no end of the server, when a document is checked', async () => {
    const wire = await opened(true);
    await wire.told('window/logMessage', BROKEN);
  });

  it('are so as well when a document is closed', async () => {
    const wire = await opened(false);
    await wire.told('textDocument/publishDiagnostics', /^$/);
    wire.broken = true;
    await wire.send('textDocument/didClose', { textDocument: { uri: URI } });
    await wire.told('window/logMessage', BROKEN);
  });
});
