import * as assert from 'node:assert';
import type { Command, WorkspaceEdit } from 'vscode-languageserver';
import { applied } from './support/apply';
import { Editor } from './support/editor';

const URI = 'untitled:a.gknb';
const CARET = { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } };

describe('an editor that knows no actions but commands', () => {
  let editor: Editor;
  let asked: WorkspaceEdit[];
  let makes: boolean;
  beforeEach(async () => {
    asked = [];
    makes = true;
    const capabilities = { workspace: { applyEdit: true }, textDocument: { publishDiagnostics: {}, codeAction: {} } };
    editor = await Editor.start({ capabilities });
    editor.wire.onRequest('workspace/applyEdit', ({ edit }) => {
      asked.push(edit);
      return { applied: makes };
    });
    await editor.open(URI, '甲错');
  });
  afterEach(() => editor.stop());

  const offered = (): Promise<Command[]> =>
    editor.wire.sendRequest('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: CARET,
      context: { diagnostics: [] },
    });
  const chosen = ({ command, arguments: given }: Command) =>
    editor.wire.sendRequest('workspace/executeCommand', { command, arguments: given });

  it('is told which command there is, and other editors of none', async () => {
    assert.deepStrictEqual(editor.result.capabilities.executeCommandProvider, { commands: ['gouji.applyEdit'] });
    const other = await Editor.start();
    assert.strictEqual(other.result.capabilities.executeCommandProvider, undefined);
    await other.stop();
  });

  it('is offered the fixes as commands, and asked to make the edit of the one that is chosen', async () => {
    const commands = await offered();
    assert.deepStrictEqual(
      commands.map(({ title, command }) => [title, command]),
      [
        ['改为「对」', 'gouji.applyEdit'],
        ['补说明', 'gouji.applyEdit'],
      ],
    );
    assert.strictEqual(await chosen(commands[0] as Command), null);
    const [edit, ...more] = asked;
    assert.deepStrictEqual(more, []);
    assert.strictEqual(applied('甲错', { title: '', edit: edit as WorkspaceEdit }), '甲对');
  });

  it('is asked for nothing once the text has gone on, and told where it makes no edit', async () => {
    const [first] = await offered();
    makes = false;
    await assert.rejects(chosen(first as Command), { code: -32803 });
    await editor.change(URI, 2, { text: '乙甲错' });
    await assert.rejects(chosen(first as Command), { code: -32801 });
    assert.strictEqual(asked.length, 1);
    for (const command of [
      { title: '', command: 'gouji.other' },
      { title: '', command: 'gouji.applyEdit', arguments: [URI] },
    ])
      await assert.rejects(chosen(command), { code: -32803 });
    assert.deepStrictEqual(editor.logged, []);
  });
});
