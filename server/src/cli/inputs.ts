import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Words } from '../service';
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

const REPORTS = /\.(?:gknb|txt|md|html?)$/i;
const PASSED_BY: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * What the arguments stand for, in their order, the files of each folder sorted by path; no file twice, however many
 * arguments or links lead to it. No argument stands for the current folder.
 */
export function collect(paths: readonly string[]): Input[] {
  const walk = new Walk();
  if (paths.length === 0) walk.folder('.', '');
  else for (const path of paths) walk.argument(path);
  return walk.found;
}

/** Orders sources by UTF-16 units, the same on every machine. */
export function bySource(a: { readonly source: string }, b: { readonly source: string }): number {
  if (a.source === b.source) return 0;
  return a.source < b.source ? -1 : 1;
}

class Walk {
  readonly found: Input[] = [];
  private readonly files = new Set<string>();
  /** Real paths, so that links in a circle come to an end. */
  private readonly folders = new Set<string>();

  argument(path: string): void {
    if (path === STDIN) {
      this.add({ source: STDIN, named: true }, STDIN);
      return;
    }
    try {
      if (statSync(path).isDirectory()) this.folder(path, withSlash(path));
      else this.add({ source: path, named: true });
    } catch (error) {
      this.add({ source: path, named: true, error: fileError(error) });
    }
  }

  folder(path: string, prefix: string): void {
    const inputs: Input[] = [];
    this.gather(path, prefix, inputs);
    for (const input of inputs.sort(bySource)) this.add(input);
  }

  private gather(path: string, prefix: string, inputs: Input[]): void {
    let entries: Dirent[];
    try {
      const real = realpathSync(path);
      if (this.folders.has(real)) return;
      this.folders.add(real);
      entries = readdirSync(path, { withFileTypes: true });
    } catch (error) {
      inputs.push({ source: path, named: false, error: fileError(error) });
      return;
    }
    for (const entry of entries) this.entry(entry, prefix + entry.name, inputs);
  }

  private entry(entry: Dirent, source: string, inputs: Input[]): void {
    const wanted = REPORTS.test(entry.name);
    let kind: Pick<Dirent, 'isDirectory' | 'isFile'> = entry;
    if (entry.isSymbolicLink()) {
      try {
        kind = statSync(source);
      } catch (error) {
        if (wanted) inputs.push({ source, named: false, error: fileError(error) });
        return;
      }
    }
    if (kind.isDirectory()) {
      if (!PASSED_BY.has(entry.name)) this.gather(source, `${source}/`, inputs);
    } else if (wanted && kind.isFile()) {
      inputs.push({ source, named: false });
    }
  }

  private add(input: Input, identity = resolve(input.source)): void {
    if (this.files.has(identity)) return;
    this.files.add(identity);
    this.found.push(input);
  }
}

function withSlash(path: string): string {
  return /[/\\]$/.test(path) ? path : `${path}/`;
}
