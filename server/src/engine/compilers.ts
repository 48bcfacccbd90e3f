import { setFlagsFromString } from 'node:v8';

// How V8 optimises is told to it by flags, which come and go with its versions; of one that it does not know it complains
// where people see it. So what each version has is said here, once for the server and the command line.

/** The engine's version; of Node 20 it is 11, of Node 24 and 26 13 and 14, and of VS Code one of these. */
export const V8 = Number.parseInt(process.versions.v8, 10);
/** It counts a budget down for each function until that is optimised; later ones count the calls. */
export const COUNTS_BUDGET = V8 === 11;
/** It has a quick optimising compiler, which is on, beside the slow one. */
export const TWO_COMPILERS = V8 === 13 || V8 === 14;

/** Tells the engine to leave out steps of its optimising. */
export function leaveOut(...steps: readonly string[]): void {
  for (const step of steps) setFlagsFromString(`--no-${step}`);
}

/** Where there are two compilers: the slow one, and the quick one's dearest steps. What they make of code like ours does not pay. */
export function leaveOutSlowOnes(): void {
  leaveOut('turbofan', 'maglev-inlining', 'maglev-loop-peeling');
}
