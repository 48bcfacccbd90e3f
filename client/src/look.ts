import { commands, type Disposable, Range, Uri, window, workspace } from 'vscode';

/** A range as the server sends it, in the protocol's plain data. */
interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What a lens above a table does when it is clicked: goes to the figure, and offers what can be done about it. */
export function lookCommand(): Disposable {
  return commands.registerCommand('gouji.look', async (uri: string, { start, end }: PlainRange) => {
    const selection = new Range(start.line, start.character, end.line, end.character);
    const document = await workspace.openTextDocument(Uri.parse(uri, true));
    await window.showTextDocument(document, { selection });
    await commands.executeCommand('editor.action.quickFix');
  });
}
