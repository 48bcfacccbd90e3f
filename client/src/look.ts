import { commands, type Disposable, Range, Uri, window, workspace } from 'vscode';
import { onCommand } from './on-command';

/** What a lens above a table does when it is clicked: goes to the figure, and offers what can be done about it. */
export function lookCommand(): Disposable {
  return onCommand('gouji.look', async (uri, { start, end }) => {
    const selection = new Range(start.line, start.character, end.line, end.character);
    const document = await workspace.openTextDocument(Uri.parse(uri, true));
    await window.showTextDocument(document, { selection });
    await commands.executeCommand('editor.action.quickFix');
  });
}
