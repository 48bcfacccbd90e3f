// mocha's build for browsers, which defines the global `mocha`.
import 'mocha/mocha';
import { report } from './lines';

/** VS Code calls this in the web worker extension host. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: 'base' });
  // Not before mocha is set up: the tests register themselves when they are loaded.
  await import('./tests.js');
  await report((ended) => mocha.run(ended));
}
