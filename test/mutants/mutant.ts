import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/files';

/** A slip that somebody might make in a rule, made by hand: its own test must notice. */
export interface Mutant {
  /** What goes wrong, in a few words. */
  readonly what: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly put: string;
  /** The file of `server/src` that the slip is in, where it is not the rule's own: a thin rule's work is done beside it. */
  readonly file?: string;
}

const FOLDER = join(ROOT, 'test', 'mutants', 'rules');

/** Fewer are no proof of anything. */
export const LEAST = 3;

/** The mutants of every rule that has some, by its code. */
export function mutants(): Map<string, readonly Mutant[]> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return new Map(files.sort().map((name) => [name.slice(0, -'.json'.length), listed(join(FOLDER, name))]));
}

function listed(path: string): readonly Mutant[] {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The file of `server/src` that a mutant of this rule is a slip in. */
export function fileOf(code: string, { file }: Pick<Mutant, 'file'>): string {
  return file ?? `rules/${code}.ts`;
}

/**
 * The file's text with the slip in it.
 * @throws {Error} where what is to be replaced is not there exactly once: the rule has changed, and its mutant must too
 */
export function withSlip(source: string, { what, find, put }: Mutant): string {
  const places = source.split(find).length - 1;
  if (places !== 1) throw new Error(`“${what}”: ${JSON.stringify(find)} stands ${places} times in the file, not once`);
  if (find === put) throw new Error(`“${what}” changes nothing`);
  return source.replace(find, () => put);
}
