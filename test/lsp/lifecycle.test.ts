import * as assert from 'node:assert';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import { bundle } from './support/bundle';
import { FULL, OLD } from './support/capabilities';
import { Editor } from './support/editor';

describe('the life of a server', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  it('offers a client that pulls what it can do', async () => {
    editor = await Editor.start({ program: 'node' });
    const { capabilities, serverInfo } = editor.result;
    assert.strictEqual(serverInfo?.name, 'gouji');
    assert.deepStrictEqual(capabilities, {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2, save: true },
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.gouji'], resolveProvider: true },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      hoverProvider: true,
      inlayHintProvider: true,
      completionProvider: { resolveProvider: true, triggerCharacters: ['《', '（', '、', '，', '。', '；'] },
      codeLensProvider: {},
      selectionRangeProvider: true,
      documentHighlightProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: true,
      linkedEditingRangeProvider: true,
      documentLinkProvider: {},
      semanticTokensProvider: {
        legend: {
          tokenTypes: ['reportLabel', 'reportPart', 'reportTotal', 'reportBlank'],
          tokenModifiers: ['total', 'broken'],
        },
        full: { delta: true },
        range: true,
      },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
    });
  });

  it('offers no more than the client can take', async () => {
    editor = await Editor.start({ program: 'node', capabilities: {} });
    assert.strictEqual(editor.result.capabilities.diagnosticProvider, undefined);
    assert.strictEqual(editor.result.capabilities.codeActionProvider, undefined);
  });

  it('registers for changes of settings only where it may', async () => {
    editor = await Editor.start({ capabilities: OLD });
    await editor.stop();
    assert.deepStrictEqual(editor.registered, []);
    editor = await Editor.start({ capabilities: FULL });
    await editor.until(() => (editor.registered.length > 0 ? true : undefined));
    assert.deepStrictEqual(editor.registered, ['workspace/didChangeConfiguration']);
  });

  it('refuses requests before initialize, and a second initialize, and goes on', async () => {
    editor = await Editor.spawn();
    await assert.rejects(editor.pull('file:///a.gknb'), { code: -32002 });
    await editor.initialize();
    await assert.rejects(editor.initialize(), { code: -32600 });
    await editor.open('file:///a.gknb', '错');
    assert.strictEqual((await editor.diagnostics('file:///a.gknb')).length, 1);
  });

  it('refuses requests after shutdown', async () => {
    editor = await Editor.start();
    await editor.open('file:///a.gknb', '错');
    await editor.wire.sendRequest('shutdown');
    await assert.rejects(editor.pull('file:///a.gknb'), { code: -32600 });
    await assert.rejects(editor.wire.sendRequest('gouji/layout', { textDocument: { uri: 'file:///a.gknb' } }), {
      code: -32600,
    });
  });

  it('ends with 0 after shutdown', async () => {
    editor = await Editor.start();
    assert.strictEqual(await editor.stop(), 0);
  });

  it('ends with 1 on exit without shutdown', async () => {
    editor = await Editor.start();
    await editor.wire.sendNotification('exit');
    assert.deepStrictEqual(await once(editor.process, 'exit'), [1, null]);
  });

  it('ends when the editor is gone', async () => {
    editor = await Editor.start();
    editor.process.stdin.end();
    assert.deepStrictEqual(await once(editor.process, 'exit'), [1, null]);
  });
});

describe('the server over Node’s IPC, as VS Code starts it', () => {
  it('answers, and ends with 0', async () => {
    const server = fork(await bundle('node'), ['--node-ipc']);
    const wire = createMessageConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
    wire.listen();
    const { serverInfo } = await wire.sendRequest<{ serverInfo: { name: string } }>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: FULL,
    });
    assert.strictEqual(serverInfo.name, 'gouji');
    const exit = once(server, 'exit');
    await wire.sendRequest('shutdown');
    await wire.sendNotification('exit');
    assert.deepStrictEqual(await exit, [0, null]);
    wire.dispose();
  });
});
