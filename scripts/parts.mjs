// The parts of a test run: what each starts, and what it needs to have gone well before.
import { NODE_V8_COVERAGE } from './coverage.mjs';

/**
 * @typedef {{
 *   title: string,
 *   command: string[],
 *   needs: string[],
 *   counted: boolean,
 *   after?: string[],
 *   lane?: Lane,
 *   env?: Record<string, string>,
 * }} Part
 *   `command`: arguments for Node, `env` what they find in their environment besides; `counted`: it closes with `N passed, N failed`, while the others pass or fail as one;
 *   `after`: what it has to wait for where that runs at all
 * @typedef {'programs' | 'editor' | 'install'} Lane
 *   the parts of a lane run one behind another, beside the others: those of the programs wait for the processes that they start, those
 *   of the editor often for it (one at a time, as an editor paints all the while), what is installed for the registry
 */

const MOCHA = 'node_modules/mocha/bin/mocha.js';

/**
 * A check or a step of preparation: counts only when it fails.
 * @param {string} title
 * @param {string[]} command
 * @param {string[]} [needs]
 * @returns {Part}
 */
const step = (title, command, needs = []) => ({ title, command, needs, counted: false });

/**
 * A test program.
 * @param {string} title
 * @param {string[]} command
 * @param {string[]} needs
 * @returns {Part}
 */
const tests = (title, command, needs) => ({ title, command, needs, counted: true });

/**
 * The same in a lane.
 * @param {Lane} lane
 * @returns {(part: Part) => Part}
 */
const inLane = (lane) => (part) => ({ ...part, lane });
const ofPrograms = inLane('programs');
const inEditor = inLane('editor');
const installed = inLane('install');

/** V8 writes down what the unit tests reach; the coverage is judged by that, so that they run once. */
const COVERED = { NODE_V8_COVERAGE };

const EDITOR = ['system', 'runtime', 'package', 'suite'];

/**
 * Every part by name, in the order in which they run.
 * @type {Record<string, Part>}
 */
export const PARTS = {
  lint: step('Lint and format (biome)', [
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--colors=off',
    '--error-on-warnings',
  ]),
  clean: step('Remove what was compiled before', ['scripts/clean.mjs']),
  types: step('Types (tsc)', ['node_modules/typescript/bin/tsc', '-b'], ['clean']),
  scripts: tests('Scripts', [MOCHA, 'test/scripts/**/*.test.mjs'], []),
  unit: { ...tests('Unit tests', [MOCHA, 'out/test/unit/**/*.test.js'], ['types']), env: COVERED },
  coverage: step('Coverage of the core by the unit tests', ['scripts/coverage.mjs'], ['unit']),
  lsp: ofPrograms(tests('Language server', [MOCHA, 'out/test/lsp/**/*.test.js'], ['types'])),
  cli: ofPrograms(tests('Command line', [MOCHA, 'out/test/cli/**/*.test.js'], ['types'])),
  fuzz: tests('Fuzzing, a sample', [MOCHA, 'out/test/fuzz/**/*.test.js'], ['types']),
  mutants: tests('Mutants of the rules', ['out/test/mutants/run.js'], ['types']),
  grammar: tests('Grammar', [MOCHA, 'out/test/grammar/**/*.test.js'], ['types']),
  system: installed(step('Browser and Chinese font', ['scripts/system.mjs'])),
  runtime: installed(step("VS Code's server", ['test/runtime/prepare.mjs'])),
  package: inEditor({ ...step('Package', ['scripts/package.mjs']), after: ['clean'] }),
  vsix: inEditor(tests('What the package holds', [MOCHA, 'test/package/**/*.test.mjs'], ['package'])),
  suite: inEditor({ ...step('Bundle the tests for VS Code', ['scripts/build.mjs', '--suite']), after: ['clean'] }),
  node: inEditor(tests('In VS Code, Node extension host', ['test/harness/run.mjs', 'node', 'served'], EDITOR)),
  web: inEditor(tests('In VS Code, web worker extension host', ['test/harness/run.mjs', 'web', 'served'], EDITOR)),
  ui: inEditor(tests('As a user, in the window', [MOCHA, 'test/ui/**/*.test.mjs'], ['system', 'runtime', 'package'])),
};

/**
 * The same tests in an Electron VS Code, which has to be downloaded: for a desktop, never part of a whole run.
 * @type {Record<string, Part>}
 */
export const DESKTOP = {
  'desktop-node': tests('In desktop VS Code, Node', ['test/harness/run.mjs', 'node'], ['package', 'suite']),
  'desktop-web': tests('In desktop VS Code, web worker', ['test/harness/run.mjs', 'web'], ['package', 'suite']),
};

/**
 * The named parts with everything that they need, in the order in which they run.
 * @param {string[]} names all parts of a whole run when empty
 * @param {Record<string, Part>} [parts]
 * @returns {[string, Part][]}
 * @throws {Error} for a name that there is not
 */
export function chosen(names, parts = { ...PARTS, ...DESKTOP }) {
  const wanted = new Set(names.length > 0 ? names : Object.keys(PARTS));
  // A set grows while it is walked, so needs of needs are met too.
  for (const name of wanted) {
    const part = parts[name];
    if (!part) throw new Error(`there is no part "${name}"; there are: ${Object.keys(parts).join(', ')}`);
    for (const need of part.needs) wanted.add(need);
  }
  return Object.entries(parts).filter(([name]) => wanted.has(name));
}
