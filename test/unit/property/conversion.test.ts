import * as assert from 'node:assert';
import type { Layout } from '../../../server/src/model/report';
import { rounds } from '../../long/rounds';
import { type Failure, failureOf } from '../../long/smallest';
import { conversionFaults, formatFaults } from '../../support/conversions';
import { PATIENCE_MS } from '../../support/property';
import { type Staging, staged } from '../../support/staged';
import { anyStaging } from '../../support/stagings';
import { LAYOUT_NAMES } from '../../support/styles';

/**
 * A sample of what `npm run test:long` does, which takes each of five hundred reports to every layout; its seed is fixed, so
 * that a failure is always somebody's own.
 */
const REPORTS = 10;
const SEED = 20_267;

function told({ staging, faults }: Failure): string {
  const names = staging.happenings.map(({ accident }) => accident.name);
  return [JSON.stringify(staging.style), ...names, ...faults, '', staged(staging).scene.printed.text].join('\n');
}

function holdsFor(from: Layout, accidents: number, look: (staging: Staging, k: number) => readonly string[]): void {
  const stagings = [...rounds(anyStaging({ layouts: [from], most: accidents }), SEED, REPORTS)];
  for (const [k, staging] of stagings.entries()) {
    const failure = failureOf(staging, (one) => look(one, k));
    if (failure) assert.fail(told(failure));
  }
}

describe('a report set in order', function () {
  this.timeout(PATIENCE_MS);
  for (const from of LAYOUT_NAMES) {
    it(`printed as ${from} keeps its words and figures, and is in order then`, () => holdsFor(from, 0, formatFaults));
    it(`printed as ${from}, after any accidents, loses nothing`, () => holdsFor(from, 4, formatFaults));
  }
});

/** To two of the layouts, in turn: four reports of each layout come to each. */
function rotated(staging: Staging, k: number): string[] {
  return conversionFaults(
    staging,
    [k, k + 2].map((at) => LAYOUT_NAMES[at % LAYOUT_NAMES.length] as Layout),
  );
}

describe('a report in another layout', function () {
  this.timeout(PATIENCE_MS);
  for (const from of LAYOUT_NAMES) {
    it(`${from} to every other and back: the same words and figures, and nothing is left to do`, () =>
      holdsFor(from, 0, rotated));
    it(`${from}, after any accidents, to every other and back loses nothing`, () => holdsFor(from, 4, rotated));
  }
});
