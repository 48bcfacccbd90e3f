import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { goToPlace, hover } from './hands.mjs';
import { keepAsIs } from './pictures.mjs';
import { GOOD } from './reports.mjs';
import { openWindow } from './window.mjs';

describe('between text and tables a user', function () {
  this.timeout(120_000);

  /** @type {import('./window.mjs').Window} */
  let window;
  /** @type {string} */
  let text;

  before(async () => {
    window = await openWindow();
    const file = path.join(await window.folder(), GOOD);
    text = readFileSync(file, 'utf8');
    await window.open(file);
    // The item at the right of the status bar tells that the report was checked.
    await window.page.locator('#status\\.languageStatus').waitFor();
  });

  after(() => window?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.failed(`links ${this.currentTest.title}`);
  });

  /** Puts the cursor so many characters behind the beginning of these words. */
  const goTo = (/** @type {string} */ words, /** @type {number} */ by) => {
    const at = text.indexOf(words);
    assert.ok(at >= 0, words);
    const before = text.slice(0, at + by);
    const line = before.split('\n').length - 1;
    return goToPlace(window.page, line, before.length - before.lastIndexOf('\n') - 1);
  };

  it('reads over a row’s label what belongs there, with the article', async () => {
    await goTo('7.属于行政执法案卷', 3);
    await hover(window.page, /行政执法案卷中的信息.*条例第十六条第二款/s);
    await keepAsIs(window.page, 'hover-label', true);
    await window.page.keyboard.press('Escape');
  });

  it('reads over a figure in the text with which cell it agrees', async () => {
    const [words = ''] = /新收政府信息公开申请/.exec(text) ?? [];
    await goTo(words, words.length);
    await hover(window.page, /与表中一致：.*本年新收政府信息公开申请数量 · 总计/s);
    await keepAsIs(window.page, 'hover-text', true);
    await window.page.keyboard.press('Escape');
  });
});
