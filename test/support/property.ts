import * as fc from 'fast-check';
import { consistentReport } from './figures';
import { print, type Style } from './print';
import type { SampleReport } from './sample';

/**
 * The whole test run tries the same examples every time, so that what it says is about the change at hand; others are
 * tried by `GOUJI_SEED=random`, `npm run test:long` and `npm run fuzz`. Set to a seed that a failure printed to see it again.
 */
const SEED = process.env.GOUJI_SEED ?? '20261121';

/**
 * How many times as many examples are tried as tests name. They name a sample, which the whole test run can afford;
 * `npm run test:long` tries ten times as many, from a seed of its own (`test/long/properties.ts`).
 */
export const TIMES = Number(process.env.GOUJI_RUNS ?? 1);

/** Shrinking a whole report may take long; what it has found by then is small enough. All runs are made, however long they take. */
const SHRINK_MS = 6_000;

/** For mocha: a busy machine, and the time to shrink. A property takes a second or two where nothing else runs. */
export const PATIENCE_MS = 60_000 * TIMES;

/**
 * Checks a property so many times, or more (`TIMES`). A failure says the seed, what is wrong, and the smallest example found, as
 * `show` writes it: a report as it was printed says more than a page of figures.
 */
export function holds<T>(
  arbitrary: fc.Arbitrary<T>,
  runs: number,
  test: (value: T) => void,
  show: (value: T) => string,
): void {
  let until = Number.POSITIVE_INFINITY;
  const property = fc.property(arbitrary, (value) => {
    // Smaller examples that are no longer tried count as sound.
    if (performance.now() > until) return;
    try {
      test(value);
    } catch (error) {
      until = Math.min(until, performance.now() + SHRINK_MS);
      throw error;
    }
  });
  const details = fc.check(property, {
    numRuns: runs * TIMES,
    ...(SEED === 'random' ? {} : { seed: Number(SEED) }),
  });
  if (!details.failed) return;
  const error = details.errorInstance;
  const wrong = error instanceof Error ? error.message : String(error);
  const example = details.counterexample ? show(details.counterexample[0]) : '(none)';
  const message = `GOUJI_SEED=${details.seed}, run ${details.numRuns}, shrunk ${details.numShrinks} times\n${wrong}\n\n${example}`;
  throw new Error(message, { cause: error });
}

/** Any character at all. fast-check's own unit `binary` says the same, and takes a second before it is used. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

/** Every kind of report: both forms, （六） divided and not. */
export const anyReport: fc.Arbitrary<SampleReport> = fc.oneof(
  { weight: 4, arbitrary: consistentReport({ form: '2021' }) },
  { weight: 1, arbitrary: consistentReport({ form: '2021', undivided: true }) },
  { weight: 1, arbitrary: consistentReport({ form: '2019' }) },
);

/** The report as it was printed, white space made visible where it parts cells. */
export function shown(report: SampleReport, style: Style): string {
  return print(report, style).text.replace(/\t/g, '→');
}
