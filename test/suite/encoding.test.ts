import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { gb18030 } from '../support/gb18030';
import { appear, closeAll, codeOf, findings, fix, openBytes, until } from './editor';
import { printed } from './reports';

describe('a report in GB18030 that was opened as UTF-8', () => {
  afterEach(closeAll);

  it('has one finding, whose action opens it anew in its own encoding', async () => {
    const text = printed('tabs, every row alike').text;
    const garbled = await openBytes('乱码.txt', gb18030(text));
    const [finding] = await appear(garbled, 'text-encoding');
    assert.deepStrictEqual(findings(garbled).map(codeOf), ['text-encoding']);
    const action = await fix(garbled, finding as vscode.Diagnostic, /GB18030/);
    assert.ok(action.command);
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    const document = await until('the text as it was written', () => {
      const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === garbled.uri.toString());
      return open?.getText() === text && open;
    });
    assert.strictEqual(document.isDirty, false);
    await until('the end of the finding', () => findings(document, 'text-encoding').length === 0);
  });
});
