// Before what imports the editor.
import './fake-vscode';

import * as assert from 'node:assert';
import type { ExtensionContext } from 'vscode';
import { tourCommands } from '../../../client/src/tour';
import { type Document, editor, Uri } from './fake-vscode';

/** A finding over the whole of a document, or beside whatever is asked about. */
const finding = (source = '勾稽', over = true) => ({ source, range: { contains: () => over } });

const HERE = { line: 0, character: 0 };

describe('client: the walkthrough', () => {
  let kept: Map<string, unknown>;
  let disposables: { dispose(): void }[];

  function begin(): void {
    const context = {
      extension: { id: 'gouji.gouji' },
      extensionUri: Uri.parse('file:///extension'),
      globalState: {
        get: (key: string, otherwise: unknown) => kept.get(key) ?? otherwise,
        update: async (key: string, value: unknown) => void kept.set(key, value),
      },
    };
    disposables = tourCommands(context as unknown as ExtensionContext);
  }

  /** The states that the editor was told of, in order. */
  const told = () => editor.done.filter(([command]) => command === 'setContext').map(([, ...state]) => state);
  const steps = () => told().filter(([name]) => String(name).startsWith('gouji.tour.'));

  async function sample(): Promise<Document> {
    await editor.commands.get('gouji.openSample')?.();
    const document = editor.shown();
    assert.ok(document);
    return document;
  }

  beforeEach(() => {
    editor.reset();
    kept = new Map();
    begin();
  });
  afterEach(() => {
    for (const one of disposables) one.dispose();
  });

  it('is offered until it has been opened, and never again', async () => {
    assert.deepStrictEqual(told(), [['gouji.newcomer', true]]);
    await editor.commands.get('gouji.openWalkthrough')?.();
    assert.ok(
      editor.done.some(([command, id]) => /openWalkthrough$/.test(String(command)) && id === 'gouji.gouji#first'),
    );
    assert.deepStrictEqual(told().at(-1), ['gouji.newcomer', false]);
    editor.done.length = 0;
    begin();
    assert.deepStrictEqual(told(), [['gouji.newcomer', false]]);
  });

  it('listens to nothing before the sample is open', async () => {
    assert.strictEqual(editor.listeners, 0);
    const document = await sample();
    assert.match(document.text, /walkthrough\/sample\.gknb$/);
    assert.strictEqual(document.languageId, 'disclosure-report');
    assert.strictEqual(editor.listeners, 2);
    await sample();
    assert.strictEqual(editor.listeners, 2, 'a second sample takes the place of the first');
    for (const one of disposables) one.dispose();
    assert.strictEqual(editor.listeners, 0);
  });

  it('takes it for read when the cursor stands in a finding of the sample', async () => {
    const document = await sample();
    editor.select(document, HERE);
    editor.find(document, [finding('勾稽', false), finding('another checker')]);
    editor.select(document, HERE);
    assert.deepStrictEqual(steps(), []);
    editor.find(document, [finding()]);
    editor.select(editor.open(''), HERE);
    assert.deepStrictEqual(steps(), []);
    editor.select(document, HERE);
    assert.deepStrictEqual(steps(), [['gouji.tour.read', true]]);
  });

  it('takes it for put right when a change has left it without findings', async () => {
    const document = await sample();
    editor.find(document, []);
    editor.find(document, [finding(), finding()]);
    editor.type(document, 'better');
    editor.find(document, [finding()]);
    assert.deepStrictEqual(steps(), []);
    editor.type(document, 'best');
    editor.find(document, [finding('another checker')]);
    assert.deepStrictEqual(steps(), [['gouji.tour.clean', true]]);
  });

  it('does not take it for put right when findings go by being turned off, or with the document', async () => {
    const document = await sample();
    editor.find(document, [finding()]);
    editor.find(document, []);
    editor.find(document, [finding()]);
    editor.type(document, 'better');
    editor.close(document);
    editor.find(document, []);
    assert.deepStrictEqual(steps(), []);
  });
});
