import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { FileText, FolderNames } from '../../server/src/protocol';
import type { WhyUnreadable } from '../../server/src/service';
import { decodedText } from '../../server/src/service/decoded';

/** What the editor says where there is no such file, or no file system of that kind. */
const ABSENT: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory', 'Unavailable']);

const WHY = { FileIsADirectory: 'folder', NoPermissions: 'permission' } as const;

/**
 * The text of a file in any of the editor's file systems; of an open document as it stands there. Null where there is
 * none: a document stays open for a while after its file is gone.
 *
 * @param atMost bytes beyond which it is not read
 * @throws why nobody knows whether there is one
 */
export async function readText(address: string, atMost = Number.POSITIVE_INFINITY): Promise<FileText> {
  const uri = Uri.parse(address);
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty) return open.getText();
  try {
    if (atMost < Number.POSITIVE_INFINITY && (await workspace.fs.stat(uri)).size > atMost)
      return { unreadable: 'size' };
    const bytes = await workspace.fs.readFile(uri);
    return open && !open.isClosed ? open.getText() : (decodedText(bytes) ?? { unreadable: 'encoding' });
  } catch (error) {
    return unreachable(uri, error);
  }
}

/**
 * The names of what stands in a folder of any of the editor's file systems. Null where there is none. Links to folders are left out, as they may
 * lead round in a circle.
 *
 * @throws why nobody knows whether there is one
 */
export async function readFolder(address: string): Promise<FolderNames> {
  const uri = Uri.parse(address);
  try {
    const entries = await workspace.fs.readDirectory(uri);
    const named = (is: (type: FileType) => boolean) => entries.filter(([, type]) => is(type)).map(([name]) => name);
    return {
      files: named((type) => (type & FileType.File) !== 0),
      folders: named((type) => type === FileType.Directory),
    };
  } catch (error) {
    return unreachable(uri, error);
  }
}

async function unreachable(uri: Uri, error: unknown): Promise<null | { readonly unreadable: WhyUnreadable }> {
  const code = error instanceof FileSystemError ? error.code : '';
  if (ABSENT.has(code)) return null;
  // Of what stands in a folder that is closed to us nobody knows whether it is there.
  await workspace.fs.stat(uri);
  return { unreadable: code in WHY ? WHY[code as keyof typeof WHY] : 'other' };
}

/** Saves the document of a file that an edit has changed, without showing it. */
export async function save(address: string): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(address));
  if (!(await document.save())) throw new Error(`cannot save ${document.uri.toString(true)}`);
}
