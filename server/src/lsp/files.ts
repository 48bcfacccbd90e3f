import type { FileText, FolderNames } from '../protocol';

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

/** Where there are none. */
export const NO_FILES: Files = { readFile: async () => null, readFolder: async () => null };
