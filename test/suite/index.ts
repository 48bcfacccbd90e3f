import * as path from 'node:path';
import Mocha from 'mocha';
import { report } from './lines';

/** VS Code calls this in the Node extension host. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: 'base', grep: process.env.MOCHA_GREP ?? '' });
  mocha.addFile(path.join(__dirname, 'tests.js'));
  mocha.addFile(path.join(__dirname, 'node-only.test.js'));
  return report((ended) => mocha.run(ended));
}
