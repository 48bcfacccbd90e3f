import * as assert from 'node:assert';
import { rounds } from '../../long/rounds';
import { type Failure, failureOf } from '../../long/smallest';
import { ACCIDENTS } from '../../support/accidents';
import { faultsOf } from '../../support/faults';
import { PATIENCE_MS } from '../../support/property';
import { type Staging, staged } from '../../support/staged';
import { anyStaging } from '../../support/stagings';
import { LAYOUT_NAMES } from '../../support/styles';

/** A sample of what `npm run test:long` does; its seed is fixed, so that a failure is always somebody's own. */
const REPORTS = 120;
const SEED = 20_260;

/** Accidents after which a layout is not yet read as it was printed. `npm run test:long` has them all. */
const NOT_YET: Readonly<Record<string, readonly string[]>> = {
  bars: ['headings in a list'],
};

/** The title at the head of each page where the headings stand in a list as well. */
function isNotYet({ happenings }: Staging): boolean {
  const names = happenings.map(({ accident }) => accident.name);
  return names.includes('running titles') && names.includes('list of headings');
}

function told({ staging, faults }: Failure): string {
  const names = staging.happenings.map(({ accident }) => accident.name);
  return [JSON.stringify(staging.style), ...names, ...faults, '', staged(staging).scene.printed.text].join('\n');
}

describe('any report in any layout, after any accidents', function () {
  this.timeout(PATIENCE_MS);
  for (const layout of LAYOUT_NAMES) {
    it(`printed as ${layout} keeps its figures and places, and nothing is told but the accidents`, () => {
      const accidents = ACCIDENTS.filter(({ name }) => !NOT_YET[layout]?.includes(name));
      const look = (staging: Staging) => faultsOf(staged(staging).scene);
      for (const staging of rounds(anyStaging({ layouts: [layout], accidents }), SEED, REPORTS)) {
        if (isNotYet(staging)) continue;
        const failure = failureOf(staging, look);
        if (failure) assert.fail(told(failure));
      }
    });
  }
});
