import { setFlagsFromString } from 'node:v8';
import { EXIT } from './console';
import { run } from './run';

// V8 optimises for programs that run on; one that ends within a second or two spends a third of its time on that. With
// less inlining, and that only of what has run four times as long as usual, the same reports take less processor time, few of
// them or thousands: 0.8, 2.3 and 5.1 s for 500, 2,000 and 8,000. Waiting five times longer still saves five hundred some
// hundredths of a second and costs eight thousand most of one; more inlining costs all of them something.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
// Newer engines lose flags, and would say so to whoever called.
const COUNTS_BUDGET = process.versions.v8.startsWith('11.');
if (COUNTS_BUDGET) {
  setFlagsFromString('--interrupt-budget=300000');
  // What these steps of it find in code like ours does not pay for the looking: 4 % of two thousand reports, 5 to 10 of eight thousand.
  for (const step of ['turbo-loop-peeling', 'turbo-escape', 'use-osr']) setFlagsFromString(`--no-${step}`);
}
// Nothing outlives its report: a nursery that has all its room at once is emptied less often, and quicker by one thread.
setFlagsFromString('--semi-space-growth-factor=8');
setFlagsFromString('--no-parallel-scavenge');

/** From so many files on it is known early enough which functions run often. */
const MANY = 100;
/** How much of a function has to run before it is optimised: of those that run as often in every report at the end, and at least. */
const BUDGET = { end: 2_000_000, least: 100_000 } as const;
/** From what share of the files on the budget is another one. */
let next = 0;

/**
 * Of many files, what runs much in the first ones is worth optimising at once, and what has not come as far behind the half of them
 * no longer is: the budget grows with the share that is done, so that it is how often a function runs in a report that
 * counts. Two thousand reports take 3 to 5 % less, eight thousand 4 to 7.
 */
function optimise(done: number, all: number): void {
  const share = done / all;
  if (!COUNTS_BUDGET || all < MANY || share < next) return;
  next = share + 0.01;
  setFlagsFromString(`--interrupt-budget=${Math.max(Math.round(share * BUDGET.end), BUDGET.least)}`);
}

// The code is set, not exited with, so that what is still on its way to a pipe arrives.
void run(process.argv.slice(2), process, optimise)
  .catch((error: unknown) => {
    // `run` tells by itself what goes wrong: this is what it could not tell, or a fault in itself.
    process.stderr.write(`gouji: ${String(error).replace(/\s+/g, ' ')}\n`);
    return EXIT.unusable;
  })
  .then((code) => {
    process.exitCode = code;
  });
