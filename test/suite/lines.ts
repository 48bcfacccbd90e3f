import type { Runner, Suite, Test } from 'mocha';
import { finish, say } from './say';

/**
 * Prints what a run does, which mocha's own reporters could do in a terminal or on a page only, and closes with the
 * counts.
 * @throws when a test failed or none ran
 */
export async function report(start: (ended: () => void) => Runner): Promise<void> {
  let ended: () => void = () => undefined;
  const end = new Promise<void>((resolve) => {
    ended = resolve;
  });
  // Mocha begins in a later turn of the event loop: nothing is missed.
  const runner = start(ended);
  runner.on('suite', (suite: Suite) => {
    if (suite.title) say(`\n  ${suite.title}`);
  });
  runner.on('pass', (test: Test) => say(`    ✔ ${test.title} (${test.duration ?? 0} ms)`));
  runner.on('pending', (test: Test) => say(`    - ${test.title}`));
  runner.on('fail', (test: Test, error: Error) => say(`    ✗ ${test.fullTitle()}\n${error.stack ?? error.message}`));
  await end;
  finish(runner.stats ?? { passes: 0, failures: 0, pending: 0 });
}
