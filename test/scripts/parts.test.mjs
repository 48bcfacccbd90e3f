import assert from 'node:assert';
import { existsSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { chosen, DESKTOP, PARTS } from '../../scripts/parts.mjs';
import { inRoot } from '../../scripts/paths.mjs';
import { runPart } from '../../scripts/run-part.mjs';

/** @param {string[]} names */
const names = (...names) => chosen(names).map(([name]) => name);

describe('the parts of the test run', () => {
  it('all run when none is named, and none that has to download an editor', () => {
    assert.deepStrictEqual(names(), Object.keys(PARTS));
    for (const name of Object.keys(DESKTOP)) assert.ok(!names().includes(name));
  });

  it('bring what they need, and what that needs, before them', () => {
    assert.deepStrictEqual(names('unit'), ['clean', 'types', 'unit']);
    assert.deepStrictEqual(names('node'), ['system', 'runtime', 'package', 'suite', 'node']);
  });

  it('stand behind everything that they need', () => {
    const order = Object.keys(PARTS);
    for (const [name, { needs }] of Object.entries(PARTS))
      for (const need of needs) assert.ok(order.indexOf(need) < order.indexOf(name), `${need} runs after ${name}`);
  });

  it('start programs that are there', () => {
    for (const { command } of Object.values({ ...PARTS, ...DESKTOP }))
      assert.ok(existsSync(inRoot(command[0] ?? '')), command[0]);
  });

  it('are refused by a name that there is not', () => {
    assert.throws(() => chosen(['unti']), /no part "unti"; there are: lint,/);
  });
});

describe('running a part', () => {
  it('tells how it ended and what it printed on both streams', async () => {
    const program = 'console.log("one"); console.error("two"); process.exitCode = 3';
    const { status, output } = await runPart(['-e', program]);
    assert.strictEqual(status, 3);
    assert.match(output, /one\n/);
    assert.match(output, /two\n/);
  });

  it('lets it stand back behind others where that is asked', async () => {
    const { output } = await runPart(['-p', 'os.getPriority()'], { nice: 3 });
    assert.strictEqual(Number(output), Math.min(getPriority() + 3, constants.priority.PRIORITY_LOW));
  });

  it('ends one that does not end', async () => {
    const { status } = await runPart(['-e', 'setInterval(() => {}, 1000)'], { limit: 200 });
    assert.strictEqual(status, null);
  });
});
