// Whether something built is older than what it was built from.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The time of the last change of a file, or of the newest file in a folder.
 * @param {string} at
 * @returns {number} milliseconds; 0 for what is not there
 */
export function changed(at) {
  const stat = statSync(at, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // The folder's own time counts too: it changes when a file in it is removed.
  const inside = readdirSync(at).map((name) => changed(path.join(at, name)));
  return Math.max(stat.mtimeMs, ...inside);
}

/**
 * Whether a built file is missing or older than one of its sources (files or folders).
 * @param {string} built
 * @param {string[]} sources
 */
export const isStale = (built, sources) => changed(built) < Math.max(...sources.map(changed)) || changed(built) === 0;
