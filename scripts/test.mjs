// npm test, npm run test:…: runs the parts of the test run, all or the named ones, and adds up their counts.
// The last line is `N passed, N failed`.
import { bootstrap } from './bootstrap.mjs';
import { countsOf, sum } from './counts.mjs';
import { chosen } from './parts.mjs';
import { runPart } from './run-part.mjs';

bootstrap();

/** @typedef {{ title: string, counted: boolean, counts: import('./counts.mjs').Counts, seconds: number, ok: boolean }} Result */

/** @type {Map<string, Result>} */
const results = new Map();
for (const [name, part] of chosen(process.argv.slice(2))) {
  console.log(`\n=== ${part.title}`);
  const began = Date.now();
  const broken = part.needs.filter((need) => !results.get(need)?.ok);
  if (broken.length > 0) console.error(`not run, since this failed: ${broken.join(', ')}`);
  const { status, output } =
    broken.length > 0 ? { status: 1, output: '' } : await runPart(part.command, { env: part.env });
  const counts = countsOf({ status, output, counted: part.counted });
  const seconds = (Date.now() - began) / 1000;
  results.set(name, { title: part.title, counted: part.counted, counts, seconds, ok: counts.failed === 0 });
}

console.log('\n=== Summary');
for (const { title, counted, counts, seconds, ok } of results.values()) {
  const { passed, failed, skipped } = counts;
  const said = counted
    ? `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
    : ok
      ? 'ok'
      : 'FAILED';
  console.log(`${ok ? '✔' : '✗'} ${title}: ${said} (${seconds.toFixed(1)} s)`);
}
const total = sum([...results.values()].map(({ counts }) => counts));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
