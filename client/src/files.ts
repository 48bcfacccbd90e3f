import { FileSystemError, Uri, workspace } from 'vscode';

/** What the editor says where there is no such file, or no file system of that kind. */
const ABSENT: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory', 'Unavailable']);

/**
 * The text of a file in any of the editor's file systems; of an open document as it stands there. Null where there is
 * none: a document stays open for a while after its file is gone.
 *
 * @throws why a file that is there cannot be read
 */
export async function readText(address: string): Promise<string | null> {
  const uri = Uri.parse(address);
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty) return open.getText();
  try {
    const bytes = await workspace.fs.readFile(uri);
    return open && !open.isClosed ? open.getText() : new TextDecoder().decode(bytes);
  } catch (error) {
    if (error instanceof FileSystemError && ABSENT.has(error.code)) return null;
    throw error;
  }
}

/** Saves the document of a file that an edit has changed, without showing it. */
export async function save(address: string): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(address));
  if (!(await document.save())) throw new Error(`cannot save ${document.uri.toString(true)}`);
}
