// The walkthrough step by step, from the page that `npm start` opens to a report without findings and one of one's own.
import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/paths.mjs';
import { startBrowser } from '../harness/browser.mjs';
import { answer, countsIn, goToProblem, hover, quickFix, until } from './hands.mjs';
import { address, interrupt, start } from './npm-start.mjs';
import { findingsOf } from './oracle.mjs';
import { keep, keepFailure, keepForWalkthrough } from './pictures.mjs';
import { GOOD } from './reports.mjs';

const SAMPLE = readFileSync(inRoot('walkthrough/sample.gknb'), 'utf8');
/** What the command line says of the sample. */
const findings = findingsOf('样例.gknb', SAMPLE);

describe('a newcomer', function () {
  this.timeout(120_000);

  /** @type {import('./npm-start.mjs').Child} */
  let child;
  /** @type {URL} */
  let url;
  /** @type {import('../harness/browser.mjs').Browser} */
  let browser;
  /** @type {import('playwright-core').Page} */
  let page;
  /** What is found in the report that `npm start` opens, which stays open. */
  let theirs = { errors: 0, warnings: 0, infos: 0 };

  before(async () => {
    child = start();
    url = await address(child);
    browser = await startBrowser({ locale: 'zh-CN' });
    page = browser.page;
  });

  after(async () => {
    await browser?.close();
    if (child?.exitCode === null) await interrupt(child);
  });

  /** The step that has failed; '' for none. */
  let failed = '';

  afterEach(async function () {
    if (failed !== '' || this.currentTest?.state !== 'failed') return;
    failed = this.currentTest.title;
    await keepFailure(page, 'walkthrough');
  });

  /**
   * A step, which begins where the one before has ended: where that failed it cannot be tried, and so fails as well.
   * @param {string} title
   * @param {() => Promise<void>} act
   */
  const andThen = (title, act) =>
    it(title, async () => {
      assert.strictEqual(failed, '', 'not tried, as a step before it failed');
      await act();
    });

  const step = (/** @type {string} */ title) => page.locator('.getting-started-step').filter({ hasText: title });

  /** VS Code takes a click on the tab in front for the wish to see all walkthroughs. */
  const turnBack = async () => {
    const tab = page.locator('.tab').filter({ hasText: 'Welcome' });
    if (!/ active /.test(` ${await tab.getAttribute('class')} `)) await tab.click();
  };

  /**
   * Goes back to the walkthrough and opens a step of it.
   * @param {string} title
   */
  const turnTo = async (title) => {
    await turnBack();
    const open = step(title).and(page.locator('.expanded'));
    // Once a step is done, the next one opens by itself.
    if (!(await open.isVisible())) await step(title).click();
    await open.waitFor();
    // Its picture is in the package.
    const picture = page.locator('.getting-started-media img');
    await until('the picture', () => picture.evaluate((img) => /** @type {HTMLImageElement} */ (img).naturalWidth > 0));
  };

  /**
   * Presses a button of the step, again where the page was drawn anew under the first click.
   * @param {string} name
   * @param {import('playwright-core').Locator} opens
   */
  const press = (name, opens) =>
    until(`what “${name}” opens`, async () => {
      await page.locator('.getting-started-step.expanded').getByRole('button', { name, exact: true }).click();
      return opens.waitFor({ timeout: 8000 }).then(
        () => true,
        () => false,
      );
    });

  /**
   * The step has been ticked off without anybody's having done so.
   * @param {string} title
   */
  const ticked = async (title) => {
    await turnBack();
    await step(title).locator('.codicon.complete').waitFor();
  };

  /** The report's upper left corner. */
  const corner = async () => {
    const box = await page.locator('.editor-group-container.active .editor-container').boundingBox();
    assert.ok(box);
    return box;
  };

  const hidePanel = async () => {
    await page.keyboard.press('Control+J');
    await page.locator('.markers-panel').waitFor({ state: 'hidden' });
  };

  const showsCounts = async (/** @type {import('./hands.mjs').Counts} */ wanted) => {
    let seen = await countsIn(page);
    await until(`the counts ${JSON.stringify(wanted)}`, async () => {
      seen = await countsIn(page);
      return JSON.stringify(seen) === JSON.stringify(wanted);
    }).catch((error) => assert.fail(`${error.message}, seen: ${JSON.stringify(seen)}`));
  };

  /**
   * Answers what is asked at the top of the window.
   * @param {string} title of the question
   * @param {string} [words] what is proposed without them
   */
  const say = async (title, words) => {
    await page.locator('.quick-input-title', { hasText: title }).waitFor();
    await answer(page, words);
  };

  /** @param {string} text of an entry */
  const choose = (text) => page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: text }).click();

  andThen(
    'is served a VS Code on this machine, which opens an example with its findings, and only with the token',
    async () => {
      assert.strictEqual(url.hostname, '127.0.0.1');
      assert.match(url.searchParams.get('tkn') ?? '', /^[0-9a-f]{32}$/);
      const stranger = new URL(url);
      stranger.searchParams.delete('tkn');
      assert.strictEqual((await fetch(stranger)).status, 403);
      await page.goto(url.href);
      await page.locator('.monaco-editor .squiggly-error').first().waitFor({ timeout: 60_000 });
    },
  );

  andThen('finds the walkthrough one click away from the report that npm start opens', async () => {
    theirs = await countsIn(page);
    // Without the side bar there is room for the walkthrough's pictures.
    await page.keyboard.press('Control+B');
    await page.locator('.editor-actions .codicon-mortar-board').click();
    await page.getByText('勾稽入门').first().waitFor();
    await step('打开一份样例报告').waitFor();
    assert.strictEqual(await page.locator('.getting-started-step .codicon.complete').count(), 0);
  });

  andThen('opens the sample, in which the command line’s findings are seen', async () => {
    await turnTo('打开一份样例报告');
    await press('打开样例报告', page.locator('.monaco-editor .view-line', { hasText: '云汀市气象局' }).first());
    const count = (/** @type {string} */ severity) => findings.filter((one) => one.severity === severity).length;
    await showsCounts({
      errors: theirs.errors + count('error'),
      warnings: theirs.warnings + count('warning'),
      infos: theirs.infos + count('information'),
    });
    await keepForWalkthrough(page, 'sample', await corner());
    await ticked('打开一份样例报告');
  });

  andThen('reads why something is underlined', async () => {
    await turnTo('看哪里划了线，读为什么');
    await press('查看问题', page.locator('.markers-panel'));
    const [finding] = findings.filter(({ severity }) => severity === 'error');
    assert.ok(finding);
    await goToProblem(page, finding.message);
    await hidePanel();
    const told = await hover(page, '应为17');
    const box = await told.boundingBox();
    assert.ok(box);
    await keepForWalkthrough(page, 'read', { x: box.x + box.width - 950, y: box.y - 10 });
    await page.keyboard.press('Escape');
    await ticked('看哪里划了线，读为什么');
  });

  andThen('puts everything right by quick fixes, after which nothing is found', async () => {
    await turnTo('用灯泡改好');
    await press('查看问题', page.locator('.markers-panel'));
    for (const { message, fixes, severity } of findings) {
      const fix = fixes[0];
      assert.ok(fix);
      const row = await quickFix(page, message, fix.title);
      if (severity === 'error') await keepForWalkthrough(page, 'fix', await corner());
      await row.click();
    }
    await showsCounts(theirs);
    await hidePanel();
    await ticked('用灯泡改好');
  });

  andThen('begins a report', async () => {
    await turnTo('新建自己的报告');
    await press('新建年度报告', page.locator('.quick-input-title', { hasText: '年份' }));
    await say('年份', '2025');
    await choose('不用上年的报告');
    await say('机关', '云汀市图书馆');
    await page.locator('.monaco-editor .view-line', { hasText: '云汀市图书馆2025年' }).first().waitFor();
    await keepForWalkthrough(page, 'new', await corner());
    await ticked('新建自己的报告');
  });

  andThen('begins one that follows last year’s', async () => {
    await turnTo('沿用上年的报告');
    await press('新建年度报告', page.locator('.quick-input-title', { hasText: '年份' }));
    await say('年份', '2025');
    const row = page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: GOOD });
    await row.waitFor();
    const box = await page.locator('.quick-input-widget').boundingBox();
    assert.ok(box);
    await keepForWalkthrough(page, 'follow', box);
    await row.click();
    await say('机关');
    await page.locator('.monaco-editor .view-line', { hasText: '岚溪市交通运输局2025年' }).first().waitFor();
    await ticked('沿用上年的报告');
  });

  andThen('looks at the settings, and has done the whole walkthrough', async () => {
    await turnTo('按需要设置，整个文件夹一起查');
    const settings = page.locator('.settings-editor');
    await press('打开设置', settings.getByText('检查政府信息公开年度报告').first());
    const box = await settings.boundingBox();
    assert.ok(box);
    await keepForWalkthrough(page, 'settings', box);
    // They lie over the page until Escape, which would lead the page itself back to its beginning.
    await settings.locator('.suggest-input-container').first().click();
    await page.keyboard.press('Escape');
    await settings.waitFor({ state: 'hidden' });
    await ticked('按需要设置，整个文件夹一起查');
    const all = page.locator('.getting-started-step');
    const done = page.locator('.getting-started-step .codicon.complete');
    // The last tick may come a moment behind its step's own.
    await until('a tick at every step', async () => (await done.count()) === (await all.count()));
    await turnTo('用灯泡改好');
    await keep(page, 'walkthrough', true);
  });

  andThen('ends it by Ctrl+C, and nothing is served any more', async () => {
    await interrupt(child);
    // Killed, but on a busy machine not gone the moment after.
    await until('the server is gone', () =>
      fetch(url).then(
        () => false,
        () => true,
      ),
    );
  });
});
