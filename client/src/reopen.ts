import { commands, type TextDocument, Uri, window, workspace } from 'vscode';

/** The command that the server's code action names: opens a document anew, its bytes read in another encoding. */
export const REOPEN = 'gouji.reopenWithEncoding';

/** VS Code 1.100 and later; older ones ignore the second argument. */
type OpenAs = (
  uri: Uri,
  options: { readonly encoding: string },
) => Thenable<TextDocument & { readonly encoding?: string }>;

/**
 * Reopens a document in another encoding. Where VS Code cannot do so for us (an older one, unsaved changes), it is asked to let
 * the person choose.
 */
export async function reopenWithEncoding(uri: unknown, encoding: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof encoding !== 'string') return;
  const open = workspace.openTextDocument as unknown as OpenAs;
  try {
    const document = await open(Uri.parse(uri), { encoding });
    await window.showTextDocument(document);
    if (document.encoding === encoding) return;
  } catch (error) {
    console.warn(error);
  }
  await commands.executeCommand('workbench.action.editor.changeEncoding');
}
