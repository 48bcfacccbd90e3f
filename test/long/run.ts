// npm run test:long: ten thousand random reports over all layouts and accidents, each read as it was printed or told why
// not; then five thousand, each with every structural mutation, told at its place and mended by its fixes; then five hundred,
// set in order, and converted to every layout and back; then the properties of the unit tests, with ten times their examples.
//   -- --reports 500 --mutants 0 --seed 7 --layout spaces,bars --accident 'page marks' --most 2 --show 3
//   -- --reports 0 --mutants 100 --mutation 'row removed'
//   -- --reports 0 --mutants 0 --conversions 1000
//   -- --reports 0 --mutants 0 --conversions 0 --times 30
import { parseArgs } from 'node:util';
import { ACCIDENTS } from '../support/accidents';
import { conversionFaults, formatFaults } from '../support/conversions';
import { faultsOf } from '../support/faults';
import { MUTATIONS } from '../support/mutations';
import { staged } from '../support/staged';
import { anyStaging } from '../support/stagings';
import { LAYOUT_NAMES } from '../support/styles';
import { anyVictim, mutate } from './mutants';
import { propertiesHeld } from './properties';
import { rounds } from './rounds';
import { failureOf, type Look } from './smallest';
import { Tally } from './tally';

const { values } = parseArgs({
  options: {
    reports: { type: 'string' },
    mutants: { type: 'string' },
    conversions: { type: 'string' },
    times: { type: 'string' },
    seed: { type: 'string' },
    layout: { type: 'string' },
    accident: { type: 'string' },
    mutation: { type: 'string' },
    most: { type: 'string', default: '4' },
    show: { type: 'string', default: '0' },
  },
});

/** The values whose names are wanted; all where none is. A name that there is not is an error, or a run would prove nothing. */
function wanted<T>(all: readonly T[], names: string | undefined, nameOf: (one: T) => string): T[] {
  if (names === undefined) return [...all];
  return names.split(',').map((name) => {
    const one = all.find((other) => nameOf(other) === name);
    if (!one) throw new Error(`there is no "${name}"; there are: ${all.map(nameOf).join(', ')}`);
    return one;
  });
}

const { reports = '10000', mutants: victims = '5000', conversions: pairs = '500' } = values;
/** Whoever names a number of reports wants no more than these. */
const named = values.reports ?? values.mutants ?? values.conversions;
const times = Number(values.times ?? (named === undefined ? 10 : 0));
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const layouts = wanted(LAYOUT_NAMES, values.layout, (name) => name);
const accidents = wanted(ACCIDENTS, values.accident, ({ name }) => name);
const mutations = wanted(MUTATIONS, values.mutation, ({ name }) => name);

function everyThousand(run: number, tally: Tally): void {
  if (run % 1000 === 0) console.log(`${run} reports, ${tally.failures} failures`);
}

function stagings(count: number, look: Look): Tally {
  const tally = new Tally();
  let run = 0;
  for (const staging of rounds(anyStaging({ layouts, accidents, most: Number(values.most) }), seed, count)) {
    run++;
    const { happened } = staged(staging);
    tally.count(
      staging.style.layout,
      happened.map(({ accident }) => accident.name),
    );
    const failure = failureOf(staging, look);
    if (failure) tally.fail(staging.style.layout, run, failure);
    everyThousand(run, tally);
  }
  return tally;
}

function mutants(): Tally {
  const tally = new Tally();
  let run = 0;
  for (const victim of rounds(anyVictim(layouts), seed, Number(victims))) {
    run++;
    mutate(victim, mutations, run, tally);
    everyThousand(run, tally);
  }
  return tally;
}

function print(title: string, tally: Tally): void {
  for (const [way, { first }] of [...tally.ways].slice(0, Number(values.show))) {
    const { scene } = staged(first.staging);
    console.log(`\n=== ${way}\n${scene.printed.text.replace(/\t/g, '→')}\n${first.faults.join('\n')}`);
  }
  console.log(`\n=== ${title}\n\n${tally.summary()}\n`);
}

console.log(`--seed ${seed}\n\n${reports} reports after any accidents`);
const trips = stagings(Number(reports), (staging) => faultsOf(staged(staging).scene));
console.log(`${victims} reports with each mutation`);
const mutated = mutants();
console.log(`${pairs} reports set in order, and converted to every layout and back`);
const conversions = stagings(Number(pairs), (staging) => [...formatFaults(staging), ...conversionFaults(staging)]);
print('Reports after any accidents', trips);
print('Reports with one mutation', mutated);
print('Reports set in order and converted', conversions);
const properties = times > 0 ? propertiesHeld(seed, times) : { passed: 0, failed: 0 };
const failures = trips.failures + mutated.failures + conversions.failures + properties.failed;
const total = trips.total + mutated.total + conversions.total + properties.passed + properties.failed;
console.log(`${total - failures} passed, ${failures} failed`);
process.exitCode = failures > 0 ? 1 : 0;
