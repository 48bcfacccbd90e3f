import { setFlagsFromString } from 'node:v8';
import { COUNTS_BUDGET, leaveOut, leaveOutSlowOnes, TWO_COMPILERS, V8 } from '../engine/compilers';

/** From so many files on it is known early enough which functions run often. */
const MANY = 100;
/** How much of a function has to run before it is optimised: of those that run as often in every report at the end, and at least. */
const BUDGET = { start: 300_000, end: 2_000_000, least: 100_000 } as const;

/**
 * Tells V8 how to run what ends within seconds. It optimises for programs that run on, and spends a third of its time on that.
 *
 * @returns to be called while files are checked, with how many are done and how many there are
 */
export function tuned(): (done: number, all: number) => void {
  // Nothing outlives its report: a nursery that has all its room at once is emptied less often, and quicker by one thread.
  setFlagsFromString('--semi-space-growth-factor=8');
  setFlagsFromString('--no-parallel-scavenge');
  if (TWO_COMPILERS) {
    // Two thousand reports take a quarter less with Node 24 and a fifth with Node 26.
    leaveOutSlowOnes();
    return () => {};
  }
  // With less inlining the same reports take less processor time, few of them or thousands.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  // What these steps find in code like ours does not pay for the looking: 4 % of two thousand reports, 5 to 10 of eight thousand.
  if (V8 <= 12) leaveOut('turbo-loop-peeling', 'turbo-escape', 'use-osr');
  if (!COUNTS_BUDGET) return () => {};
  // Nor are small functions optimised sooner than others: most are run less often than that they are small. 2 to 3 % of thousands of reports.
  setFlagsFromString('--max-bytecode-size-for-early-opt=0');
  // Only what has run four times as long as usual: 0.8, 2.3 and 5.1 s for 500, 2,000 and 8,000 reports. Waiting five times
  // longer still saves five hundred some hundredths of a second and costs eight thousand most of one.
  setFlagsFromString(`--interrupt-budget=${BUDGET.start}`);
  return raised();
}

/**
 * Of many files, what runs much in the first ones is worth optimising at once, and what has not come as far behind the half of them
 * no longer is: the budget grows with the share that is done, so that it is how often a function runs in a report that
 * counts. Two thousand reports take 3 to 5 % less, eight thousand 4 to 7.
 */
function raised(): (done: number, all: number) => void {
  /** From what share of the files on the budget is another one. */
  let next = 0;
  return (done, all) => {
    const share = done / all;
    if (all < MANY || share < next) return;
    next = share + 0.01;
    setFlagsFromString(`--interrupt-budget=${Math.max(Math.round(share * BUDGET.end), BUDGET.least)}`);
  };
}
