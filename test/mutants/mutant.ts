import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/files';

/** A slip that somebody might make in a rule, made by hand: its own test must notice. */
export interface Mutant {
  /** What goes wrong, in a few words. */
  readonly what: string;
  /** Stands exactly once in the rule's file. */
  readonly find: string;
  readonly put: string;
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

/**
 * The rule's text with the slip in it.
 * @throws {Error} where what is to be replaced is not there exactly once: the rule has changed, and its mutant must too
 */
export function withSlip(source: string, { what, find, put }: Mutant): string {
  const places = source.split(find).length - 1;
  if (places !== 1) throw new Error(`“${what}”: ${JSON.stringify(find)} stands ${places} times in the rule, not once`);
  if (find === put) throw new Error(`“${what}” changes nothing`);
  return source.replace(find, () => put);
}
