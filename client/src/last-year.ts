import { FileType, Uri, workspace } from 'vscode';
import type { Precedent } from '../../server/src/service';
import type { Ask } from './ask';

/** One that was found in a folder. */
export interface Found extends Precedent {
  readonly uri: Uri;
  readonly name: string;
}

/** Files that may hold a report, and the language that their names stand for. */
const LANGUAGES: Readonly<Record<string, string>> = {
  gknb: 'disclosure-report',
  txt: 'plaintext',
  md: 'markdown',
  html: 'html',
  htm: 'html',
};

/** A report has 8 KB; what is larger than this is none, and not worth the wait. */
const LARGEST = 1 << 20;
/** In a folder of a whole province nobody looks for last year's report of one body. */
const MOST_FILES = 100;

/** The reports on one year in a folder, in order of name. What cannot be read is passed over. */
export async function reportsOf(year: number, folder: Uri, ask: Ask): Promise<Found[]> {
  const found: Found[] = [];
  for (const name of await candidates(folder)) {
    const uri = Uri.joinPath(folder, name);
    const text = await textOf(uri);
    if (text === null) continue;
    const languageId = LANGUAGES[endingOf(name)];
    const precedent = await ask('gouji/precedent', { text, languageId });
    if (precedent?.year === year) found.push({ ...precedent, uri, name });
  }
  return found;
}

async function candidates(folder: Uri): Promise<string[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries
      .filter(([name, type]) => (type & FileType.File) !== 0 && LANGUAGES[endingOf(name)] !== undefined)
      .map(([name]) => name)
      .sort()
      .slice(0, MOST_FILES);
  } catch (error) {
    console.warn(error);
    return [];
  }
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

async function textOf(uri: Uri): Promise<string | null> {
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST) return null;
    const bytes = await workspace.fs.readFile(uri);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('gb18030').decode(bytes);
    }
  } catch (error) {
    console.warn(error);
    return null;
  }
}
