// npm run test:long: ten thousand random reports over all layouts and accidents, each read as it was printed or told why not.
//   -- --reports 500 --seed 7 --layout spaces,bars --accident 'page marks' --most 2 --show 3
import { parseArgs } from 'node:util';
import { ACCIDENTS } from '../support/accidents';
import { faultsOf } from '../support/faults';
import { type Staging, staged } from '../support/staged';
import { anyStaging } from '../support/stagings';
import { LAYOUT_NAMES } from '../support/styles';
import { rounds } from './rounds';
import { failureOf } from './smallest';
import { Tally } from './tally';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '10000' },
    seed: { type: 'string' },
    layout: { type: 'string' },
    accident: { type: 'string' },
    most: { type: 'string', default: '4' },
    show: { type: 'string', default: '0' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const count = Number(values.reports);
const layouts = LAYOUT_NAMES.filter((name) => !values.layout || values.layout.split(',').includes(name));
const accidents = ACCIDENTS.filter(({ name }) => !values.accident || values.accident.split(',').includes(name));
const stagings = anyStaging({ layouts, accidents, most: Number(values.most) });

console.log(`${count} reports, --seed ${seed}`);
const tally = new Tally();
const look = (staging: Staging) => faultsOf(staged(staging).scene);
let run = 0;
for (const staging of rounds(stagings, seed, count)) {
  run++;
  const { layout } = staging.style;
  tally.count(
    layout,
    staged(staging).happened.map(({ accident }) => accident.name),
  );
  const failure = failureOf(staging, look);
  if (failure) tally.fail(layout, run, failure);
  if (run % 1000 === 0) console.log(`${run} read, ${tally.failures} wrong`);
}
for (const [way, { first }] of [...tally.ways].slice(0, Number(values.show))) {
  const { scene } = staged(first.staging);
  console.log(`\n=== ${way}\n${scene.printed.text.replace(/\t/g, '→')}\n${first.faults.join('\n')}`);
}
console.log(`\n${tally.summary()}\n\n${run - tally.failures} passed, ${tally.failures} failed`);
process.exitCode = tally.failures > 0 ? 1 : 0;
