import { FileSystemError, Uri, workspace } from 'vscode';
import type { FileText } from '../../server/src/protocol';
import { decodedText } from '../../server/src/service/decoded';

/** What the editor says where there is no such file, or no file system of that kind. */
const ABSENT: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory', 'Unavailable']);

const WHY = { FileIsADirectory: 'folder', NoPermissions: 'permission' } as const;

/**
 * The text of a file in any of the editor's file systems; of an open document as it stands there. Null where there is
 * none: a document stays open for a while after its file is gone.
 *
 * @throws why nobody knows whether there is one
 */
export async function readText(address: string): Promise<FileText> {
  const uri = Uri.parse(address);
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty) return open.getText();
  try {
    const bytes = await workspace.fs.readFile(uri);
    return open && !open.isClosed ? open.getText() : (decodedText(bytes) ?? { unreadable: 'encoding' });
  } catch (error) {
    const code = error instanceof FileSystemError ? error.code : '';
    if (ABSENT.has(code)) return null;
    // Of what stands in a folder that is closed to us nobody knows whether it is there.
    await workspace.fs.stat(uri);
    return { unreadable: code in WHY ? WHY[code as keyof typeof WHY] : 'other' };
  }
}

/** Saves the document of a file that an edit has changed, without showing it. */
export async function save(address: string): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(address));
  if (!(await document.save())) throw new Error(`cannot save ${document.uri.toString(true)}`);
}
