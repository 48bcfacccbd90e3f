import './fake-vscode';
import * as assert from 'node:assert';
import type { ToPage } from '../../../client/src/preview/messages';
import { Preview } from '../../../client/src/preview/preview';
import { type Document, EventEmitter, editor, Uri } from './fake-vscode';

type Made = ConstructorParameters<typeof Preview>;

const UPDATE = { version: 1, id: '1', language: 'zh', reports: [], further: 0, loose: [], changed: [] };

describe('client: a preview', () => {
  const complain = console.error;
  let sent: ToPage[];
  let complaints: unknown[];
  let answer: () => unknown;
  let report: Document;
  let preview: Preview;
  let received: EventEmitter<unknown>;

  beforeEach(async () => {
    console.error = (what: unknown) => complaints.push(what);
    editor.reset();
    [sent, complaints] = [[], []];
    answer = () => UPDATE;
    report = editor.open('', 'disclosure-report');
    received = new EventEmitter<unknown>();
    const webview = {
      asWebviewUri: (uri: Uri) => uri,
      onDidReceiveMessage: received.event,
      postMessage: (message: ToPage) => sent.push(message),
    };
    const { event } = new EventEmitter();
    const panel = {
      webview,
      visible: true,
      dispose: () => undefined,
      onDidDispose: event,
      onDidChangeViewState: event,
    };
    const around = { extension: Uri.parse('file:///gouji'), reports: { has: () => true }, ask: async () => answer() };
    preview = new Preview(
      panel as unknown as Made[0],
      around as unknown as Made[1],
      report as unknown as Made[2],
      false,
      () => undefined,
    );
    received.fire({ kind: 'ready' });
    await new Promise(setImmediate);
  });
  afterEach(() => {
    console.error = complain;
    preview.dispose();
  });

  const kinds = (): string[] => sent.map(({ kind }) => kind);
  const fail = () => {
    throw new Error('no service');
  };

  it('shows what the server answers, and nothing where it says that there is nothing', async () => {
    assert.deepStrictEqual(kinds(), ['memory', 'update']);
    answer = () => null;
    preview.refresh(report as unknown as Made[2]);
    await new Promise(setImmediate);
    assert.deepStrictEqual(kinds(), ['memory', 'update', 'nothing']);
  });

  it('says what goes wrong, and keeps the page as it was', async () => {
    answer = fail;
    preview.refresh(report as unknown as Made[2]);
    await new Promise(setImmediate);
    assert.deepStrictEqual(kinds(), ['memory', 'update', 'say']);
    assert.deepStrictEqual(sent.at(-1), { kind: 'say', text: 'no service' });
    assert.strictEqual(complaints.length, 1);
  });

  it('does not leave another document’s page when something goes wrong', async () => {
    answer = fail;
    preview.show(editor.open('', 'disclosure-report') as unknown as Made[2]);
    await new Promise(setImmediate);
    assert.deepStrictEqual(kinds(), ['memory', 'update', 'memory', 'nothing', 'say']);
  });

  it('says so where a click on the page leads to a document that cannot be shown', async () => {
    const { show } = editor;
    editor.show = () => {
      throw new Error('it is gone');
    };
    received.fire({ kind: 'go', from: 0, to: 0 });
    await new Promise(setImmediate);
    editor.show = show;
    assert.deepStrictEqual(sent.at(-1), { kind: 'say', text: 'it is gone' });
  });
});
