// Reads from the output of a test program how many of its tests passed and failed.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const CLOSING = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/;

/**
 * The counts of the last closing line `N passed, N failed[, N skipped]`.
 * @param {string} output
 * @returns {Counts | null} null where there is no such line
 */
export function closingCounts(output) {
  for (const line of output.split(/\r?\n/).reverse()) {
    const found = CLOSING.exec(line.trim());
    if (found) return { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3] ?? 0) };
  }
  return null;
}

/**
 * What a part of the test run adds to the sum. A part that fails without a failing test (a program that does not
 * start, a crash, a check like the linter's) counts as one failure, and so does a test program that ran no test.
 * @param {{ status: number | null, output: string, counted: boolean }} part `counted`: a test program with a closing line
 * @returns {Counts}
 */
export function countsOf({ status, output, counted }) {
  const counts = (counted ? closingCounts(output) : null) ?? { passed: 0, failed: 0, skipped: 0 };
  const ranNone = counted && counts.passed + counts.failed === 0;
  if (counts.failed === 0 && (status !== 0 || ranNone)) return { ...counts, failed: 1 };
  return counts;
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  const add = (/** @type {keyof Counts} */ key) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}

/** Holds the messages of several failures with what was expected; lines. */
const END = 80;

/**
 * The end of what a part printed, where a test program tells what failed: a long run is looked at from its end.
 * @param {string} output
 * @returns {string} whole lines, with a line break behind the last
 */
export function endOf(output) {
  const lines = output.trimEnd().split('\n');
  return `${lines.slice(-END).join('\n')}\n`;
}
