import assert from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../scripts/paths.mjs';
import { answer, countsIn, lightBulb, until } from './hands.mjs';
import { keep } from './pictures.mjs';
import { REPORTS } from './reports.mjs';
import { openWindow } from './window.mjs';

/** What the command line says of a file where it lies, by the configuration that holds there. */
function check(/** @type {string} */ file) {
  const args = [inRoot('dist/cli.js'), 'check', '--format', 'json', '--fail-on', 'never', file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
  assert.strictEqual(status, 0, stderr);
  /** @type {{ findings: { code: string, severity: string, message: string }[], accepted?: { reason: string }[] }} */
  const found = JSON.parse(stdout).files[0];
  return found;
}

describe('a user who does not want to be told', function () {
  this.timeout(120_000);

  /** @type {import('./window.mjs').Window} */
  let window;
  /** @type {string} */
  let file;

  before(async () => {
    window = await openWindow();
    const [report] = REPORTS;
    assert.ok(report);
    file = path.join(await window.folder(), path.basename(report.file));
    await window.open(file);
  });

  after(() => window?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.failed(`silence ${this.currentTest.title}`);
  });

  /** Waits until the window shows as much as the command line tells. */
  const agrees = async () => {
    const { findings } = check(file);
    const count = (/** @type {string} */ severity) => findings.filter((one) => one.severity === severity).length;
    const wanted = { errors: count('error'), warnings: count('warning'), infos: count('information') };
    await until(
      `the counts ${JSON.stringify(wanted)}`,
      async () => JSON.stringify(await countsIn(window.page)) === JSON.stringify(wanted),
    );
    return findings;
  };

  it('accepts a finding by the light bulb and writes down why', async () => {
    const { page } = window;
    const before = await agrees();
    const [first] = before;
    assert.ok(first);
    await (await lightBulb(page, first.message, '接受此项并说明理由')).click();
    const input = page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await keep(page, 'accept-reason', false);
    await answer(page, '以纸质原件为准');
    const configuration = path.join(path.dirname(file), '.gouji.json');
    // There for a moment, it is still empty.
    const written = () => existsSync(configuration) && readFileSync(configuration, 'utf8').includes('以纸质原件为准');
    await until('the configuration on disk', written);
    const after = await agrees();
    assert.ok(after.length < before.length);
    assert.deepStrictEqual(
      check(file).accepted?.map(({ reason }) => reason),
      ['以纸质原件为准'],
    );
  });

  it('turns a rule off by the light bulb', async () => {
    const { page } = window;
    const before = await agrees();
    const [first] = before;
    assert.ok(first);
    await (await lightBulb(page, first.message, '关闭此规则')).click();
    const text = () => readFileSync(path.join(path.dirname(file), '.gouji.json'), 'utf8');
    await until('the rule in the configuration', () => text().includes(`"${first.code}": "off"`));
    const after = await agrees();
    assert.ok(after.every(({ code }) => code !== first.code));
    assert.ok(text().includes('以纸质原件为准'), 'what was accepted stays');
  });

  it('is told of everything again when the configuration has gone', async () => {
    const before = check(file).findings;
    rmSync(path.join(path.dirname(file), '.gouji.json'));
    const after = await agrees();
    assert.ok(after.length > before.length + 1);
  });
});
