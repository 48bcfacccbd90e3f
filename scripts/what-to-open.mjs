// Which folder and which file `npm start` opens for what the user named.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** In this order the first report of a folder is shown: our own file type before texts that are looked into. */
const REPORTS = ['.gknb', '.txt', '.md', '.html', '.htm'];

/**
 * A folder with the first report that lies in it, or a file with its folder.
 * @param {string} target an absolute path
 * @returns {{ folder: string, file?: string } | null} null where there is nothing
 */
export function whatToOpen(target) {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat) return null;
  if (stat.isFile()) return { folder: path.dirname(target), file: target };
  const files = readdirSync(target, { withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => entry.name).filter((name) => rank(name) >= 0 && !/^readme\b/i.test(name));
  const [first] = names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return first ? { folder: target, file: path.join(target, first) } : { folder: target };
}

/** @param {string} name */
const rank = (name) => REPORTS.indexOf(path.extname(name).toLowerCase());
