import * as assert from 'node:assert';
import { rounds } from '../../long/rounds';
import { type Failure, failureOf } from '../../long/smallest';
import { faultsOf } from '../../support/faults';
import { PATIENCE_MS } from '../../support/property';
import { type Staging, staged } from '../../support/staged';
import { anyStaging } from '../../support/stagings';
import { LAYOUT_NAMES } from '../../support/styles';

/** A sample of what `npm run test:long` does; its seed is fixed, so that a failure is always somebody's own. */
const REPORTS = 120;
const SEED = 20_260;

function told({ staging, faults }: Failure): string {
  const names = staging.happenings.map(({ accident }) => accident.name);
  return [JSON.stringify(staging.style), ...names, ...faults, '', staged(staging).scene.printed.text].join('\n');
}

describe('any report in any layout, after any accidents', function () {
  this.timeout(PATIENCE_MS);
  for (const layout of LAYOUT_NAMES) {
    it(`printed as ${layout} keeps its figures and places, and nothing is told but the accidents`, () => {
      const look = (staging: Staging) => faultsOf(staged(staging).scene);
      for (const staging of rounds(anyStaging({ layouts: [layout] }), SEED, REPORTS)) {
        const failure = failureOf(staging, look);
        if (failure) assert.fail(told(failure));
      }
    });
  }
});
