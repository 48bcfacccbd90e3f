import * as fc from 'fast-check';
import type { Random } from '../../bench/repair/random';
import { fixture } from '../support/files';
import { print, READ_STYLES } from '../support/print';
import { anyReport } from '../support/property';
import { mutated } from './mutators';

const KNOWN = [
  'cell-lines.txt',
  'html-2019.html',
  'html-plain.html',
  'spaces-radicals.txt',
  'spaces-wrapped.txt',
  'tabs-breaks.txt',
  'tabs-extra-cells.txt',
  'tabs-headings.txt',
].map((name) => fixture(`known/${name}`));

/** Printing is dear, so reports are printed by the dozen and each is damaged many times. */
const DOZEN = 12;
let printed: { readonly seed: number; readonly texts: readonly string[] } | null = null;

function reports(seed: number): readonly string[] {
  if (printed?.seed !== seed) {
    const styles = Object.values(READ_STYLES);
    const drafts = fc.sample(fc.tuple(anyReport, fc.constantFrom(...styles)), { numRuns: DOZEN, seed });
    printed = { seed, texts: drafts.map(([report, style]) => print(report, style).text) };
  }
  return printed.texts;
}

/** A report that nobody has damaged yet: printed at random, or one of the known ones. */
export function soundText(random: Random): string {
  return random.below(4) === 0 ? random.pick(KNOWN) : random.pick(reports(random.below(400)));
}

/** A damaged report, and how it came to be. */
export function damagedText(random: Random): { readonly text: string; readonly by: readonly string[] } {
  return mutated(soundText(random), random);
}
