import { CONFIGURATION } from '../service';

/** Documents that are no files have no folders. */
const NO_FILE = /^(?:untitled|vscode-untitled|inmemory):/i;

/**
 * The folders above a document, the nearest first, each with a slash at its end; none for a document that is no file.
 * They are cut from the document's own address, since clients differ in how they write one.
 */
export function foldersAbove(uri: string): string[] {
  const path = pathOf(uri);
  const root = rootLength(path);
  if (NO_FILE.test(uri) || root === 0) return [];
  const folders: string[] = [];
  for (let end = path.lastIndexOf('/'); end >= root - 1; end = path.lastIndexOf('/', end - 1)) {
    folders.push(path.slice(0, end + 1));
  }
  return folders;
}

/** Where the configuration of each folder above a document would be, the nearest first. */
export function configurationsAbove(uri: string): string[] {
  return foldersAbove(uri).map((folder) => folder + CONFIGURATION);
}

/** A document's path below the folder of a configuration that stands above it, as configurations write it. */
export function pathBelowConfiguration(uri: string, configuration: string): string {
  return decoded(pathOf(uri).slice(configuration.length - CONFIGURATION.length));
}

/** The address beside a document whose name has another year in the place of its own; null where it names none. */
export function neighbourOfYear(uri: string, own: number, other: number): string | null {
  const path = pathOf(uri);
  const name = path.lastIndexOf('/') + 1;
  // %20 and the like is one character, whatever digits follow.
  const found = new RegExp(`(?<!%[\\dA-F]?)${own}`, 'i').exec(path.slice(name));
  if (NO_FILE.test(uri) || name === 0 || !found) return null;
  const at = name + found.index;
  return path.slice(0, at) + other + path.slice(at + found[0].length);
}

/** The folder in which a document is at home: the open one above it, else its own; of a text that is no file the only one that is open. Null where there is none. */
export function homeOf(uri: string, openFolders: readonly string[]): string | null {
  const folders = foldersAbove(uri);
  const [only, another] = openFolders;
  if (folders.length === 0) return only !== undefined && another === undefined ? only : null;
  return folders.find((folder) => openFolders.some((one) => isSame(folder, one))) ?? folders[0] ?? null;
}

/** The folder of a file. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The address of a path as people write it, from a folder on; of one that is absolute on the same machine, or on the one that it names (`\\host\share`). */
export function addressOf(folder: string, path: string): string {
  const given = path.trim();
  const [shared = '', host = ''] = (/^file:/i.test(folder) && SHARED.exec(given)) || [];
  const written = given.slice(shared.length).replaceAll('\\', '/');
  const root = shared ? `file://${host}/` : rootFor(folder, written);
  const isAbsolute = shared !== '' || /^(?:\/|[A-Za-z]:)/.test(written);
  const parts = isAbsolute ? [] : folder.slice(root.length).split('/').filter(Boolean);
  for (const part of written.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(encodeURIComponent(part));
  }
  return root + parts.join('/');
}

/** What Windows calls a folder of another machine. */
const SHARED = /^\\\\([^\\/]+)[\\/]/;

/** Drives are this machine's own, also where the folder is another's. */
function rootFor(folder: string, written: string): string {
  return /^file:/i.test(folder) && /^[A-Za-z]:/.test(written) ? 'file:///' : folder.slice(0, rootLength(folder));
}

/** What an address goes by in maps, however it is written: editors write the names of drives and machines small, people as they like. */
export function keyOf(uri: string): string {
  const key = decoded(pathOf(uri)).replace(/\/$/, '').normalize('NFC');
  return key.replace(/^[^/]*\/\/[^/]*(?:\/[a-z]:(?=\/|$))?/i, (machine) => machine.toLowerCase());
}

/** Two addresses of one place, however they are written. */
export function isSame(a: string, b: string): boolean {
  return keyOf(a) === keyOf(b);
}

function pathOf(uri: string): string {
  return uri.replace(/[?#].*$/s, '');
}

/** The scheme, whose machine it is, and the first slash; 0 where there is no path. */
function rootLength(uri: string): number {
  return /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?\//i.exec(uri)?.[0].length ?? 0;
}

/** A part of an address as people read it. */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    // Somebody has written a percent sign for itself.
    return uri;
  }
}
