// What Stryker does here. The sources are mutated and compiled once, every mutant behind a switch; each is then tried by the unit
// tests that reach it. TypeScript 7 has no programming interface yet, hence no type checker and no tsconfig of Stryker's.
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** The layers that are mutated, by the folders of `server/src`: what decides what is said of a report that is read. */
export const LAYERS = ['identities', 'repair', 'reconcile', 'findings', 'policy', 'rules'];

/** Layers, or files in them: `repair/cost.ts`. */
const layers = (process.env.GOUJI_STRYKER ?? LAYERS.join(',')).split(',');

export default {
  plugins: [resolve('@stryker-mutator/mocha-runner')],
  testRunner: 'mocha',
  tsconfigFile: 'none',
  buildCommand: 'tsc -b',
  mutate: layers.map((one) => `server/src/${one.endsWith('.ts') ? one : `${one}/**/*.ts`}`),
  mochaOptions: {
    config: 'test/stryker/mocharc.json',
    spec: LAYERS.map((layer) => `out/test/unit/${layer}/**/*.test.js`),
    // Seconds each, on random tables: what they alone would notice is said to survive.
    ignore: ['accuracy', 'oracle', 'property'].map((slow) => `out/test/unit/repair/${slow}.test.js`),
  },
  coverageAnalysis: 'perTest',
  // What is computed once when a file is loaded needs a process of its own for each mutant.
  ignoreStatic: true,
  // Words of messages, titles and names are not what this is about; the rules' own mutants look after those.
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: Number(process.env.GOUJI_STRYKER_PROCESSES ?? 1),
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: true },
  jsonReporter: { fileName: 'test-results/stryker.json' },
  tempDirName: 'out/.stryker-tmp',
  ignorePatterns: ['test/runtime', 'dist', 'out', 'images', 'test-results', '.git', 'test/stryker/node_modules'],
};
