// npm test, npm run test:…: runs the parts of the test run, all or the named ones, and adds up their counts.
// The last line is `N passed, N failed`.
import { availableParallelism } from 'node:os';
import { bootstrap } from './bootstrap.mjs';
import { countsOf, endOf, sum } from './counts.mjs';
import { chosen } from './parts.mjs';
import { runPart } from './run-part.mjs';
import { Turns } from './turns.mjs';

bootstrap();

/** Where there is more than one processor the lanes run beside each other; else all parts run one behind another. */
const BESIDE = availableParallelism() > 1;

/**
 * How much the tests that wait for nobody stand back behind those of the editor and its window, whose hands a slow editor
 * makes miss; as `nice` counts.
 */
const STANDS_BACK = 5;

/** @typedef {{ title: string, counted: boolean, counts: import('./counts.mjs').Counts, seconds: number, ok: boolean, output: string }} Result */
/** @typedef {import('./parts.mjs').Part} Part */

const parts = chosen(process.argv.slice(2));
const turns = new Turns((text) => process.stdout.write(text));

/**
 * Each part's result, once it has one.
 *
 * @type {Map<string, Promise<Result>>}
 */
const results = new Map();
/**
 * The last part of each lane.
 *
 * @type {Map<string | undefined, Promise<Result>>}
 */
const last = new Map();
for (const [name, part] of parts) {
  const result = run(part, last.get(BESIDE ? part.lane : undefined));
  results.set(name, result);
  last.set(BESIDE ? part.lane : undefined, result);
}

/**
 * Runs a part behind the one before it in its lane, and behind all that it waits for.
 * @param {Part} part
 * @param {Promise<Result> | undefined} before
 * @returns {Promise<Result>}
 */
async function run({ title, command, needs, after = [], counted, lane, env }, before) {
  const needed = needs.map((need) => ({ need, result: results.get(need) }));
  await Promise.all([before, ...after.map((one) => results.get(one))]);
  const broken = [];
  for (const { need, result } of needed) if (!(await result)?.ok) broken.push(need);
  turns.begin(title);
  const print = (/** @type {string} */ text) => turns.print(title, text);
  print(`\n=== ${title}\n`);
  const began = Date.now();
  if (broken.length > 0) print(`not run, since this failed: ${broken.join(', ')}\n`);
  const nice = BESIDE && counted && lane !== 'editor' ? STANDS_BACK : 0;
  const { status, output } =
    broken.length > 0 ? { status: 1, output: '' } : await runPart(command, { env, print, nice });
  const counts = countsOf({ status, output, counted });
  turns.end(title);
  return { title, counted, counts, seconds: (Date.now() - began) / 1000, ok: counts.failed === 0, output };
}

const all = await Promise.all(results.values());
for (const { title, output } of all.filter(({ ok }) => !ok)) console.log(`\n=== Failed: ${title}\n${endOf(output)}`);
console.log('\n=== Summary');
for (const { title, counted, counts, seconds, ok } of all) {
  const { passed, failed, skipped } = counts;
  const said = counted
    ? `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
    : ok
      ? 'ok'
      : 'FAILED';
  console.log(`${ok ? '✔' : '✗'} ${title}: ${said} (${seconds.toFixed(1)} s)`);
}
const total = sum(all.map(({ counts }) => counts));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
