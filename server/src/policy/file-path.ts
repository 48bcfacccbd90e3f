/**
 * A path as people write it, below the configuration's folder, as it is compared: with `/`, without `./`, composed.
 * Null for one that is absolute or leads out of the folder.
 */
export function pathBelow(written: string): string | null {
  const path = written.replaceAll('\\', '/');
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return null;
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') ? null : parts.join('/').normalize('NFC');
}

/**
 * A path as people write it, from some folder on, with `/`; it may lead out of the folder. Null for one that is absolute, which
 * would hold on one machine alone, or blank.
 */
export function relativePath(written: string): string | null {
  const path = written.trim().replaceAll('\\', '/');
  return path === '' || path.startsWith('/') || /^[A-Za-z]:/.test(path) ? null : path;
}
