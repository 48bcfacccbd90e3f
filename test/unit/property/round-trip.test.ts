import * as assert from 'node:assert';
import { rounds } from '../../long/rounds';
import { failureOf } from '../../long/smallest';
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
  tabs: ['bare page numbers'],
  'cell-lines': ['blank lines in tables', 'form feeds', 'running titles'],
  spaces: ['bare page numbers', 'running titles'],
  bars: ['bare page numbers'],
};

/** Wrapped so that a piece of a label is a label itself (「另行制作」), or ends as its neighbour does. */
function isNotYet({ style }: Staging): boolean {
  if (style.layout !== 'spaces' || style.labelWidth === undefined) return false;
  return style.labelWidth === 10 || (style.figures === 'before' && style.labelWidth >= 27 && style.labelWidth <= 32);
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
        if (failure) assert.fail(`${failure.faults.join('\n')}\n\n${staged(failure.staging).scene.printed.text}`);
      }
    });
  }
});
