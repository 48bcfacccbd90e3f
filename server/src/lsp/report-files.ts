import { LARGEST_FILE, type LastYearTrouble, languageOfFile, PASSED_BY } from '../service';
import type { Files } from './files';
import { addressOf } from './folders';

/** Of whatever folder somebody names, a home folder too, no more is looked through than this. */
const MOST_FOLDERS = 200;
const MOST_FILES = 10_000;

/** The files that may hold a report where somebody says that there are some. */
export interface Listing {
  readonly addresses: readonly string[];
  /** Not all that lies there was looked through. */
  readonly cut: boolean;
}

/** The files in a folder and all below, in order of name, those of a folder before those below; or the one file that is named. */
export async function listingAt(uri: string, files: Files): Promise<Listing | LastYearTrouble> {
  const top = await files.readFolder(uri);
  if (!top || 'unreadable' in top) {
    const file = await files.readFile(uri, LARGEST_FILE);
    if (typeof file === 'string') return { addresses: [uri], cut: false };
    return (top ?? file)?.unreadable ?? 'absent';
  }
  const addresses: string[] = [];
  const folders = [uri];
  for (let k = 0; k < folders.length; k++) {
    if (k === MOST_FOLDERS || addresses.length >= MOST_FILES) return { addresses, cut: true };
    const folder = `${folders[k]}/`;
    const names = k === 0 ? top : await files.readFolder(folder.slice(0, -1));
    if (!names || 'unreadable' in names) continue;
    for (const name of names.files.toSorted()) if (languageOfFile(name)) addresses.push(addressOf(folder, name));
    for (const name of names.folders.toSorted()) if (!PASSED_BY.has(name)) folders.push(addressOf(folder, name));
  }
  return { addresses, cut: false };
}
