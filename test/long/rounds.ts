import * as fc from 'fast-check';

/** Values are drawn so many at a time; each such group has a seed of its own. */
const GROUP = 100;

/** So many values of one seed, one after another. */
export function* rounds<T>(arbitrary: fc.Arbitrary<T>, seed: number, count: number): Generator<T> {
  for (let done = 0; done < count; done += GROUP) {
    yield* fc.sample(arbitrary, { seed: seed + done, numRuns: Math.min(GROUP, count - done) });
  }
}
