// Last year's report opened beside this year's: what differs is underlined there, and leads to last year's cell.
import assert from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allProblems, countsIn, goToProblem, until } from './hands.mjs';
import { keep } from './pictures.mjs';
import { GOOD } from './reports.mjs';
import { openWindow } from './window.mjs';

const FINDING = '“二、上年结转政府信息公开申请数量”行“自然人”列是1，而2023年报告';

describe('a clerk with last year’s report open beside this year’s', function () {
  this.timeout(120_000);

  /** @type {import('./window.mjs').Window} */
  let window;
  /** @type {string} this year’s, in which everything agrees */
  let file;
  /** @type {string} a year earlier in every place; what it carries forward is not what this year’s brings forward */
  let earlier;

  before(async () => {
    window = await openWindow();
    file = path.join(await window.folder(), GOOD);
    const text = readFileSync(file, 'utf8');
    earlier = file.replace('2024', '2023');
    assert.notStrictEqual(earlier, file);
    writeFileSync(
      earlier,
      text.replace(/202[345]/g, (year) => `${Number(year) - 1}`),
    );
    await window.open(file);
    await window.page.locator('#status\\.languageStatus').waitFor();
    assert.deepStrictEqual(await countsIn(window.page), { errors: 0, warnings: 0, infos: 0 });
    await window.open(earlier);
  });

  after(() => window?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.failed(`last year ${this.currentTest.title}`);
  });

  it('sees the figure underlined that the two do not agree in', async () => {
    const { page } = window;
    await until('the finding', async () => (await countsIn(page)).warnings === 1);
    await window.open(file);
    await goToProblem(page, FINDING);
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
    await allProblems(page);
    await keep(page, 'last-year', true);
  });

  it('is led from there to last year’s cell', async () => {
    const { page } = window;
    const row = page.locator('.markers-panel .monaco-list-row[aria-level="3"]').filter({ hasText: '2023年' }).first();
    await until('last year’s report', async () => {
      await row.dblclick();
      return page
        .locator('.tab.active')
        .filter({ hasText: path.basename(earlier) })
        .waitFor({ timeout: 2000 })
        .then(
          () => true,
          () => false,
        );
    });
    const text = readFileSync(earlier, 'utf8').split('\n');
    const line = text.findIndex((one) => one.includes('四、结转下年度继续办理')) + 1;
    await page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line}, ` }).waitFor();
  });
});
