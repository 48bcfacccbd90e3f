import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { languageOfFile, PASSED_BY, type Words } from '../service';
import { isDocument } from './documents';
import { fileError } from './file-error';

/** Standard input, as an argument and as a source. */
export const STDIN = '-';

/** One thing to read, or one that was asked for and cannot be. */
export interface Input {
  /** The path as reached: as given, or the folder as given with what stands below it. */
  readonly source: string;
  /** It was named itself, not found in a folder. */
  readonly named: boolean;
  readonly error?: Words;
}

/** What the arguments stand for. */
export interface Collected {
  readonly inputs: Input[];
  /** The sources of what lies in the folders and may be a report, but is no text. */
  readonly documents: readonly string[];
}

/**
 * What the arguments stand for, in their order, the files of each folder sorted by path; no file twice, however many
 * arguments or links lead to it. No argument stands for the current folder.
 */
export function collect(paths: readonly string[]): Collected {
  const walk = new Walk();
  if (paths.length === 0) walk.folder('.', '');
  else for (const path of paths) walk.argument(path);
  return { inputs: walk.found, documents: walk.documents.sort() };
}

/** Orders sources by UTF-16 units, the same on every machine. */
export function bySource(a: { readonly source: string }, b: { readonly source: string }): number {
  if (a.source === b.source) return 0;
  return a.source < b.source ? -1 : 1;
}

class Walk {
  readonly found: Input[] = [];
  readonly documents: string[] = [];
  /** Real paths of files and folders, so that no file is taken twice and links in a circle come to an end. */
  private readonly seen = new Set<string>();

  argument(path: string): void {
    if (path === STDIN) {
      if (this.isNew(STDIN)) this.found.push({ source: STDIN, named: true });
      return;
    }
    if (path === '') {
      this.found.push({ source: path, named: true, error: EMPTY });
      return;
    }
    try {
      if (statSync(path).isDirectory()) this.folder(path, withSlash(path));
      else if (this.isNew(realpathSync(path))) this.found.push({ source: path, named: true });
    } catch (error) {
      if (this.isNew(resolve(path))) this.found.push({ source: path, named: true, error: fileError(error) });
    }
  }

  folder(path: string, prefix: string): void {
    const inputs: Input[] = [];
    const links: Link[] = [];
    this.gather(path, prefix, inputs, links);
    // What lies in the folder goes by its own name, not by that of a link to it. Links grow while they are followed.
    for (const link of links) this.follow(link, inputs, links);
    this.found.push(...inputs.sort(bySource));
  }

  private gather(path: string, prefix: string, inputs: Input[], links: Link[]): void {
    let entries: Dirent[];
    let real: string;
    try {
      real = realpathSync(path);
      if (!this.isNew(real)) return;
      entries = readdirSync(path, { withFileTypes: true });
    } catch (error) {
      inputs.push({ source: path, named: false, error: fileError(error) });
      return;
    }
    for (const entry of entries) {
      const { name } = entry;
      const source = prefix + name;
      if (entry.isSymbolicLink()) links.push({ source, name });
      else if (entry.isDirectory()) {
        if (!PASSED_BY.has(name)) this.gather(source, `${source}/`, inputs, links);
      } else if (languageOfFile(name) && entry.isFile() && this.isNew(join(real, name))) {
        inputs.push({ source, named: false });
      } else if (isDocument(name) && entry.isFile()) this.documents.push(source);
    }
  }

  private follow({ source, name }: Link, inputs: Input[], links: Link[]): void {
    const wanted = languageOfFile(name) !== undefined;
    try {
      const kind = statSync(source);
      if (kind.isDirectory()) {
        if (!PASSED_BY.has(name)) this.gather(source, `${source}/`, inputs, links);
      } else if (wanted && kind.isFile() && this.isNew(realpathSync(source))) {
        inputs.push({ source, named: false });
      }
    } catch (error) {
      if (wanted) inputs.push({ source, named: false, error: fileError(error) });
    }
  }

  private isNew(identity: string): boolean {
    if (this.seen.has(identity)) return false;
    this.seen.add(identity);
    return true;
  }
}

const EMPTY: Words = {
  zh: '给出的路径是空的。',
  en: 'an empty path is given.',
};

/** A symbolic link in a folder. */
interface Link {
  readonly source: string;
  readonly name: string;
}

function withSlash(path: string): string {
  return /[/\\]$/.test(path) ? path : `${path}/`;
}
