import { commands, type Disposable, type TextDocument, Uri, window, workspace } from 'vscode';
import { onCommand } from './on-command';

/** VS Code 1.100 and later; older ones ignore the second argument. */
type OpenAs = (
  uri: Uri,
  options: { readonly encoding: string },
) => Thenable<TextDocument & { readonly encoding?: string }>;

/** What the light bulb offers for a text that was decoded wrongly. */
export function reopenCommand(): Disposable {
  return onCommand('gouji.reopenWithEncoding', reopenWithEncoding);
}

/**
 * Reopens a document in another encoding. Where VS Code cannot do so for us (an older one, unsaved changes), it is asked to let
 * the person choose.
 */
async function reopenWithEncoding(uri: string, encoding: string): Promise<void> {
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
