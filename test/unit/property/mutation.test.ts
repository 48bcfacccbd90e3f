import * as assert from 'node:assert';
import { anyVictim, faultsAfter, type Victim } from '../../long/mutants';
import { rounds } from '../../long/rounds';
import { failureOf } from '../../long/smallest';
import type { Scene } from '../../support/accidents/accident';
import { Dice } from '../../support/dice';
import { faultsOf } from '../../support/faults';
import { MUTATIONS } from '../../support/mutations';
import { faultsOfMutant } from '../../support/mutations/faults';
import { PATIENCE_MS } from '../../support/property';
import { staged } from '../../support/staged';
import { LAYOUT_NAMES } from '../../support/styles';

/** A sample of what `npm run test:long` does with mutations; its seed is fixed. */
const REPORTS = 30;
const SEED = 20_265;

describe('a report in which one thing of its structure is wrong', function () {
  this.timeout(PATIENCE_MS);
  let victims: (Victim & { readonly scene: Scene })[] = [];

  before(() => {
    victims = [...rounds(anyVictim(LAYOUT_NAMES), SEED, REPORTS)].map((victim) => {
      return { ...victim, scene: staged(victim.staging).scene };
    });
  });

  it('is read rightly before', () => {
    for (const { scene } of victims) assert.deepStrictEqual(faultsOf(scene), [], scene.printed.text);
  });

  for (const mutation of MUTATIONS) {
    it(`(${mutation.name}) is told at its place and of nothing else, and its fixes lose no figure`, () => {
      let made = 0;
      for (const { staging, scene, seed } of victims) {
        const mutant = mutation.make(scene, new Dice(seed));
        if (!mutant) continue;
        made++;
        if (faultsOfMutant(staging.report, mutant).length === 0) continue;
        const failure = failureOf(staging, (one) => faultsAfter(mutation, one, seed));
        const smallest = failure && mutation.make(staged(failure.staging).scene, new Dice(seed));
        assert.fail(`${failure?.faults.join('\n')}\n\n${smallest?.text}`);
      }
      assert.ok(made >= REPORTS / 5, `${made} mutants of ${REPORTS} reports`);
    });
  }
});
