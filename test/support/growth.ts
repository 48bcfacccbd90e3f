import * as assert from 'node:assert';

/** Work that is told to take this many characters, lines or cells; what it needs for that is made before, by `make`. */
export interface Growing<T, R> {
  readonly size: number;
  make(size: number): T;
  work(made: T): R;
}

/** Processor time in milliseconds: the machine has other work. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** From step to step there is four times as much. */
const STEP = 4;
const STEPS = 4;
/** For four times as much so many times the processor time at most: by its square it would take sixteen times. */
const MOST = 9;
/** The same for twice as much: four times by its square. */
const MOST_OF_TWICE = 3;
/** What takes less time than this tells nothing, in milliseconds of processor time. */
const TELLING_MS = 400;
/** A machine that does other work may be slow for a while; the square of a size stays it. */
const TRIES = 3;

/**
 * Works on a little, four times as much, and so on up to the whole, and fails as soon as the time grows by more than
 * the size. No bound in seconds: what takes one machine a moment takes another a while, and only the growth is the
 * program's own. A text that would take for ever fails while it is small.
 *
 * @returns what the work made of the whole
 * @throws {assert.AssertionError} with the sizes and the times
 */
export function assertGrows<T, R>({ size, make, work }: Growing<T, R>, now = processorTime): R {
  const sizes = Array.from({ length: STEPS }, (_, k) => Math.ceil(size / STEP ** (STEPS - 1 - k)));
  const costOf = (some: number): Cost<R> => {
    const given = make(some);
    const began = now();
    const made = work(given);
    return { ms: now() - began, made };
  };
  let before = costOf(sizes[0] as number);
  let last = before;
  for (const [k, some] of sizes.entries()) {
    if (k === 0) continue;
    last = costOf(some);
    if (leaps(before, last)) assertNoLeap(costOf, sizes[k - 1] as number, some);
    before = last;
  }
  return last.made;
}

interface Cost<R> {
  readonly ms: number;
  readonly made: R;
}

function leaps(short: Cost<unknown>, long: Cost<unknown>): boolean {
  return long.ms >= TELLING_MS && long.ms >= MOST * short.ms;
}

/** Looks once more at what took too long. Where memory grows, the sweeps of it come by leaps, and a busy machine has its own; the square goes on. */
function assertNoLeap(costOf: (size: number) => Cost<unknown>, size: number, fourfold: number): void {
  const tried: string[] = [];
  for (let k = 0; k < TRIES; k++) {
    const [short, long] = [costOf(size), costOf(fourfold)];
    if (!leaps(short, long)) return;
    const longer = costOf(2 * fourfold);
    if (longer.ms < MOST_OF_TWICE * long.ms) return;
    tried.push([short, long, longer].map(({ ms }) => `${Math.round(ms)} ms`).join(', '));
  }
  assert.fail(`${size}, ${fourfold} and ${2 * fourfold} of it take ${tried.join('; ')}`);
}
