import { FileType, Uri, workspace } from 'vscode';
import type { Precedent } from '../../server/src/service';
import { decodedText } from '../../server/src/service/decoded';
import { LARGEST_FILE, languageOfFile } from '../../server/src/service/languages';
import type { Ask } from './ask';

/** One that was found in a folder. */
export interface Found extends Precedent {
  readonly uri: Uri;
  readonly name: string;
}

/** In a folder of a whole province nobody looks for last year's report of one body. */
const MOST_FILES = 100;

/**
 * The reports on one year in a folder, in order of name. What cannot be read is passed over.
 *
 * @param first the file that stands before all others where it is one of them
 */
export async function reportsOf(year: number, folder: Uri, ask: Ask, first?: Uri): Promise<Found[]> {
  const found: Found[] = [];
  for (const name of await candidates(folder, first)) {
    const report = await reportAt(Uri.joinPath(folder, name), ask);
    if (report?.year === year) found.push(report);
  }
  return found;
}

/** The report in a file; null where there is none, or no file. */
export async function reportAt(uri: Uri, ask: Ask): Promise<Found | null> {
  const name = nameOf(uri);
  const languageId = languageOfFile(name);
  const text = languageId === undefined ? null : await textOf(uri);
  const precedent = text === null ? null : await ask('gouji/precedent', { text, languageId });
  return precedent && { ...precedent, uri, name };
}

async function candidates(folder: Uri, first: Uri | undefined): Promise<string[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    const names = entries
      .filter(([name, type]) => (type & FileType.File) !== 0 && languageOfFile(name) !== undefined)
      .map(([name]) => name)
      .sort();
    const leads = first && nameOf(first);
    return [...names.filter((name) => name === leads), ...names.filter((name) => name !== leads)].slice(0, MOST_FILES);
  } catch (error) {
    console.warn(error);
    return [];
  }
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

async function textOf(uri: Uri): Promise<string | null> {
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST_FILE) return null;
    return decodedText(await workspace.fs.readFile(uri));
  } catch (error) {
    console.warn(error);
    return null;
  }
}
