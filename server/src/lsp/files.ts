import type { FileText, FolderNames } from '../protocol';
import { WHY_UNREADABLE, type WhyUnreadable } from '../service';

/** Reads files and folders by their addresses, from wherever the client's documents are. */
export interface Files {
  /**
   * The text of a file.
   *
   * @param atMost bytes beyond which it is not read
   */
  readFile(uri: string, atMost?: number): Promise<FileText>;
  /** What stands in a folder. */
  readFolder(uri: string): Promise<FolderNames>;
}

/** What a client has answered of a file. Of an answer of another kind nobody can tell what it means: something is there and cannot be read. */
export function fileTextIn(answer: unknown): FileText {
  return typeof answer === 'string' ? answer : unreadableIn(answer);
}

/** The same of a folder. */
export function folderNamesIn(answer: unknown): FolderNames {
  const { files, folders } = (answer ?? {}) as Readonly<Record<string, unknown>>;
  return areNames(files) && areNames(folders) ? { files, folders } : unreadableIn(answer);
}

function areNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function unreadableIn(answer: unknown): null | { readonly unreadable: WhyUnreadable } {
  if (answer === null || answer === undefined) return null;
  const { unreadable: why } = answer as Readonly<Record<string, unknown>>;
  return {
    unreadable: typeof why === 'string' && Object.hasOwn(WHY_UNREADABLE, why) ? (why as WhyUnreadable) : 'other',
  };
}

/** Where there are none. */
export const NO_FILES: Files = { readFile: async () => null, readFolder: async () => null };
