import * as assert from 'node:assert';
import { anyVictim, faultsAfter } from '../../long/mutants';
import { rounds } from '../../long/rounds';
import { failureOf } from '../../long/smallest';
import { Dice } from '../../support/dice';
import { MUTATIONS } from '../../support/mutations';
import { PATIENCE_MS } from '../../support/property';
import { staged } from '../../support/staged';
import { LAYOUT_NAMES } from '../../support/styles';

/** A sample of what `npm run test:long` does with mutations; its seed is fixed. */
const REPORTS = 30;
const SEED = 20_265;

describe('a report in which one thing of its structure is wrong', function () {
  this.timeout(PATIENCE_MS);
  for (const mutation of MUTATIONS) {
    it(`(${mutation.name}) is told at its place and of nothing else, and its fixes lose no figure`, () => {
      let made = 0;
      for (const { staging, seed } of rounds(anyVictim(LAYOUT_NAMES), SEED, REPORTS)) {
        const failure = failureOf(staging, (one) => faultsAfter(mutation, one, seed));
        if (failure) {
          const mutant = mutation.make(staged(failure.staging).scene, new Dice(seed));
          assert.fail(`${failure.faults.join('\n')}\n\n${mutant?.text}`);
        }
        if (mutation.make(staged(staging).scene, new Dice(seed))) made++;
      }
      assert.ok(made >= REPORTS / 5, `${made} mutants of ${REPORTS} reports`);
    });
  }
});
