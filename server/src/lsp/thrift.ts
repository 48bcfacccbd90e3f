import { setFlagsFromString } from 'node:v8';
import { COUNTS_BUDGET, leaveOut, leaveOutSlowOnes, TWO_COMPILERS } from '../engine/compilers';

// How V8 is to keep house for a server that does a little on each keystroke, all day. Imported before anything else, as
// the loading of the rest is a good part of what it saves.

// Each keystroke leaves short-lived objects alone; an old space that waited for more before it is swept, and a nursery that
// went on growing with them, would hold 30 MB for nothing.
setFlagsFromString('--heap-growing-percent=20');
// What is left over is looked for before the room for it is used up, and best between two keystrokes: each such search is
// short, and waiting for all of the room would hold 4 MB more.
setFlagsFromString('--incremental-marking-soft-trigger=40');
setFlagsFromString('--incremental-marking-hard-trigger=70');
// A nursery of 2 MB is emptied sooner than other threads are woken to help.
setFlagsFromString('--no-parallel-scavenge');
// Optimising code takes processor time and memory of its own, which a minute's typing never pays back: only what has run
// many times longer than usual is worth it, and of what it calls the smallest functions alone.
if (COUNTS_BUDGET) setFlagsFromString('--interrupt-budget=2500000');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=0');
// With Node 24 the slowest of twenty keys takes 0.8 instead of 2.4 ms, and the server 10 MB less; another 3 MB without code
// that is quick to make and large.
if (TWO_COMPILERS) {
  leaveOutSlowOnes();
  leaveOut('sparkplug');
  setFlagsFromString('--optimize-for-size');
  setFlagsFromString('--invocation-count-for-maglev=5000');
}

let thrifty = true;

/**
 * The program has been taken in, and its nursery has doubled meanwhile: it is to stay as it is. It holds what one or two
 * keystrokes leave, so that most of that is gone by the time it is emptied.
 */
export function settle(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** For long texts: thousands of objects that live through a keystroke are dear to move about in a small nursery, and for one thread. */
export function spend(): void {
  if (!thrifty) return;
  thrifty = false;
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--heap-growing-percent=50');
  setFlagsFromString('--incremental-marking-soft-trigger=0');
  setFlagsFromString('--incremental-marking-hard-trigger=0');
  setFlagsFromString('--parallel-scavenge');
  if (COUNTS_BUDGET) setFlagsFromString('--interrupt-budget=300000');
  if (!TWO_COMPILERS) return;
  leaveOut('optimize-for-size');
  setFlagsFromString('--sparkplug');
  setFlagsFromString('--invocation-count-for-maglev=2500');
}
