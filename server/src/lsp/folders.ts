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

/** Two addresses of one place, however they are written. */
export function isSame(a: string, b: string): boolean {
  return decoded(a).replace(/\/$/, '') === decoded(b).replace(/\/$/, '');
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
