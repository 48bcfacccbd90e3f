import * as assert from 'node:assert';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { Desk, URI as DOCUMENT, REPORT } from './support/desk';
import { Editor } from './support/editor';

const URI = 'file:///a.gknb';
const LONG = '字'.repeat(70_000);

describe('faults', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start();
  });
  afterEach('it ends in peace', async () => {
    assert.strictEqual(await editor.stop(), 0);
  });

  it('in a check are logged once and answered as nothing; the server goes on', async () => {
    await editor.open(URI, '崩');
    for (let i = 0; i < 3; i++) assert.deepStrictEqual(await editor.pull(URI), { kind: 'full', items: [] });
    assert.strictEqual(editor.logged.filter((line) => line.includes('the check broke')).length, 1);
    await editor.change(URI, 2, { text: '错' });
    assert.strictEqual((await editor.diagnostics(URI)).length, 1);
  });

  it('of one rule are logged once and leave the others’ findings', async () => {
    await editor.open(URI, '坏错');
    assert.strictEqual((await editor.diagnostics(URI)).length, 1);
    await editor.change(URI, 2, { text: '坏错错' });
    assert.strictEqual((await editor.diagnostics(URI)).length, 2);
    assert.strictEqual(editor.logged.filter((line) => line.startsWith('rule toy-bad')).length, 1);
  });

  it('in making the fixes of one finding are logged once and leave the others theirs', async () => {
    const uri = 'untitled:a.gknb';
    await editor.open(uri, '难错');
    const diagnostics = await editor.diagnostics(uri);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } };
    for (let i = 0; i < 2; i++) {
      const actions = await editor.actions(uri, range, { diagnostics });
      assert.deepStrictEqual(
        actions.map(({ title }) => title),
        ['改为「对」', '补说明'],
      );
    }
    assert.strictEqual(editor.logged.filter((line) => line.startsWith('rule toy-hard')).length, 1);
  });

  it('of the client do not stop the server', async () => {
    const { wire } = editor;
    await wire.sendNotification('textDocument/didChange', { textDocument: { uri: 'file:///none', version: 1 } });
    await wire.sendNotification('textDocument/didOpen', {});
    await wire.sendNotification('textDocument/didOpen');
    await wire.sendNotification('no/such/notification', { x: 1 });
    await assert.rejects(wire.sendRequest('no/such/request'), { code: -32601 });
    await wire.sendRequest('textDocument/diagnostic', {});
    await wire.sendRequest('textDocument/codeAction', { textDocument: { uri: URI } });
    await wire.sendRequest('textDocument/documentSymbol', { textDocument: 7 });
    await assert.rejects(wire.sendRequest('textDocument/foldingRange'));
    await editor.open(URI, '错');
    assert.strictEqual((await editor.diagnostics(URI)).length, 1);
  });

  it('on the wire itself do not stop the server', async () => {
    const stdin = editor.process.stdin;
    stdin.write('Content-Length: 9\r\n\r\n{"broken"');
    stdin.write('Content-Length: 4\r\n\r\nnull');
    stdin.write('Content-Length: 2\r\n\r\n[]');
    await editor.open(URI, '错');
    assert.strictEqual((await editor.diagnostics(URI)).length, 1);
  });
});

describe('a rule that fails', () => {
  const desk = new Desk();
  afterEach(() => desk.stop());

  it('is a finding at the title, once, and a line in the log; the others run, and it can be silenced', async () => {
    await desk.start({ program: 'faulty', options: { pages: 'file:///docs/rules' } });
    await desk.editor.open(DOCUMENT, REPORT);
    const found = await desk.editor.diagnostics(DOCUMENT);
    const failed = found.filter(({ code }) => code === 'rule-failed');
    assert.strictEqual(failed.length, 1);
    assert.strictEqual(failed[0]?.severity, 3);
    assert.match(String(failed[0]?.message), /规则always-fails.*其余规则照常检查/);
    assert.deepStrictEqual(failed[0]?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 23 } });
    assert.match(failed[0]?.codeDescription?.href ?? '', /\/rule-failed\.md$/);
    assert.ok(found.some(({ code }) => code === 'cell-blank'));
    assert.strictEqual(desk.editor.logged.filter((line) => line.startsWith('rule always-fails')).length, 1);
    await desk.changed('{"rules":{"rule-failed":"off"}}');
    assert.ok(!(await desk.codes()).includes('rule-failed'));
  });
});

describe('cancellation', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start();
  });
  afterEach(() => editor.stop());

  it('ends a request that still waits in line', async () => {
    await editor.open(URI, `慢${LONG}`);
    const first = editor.pull(URI);
    const source = new CancellationTokenSource();
    const waiting = editor.wire.sendRequest(
      'textDocument/documentSymbol',
      { textDocument: { uri: URI } },
      source.token,
    );
    source.cancel();
    await assert.rejects(waiting, { code: -32800 });
    assert.strictEqual((await first).kind, 'full');
  });

  it('ends the work on a long text between two steps', async () => {
    const source = new CancellationTokenSource();
    await editor.open(URI, `慢慢慢慢慢崩${LONG}`);
    const pulled = editor.wire.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } }, source.token);
    setTimeout(() => source.cancel(), 50);
    await assert.rejects(pulled, { code: -32800 });
    assert.deepStrictEqual(editor.logged, [], 'the check would have broken');
  });

  it('is not needed for the newest text to be answered for', async () => {
    await editor.open(URI, `慢慢${LONG}`);
    const pulled = editor.diagnostics(URI);
    await editor.change(URI, 2, { text: `错错错${LONG}` });
    assert.strictEqual((await pulled).length, 3);
  });
});
