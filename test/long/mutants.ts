import * as fc from 'fast-check';
import { ACCIDENTS } from '../support/accidents';
import { Dice } from '../support/dice';
import { faultsOf } from '../support/faults';
import { faultsOfMutant } from '../support/mutations/faults';
import type { Mutation } from '../support/mutations/mutation';
import type { Style } from '../support/print';
import { type Staging, staged } from '../support/staged';
import { anyStaging } from '../support/stagings';
import { failureOf } from './smallest';
import type { Tally } from './tally';

/** A report that is sound, and the seed of where each mutation strikes. */
export interface Victim {
  readonly staging: Staging;
  readonly seed: number;
}

/**
 * Accidents that a mutation may not meet: they are told themselves, write once more what it takes away, or stand where it is
 * looked for.
 */
const UNFIT: ReadonlySet<string> = new Set([
  'bare page numbers',
  'captions and columns',
  'comments in headings',
  'figures over two lines',
  'footnotes as rows',
  'footnotes under tables',
  'full-width digits',
  'header repeated on the next page',
  'indented cells',
  'invisible characters in headings',
  'invisible characters in labels',
  'links to earlier reports below',
  'notes in cells',
  'notes of the template behind headings',
  'page marks',
  'preface that names the sections',
  'running titles',
  'separators in figures',
  'signature',
  'the form’s remark above the second table',
  'third table in three',
  'titles as captions',
  'unit above tables',
  'units in cells',
  'white space at numerals',
  'words cut by tags',
]);

const FIT = ACCIDENTS.filter(({ name }) => !UNFIT.has(name));

/** Half of them have met an accident before. */
export function anyVictim(layouts: readonly Style['layout'][]): fc.Arbitrary<Victim> {
  const staging = fc.oneof(
    anyStaging({ layouts, accidents: [], blanks: false }),
    anyStaging({ layouts, accidents: FIT, most: 1, blanks: false }),
  );
  return fc.record({ staging, seed: fc.nat() });
}

/** Makes each mutation of the report in turn. A report that is not read rightly as it is proves nothing of mutations, and says so. */
export function mutate({ staging, seed }: Victim, mutations: readonly Mutation[], run: number, tally: Tally): void {
  const { layout } = staging.style;
  const { scene } = staged(staging);
  if (faultsOf(scene).length > 0) {
    tally.count(layout, ['(not read rightly before any mutation)']);
    return;
  }
  for (const mutation of mutations) {
    const mutant = mutation.make(scene, new Dice(seed));
    if (!mutant) continue;
    tally.count(layout, [mutation.name]);
    if (faultsOfMutant(staging.report, mutant).length === 0) continue;
    const failure = failureOf(staging, (one) => faultsAfter(mutation, one, seed));
    if (failure) tally.fail(layout, run, failure, mutation.name);
  }
}

/** What is wrong with the mutant of a report that is sound; nothing where the report is not, or has no such mutant. */
export function faultsAfter(mutation: Mutation, staging: Staging, seed: number): readonly string[] {
  const { scene } = staged(staging);
  if (faultsOf(scene).length > 0) return [];
  const mutant = mutation.make(scene, new Dice(seed));
  return mutant ? faultsOfMutant(staging.report, mutant) : [];
}
