// What helps while one writes, as it is seen: proposals, hints and lenses on a broken table, a new report, the status.
import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { answer, countsIn, goTo, until } from './hands.mjs';
import { keep, keepAsIs } from './pictures.mjs';
import { REPORTS } from './reports.mjs';
import { openWindow } from './window.mjs';

describe('a writer', function () {
  this.timeout(120_000);

  /** @type {import('./window.mjs').Window} */
  let window;
  /** @type {string} a report with a total that is wrong */
  let file;
  /** @type {string[]} */
  let lines;

  before(async () => {
    window = await openWindow();
    const [report] = REPORTS;
    assert.ok(report);
    file = path.join(await window.folder(), report.file);
    lines = readFileSync(file, 'utf8').split('\n');
    await window.open(file);
    await until('the findings', async () => (await countsIn(window.page)).errors > 0);
    // Without the side bar a whole row of the table is seen.
    await window.page.keyboard.press('Control+B');
  });

  after(() => window?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.failed(`writing ${this.currentTest.title}`);
  });

  /** @param {string} what */
  const lineOf = (what) => {
    const line = lines.findIndex((one) => one.includes(what));
    assert.ok(line >= 0, what);
    return line;
  };

  it('sees above a broken table how its sums stand, and beside the wrong total what it should be', async () => {
    const { page } = window;
    await goTo(page, lineOf('四、结转下年度继续办理'));
    await goTo(page, lineOf('（一）予以公开'));
    const lens = page.locator('.codelens-decoration').filter({ hasText: '勾稽：1条不成立' });
    await lens.first().waitFor();
    await page.locator('.monaco-editor .view-line').filter({ hasText: '算得14' }).first().waitFor();
    await keep(page, 'hints-and-lens', true);
  });

  it('is taken by the lens to the total, and offered what can be done', async () => {
    const { page } = window;
    const lens = page.locator('.codelens-decoration a').filter({ hasText: '勾稽：1条不成立' });
    const menu = page.locator('.action-widget .monaco-list-row.action').first();
    await until('what can be done', async () => {
      // Lenses are drawn anew with each answer of the server, and a click on the old one is lost.
      await lens.first().click();
      return await menu.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    });
    await keep(page, 'lens-clicked', false);
    await page.keyboard.press('Escape');
    await page.locator('#status\\.editor\\.selection', { hasText: `Ln ${lineOf('（一）予以公开') + 1}, ` }).waitFor();
  });

  it('is proposed sentences with the figures of the tables, of which one is taken', async () => {
    const { page } = window;
    await goTo(page, lineOf('二、主动公开政府信息情况') - 1);
    await page.keyboard.press('Control+Space');
    const list = page.locator('.suggest-widget .monaco-list-row');
    const sentence = '新收政府信息公开申请39件，上年结转2件。';
    await list.filter({ hasText: sentence }).first().waitFor();
    // Our proposals stand first, in the report's order; snippets follow.
    const labels = await list.allInnerTexts();
    const [proposed, snippet] = [sentence, '标题'].map((text) => labels.findIndex((label) => label.includes(text)));
    assert.ok(snippet === -1 || (proposed ?? 0) < (snippet ?? 0), labels.join('\n'));
    await keepAsIs(page, 'completion', true);
    await page.keyboard.type('新收政府');
    await list.filter({ hasText: sentence }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor .view-line').filter({ hasText: sentence }).first().waitFor();
    await page.keyboard.press('Control+Z');
  });

  it('reads at the status bar how the sums stand and by what the report is checked', async () => {
    const { page } = window;
    await page.locator('#status\\.languageStatus').click();
    const status = page.locator('.hover-language-status');
    await status.filter({ hasText: '不成立 1，' }).first().waitFor();
    await status.filter({ hasText: '只按设置检查' }).first().waitFor();
    await keepAsIs(page, 'status', true);
    await page.keyboard.press('Escape');
  });

  it('begins a report by the command, all in the category 勾稽', async () => {
    const { page } = window;
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('F1');
    const widget = page.locator('.quick-input-widget');
    for (const command of ['打开样例报告', '入门', '打开检查配置', '重新启动检查服务', '新建年度报告']) {
      // The list draws no more commands than it has room for.
      await widget.locator('input').first().fill(`>勾稽: ${command}`);
      await widget
        .locator('.monaco-list-row')
        .filter({ hasText: `勾稽: ${command}` })
        .first()
        .waitFor();
    }
    await widget.locator('.monaco-list-row').filter({ hasText: '勾稽: 新建年度报告' }).first().click();
    await widget.locator('.quick-input-title', { hasText: '年份' }).waitFor();
    await answer(page, '2025');
    await widget
      .locator('.monaco-list-row')
      .filter({ hasText: path.basename(file) })
      .first()
      .click();
    await widget.locator('.quick-input-title', { hasText: '机关' }).waitFor();
    await answer(page);
    const title = page
      .locator('.monaco-editor .view-line')
      .filter({ hasText: '青岚市水利局2025年政府信息公开工作年度报告' });
    await title.first().waitFor();
    await until('the first blank as a finding', async () => (await page.locator('.squiggly-warning').count()) > 0);
    await keep(page, 'new-report', false);
  });
});
