import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../scripts/paths.mjs';
import { goTo, soon, until } from './hands.mjs';
import { keep } from './pictures.mjs';
import { GOOD } from './reports.mjs';
import { openWindow } from './window.mjs';

/** @typedef {import('playwright-core').Page} Page */

const NEW = '一、本年新收政府信息公开申请数量';
const BEFORE = '二、上年结转政府信息公开申请数量';

describe('a user in the tables of a report', function () {
  this.timeout(120_000);

  /** @type {import('./window.mjs').Window} */
  let window;
  /** @type {string} */
  let file;

  before(async () => {
    window = await openWindow();
    await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });

  /** A window with a report in which everything agrees, as it was. */
  const open = async () => {
    file = path.join(await window.folder(), GOOD);
    await window.open(file);
    // What is done before the extension has begun is the editor's own. A lens is there where its table is seen.
    await goTo(window.page, lineOf(NEW));
    await window.page.locator('.codelens-decoration', { hasText: '勾稽' }).first().waitFor({ timeout: 60_000 });
    return window.page;
  };

  after(() => window?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.failed(`tables ${this.currentTest.title}`);
  });

  const position = (/** @type {Page} */ page) => page.locator('#status\\.editor\\.selection').innerText();
  const lines = () => readFileSync(file, 'utf8').split('\n');
  const lineOf = (/** @type {string} */ label) => lines().findIndex((line) => line.includes(label));
  const figures = (/** @type {string} */ line) => line.split('\t').filter((cell) => /^\d*$/.test(cell) && cell !== '');

  /** Puts the cursor before the first figure of a line. */
  const goToFirstCell = async (/** @type {Page} */ page, /** @type {number} */ line) => {
    await goTo(page, line);
    const steps = /\d/.exec(lines()[line]?.replace(/^[^\t]*\t/, (label) => ' '.repeat(label.length)) ?? '')?.index ?? 0;
    for (let i = 0; i < steps; i++) await page.keyboard.press('ArrowRight');
  };

  /** The keys are ours as soon as the server has said where the tables are. */
  const tab = async (/** @type {Page} */ page) => {
    await until('Tab to select the next cell', async () => {
      await page.keyboard.press('Tab');
      for (let i = 0; i < 20; i++) {
        if (/selected/.test(await position(page))) return true;
        await page.waitForTimeout(50);
      }
      await page.keyboard.press('Control+Z');
      return false;
    });
  };

  /** A line whose totals are shown as such. */
  const coloured = (/** @type {Page} */ page, /** @type {RegExp} */ line) =>
    page.locator('.view-line', { hasText: line }).locator('.mtkb').first().waitFor();

  const save = async (/** @type {Page} */ page, /** @type {(text: string[]) => boolean} */ is) => {
    await page.keyboard.press('Control+S');
    await until('the file on disk', () => is(lines()));
  };

  it('goes from cell to cell by keys and types figures over what is selected', async () => {
    const page = await open();
    const before = lines();
    const line = lineOf(NEW);
    await goToFirstCell(page, line);
    await tab(page);
    await coloured(page, /^一、本年新收/);
    await keep(page, 'table-keys', true);
    await page.keyboard.type('77');
    await page.keyboard.press('Enter');
    await until('the cell below', async () => (await position(page)).startsWith(`Ln ${line + 2}, `));
    await until('its figure to be selected', async () => /selected/.test(await position(page)));
    await page.keyboard.type('88');
    await until('the figure to be replaced', async () => !/selected/.test(await position(page)));
    await page.keyboard.press('Shift+Tab');
    await until('the cell before', async () => /selected/.test(await position(page)));
    await page.keyboard.type('99');
    await save(page, (text) => /\b99\b/.test(text[line + 1] ?? ''));
    const after = lines();
    const [first, , ...rest] = figures(before[line] ?? '');
    assert.deepStrictEqual(figures(after[line] ?? ''), [first, '77', ...rest]);
    assert.deepStrictEqual(figures(after[line + 1] ?? ''), ['99', '88', ...figures(before[line + 1] ?? '').slice(2)]);
    assert.deepStrictEqual(after.toSpliced(line, 2), before.toSpliced(line, 2));
  });

  it('gives the keys back with Escape', async () => {
    const { page } = window;
    const line = lineOf(NEW);
    await goToFirstCell(page, line);
    await tab(page);
    await page.keyboard.press('Escape');
    await until('no selection', async () => !/selected/.test(await position(page)));
    await page.keyboard.press('Tab');
    await save(page, (text) => /\t77\t\t/.test(text[line] ?? ''));
    await page.keyboard.press('Control+Z');
    await save(page, (text) => !/\t77\t\t/.test(text[line] ?? ''));
  });

  it('is offered the total of a row when its cell is blank, and takes it by Tab', async () => {
    const page = await open();
    const line = lineOf(BEFORE);
    const due = lines()[line] ?? '';
    await goTo(page, line);
    await coloured(page, /^二、上年结转/);
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    // Until the key is ours it takes indentation away, of which the line has none.
    await until('the cell before', async () => {
      await page.keyboard.press('Shift+Tab');
      return soon(async () => /selected/.test(await position(page)));
    });
    await page.keyboard.press('Tab');
    const widget = page.locator('.suggest-widget.visible .monaco-list-row.focused');
    await widget.waitFor();
    assert.match(await widget.innerText(), /1＋1＝2/);
    await keep(page, 'table-total', true);
    await page.keyboard.press('Tab');
    await save(page, (text) => text[line] === due);
  });

  /** What another program puts on the clipboard. */
  const copy = (/** @type {Page} */ page, /** @type {string} */ html) =>
    page.evaluate(async (source) => {
      const blob = (/** @type {string} */ type, /** @type {string} */ text) => new Blob([text], { type });
      const item = { 'text/html': blob('text/html', source), 'text/plain': blob('text/plain', 'as text') };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    }, html);

  it('pastes a table from Word, whose figures go to their cells', async () => {
    const page = await open();
    const line = lines().findLastIndex((one) => /^\d+(?:\t\d+){14}$/.test(one));
    await goTo(page, line);
    await copy(page, readFileSync(inRoot('test/fixtures/clipboard/word-litigation.html'), 'utf8'));
    await page.keyboard.press('Control+V');
    const due = '6\t0\t0\t2\t8\t3\t0\t0\t0\t3\t0\t0\t0\t0\t0';
    await coloured(page, /^6\s+0\s+0\s+2\s+8/);
    await keep(page, 'table-paste', true);
    await save(page, (text) => text[line] === due);
    assert.ok(!readFileSync(file, 'utf8').includes('as text'));
  });

  it('pastes a block of cells from Excel from the cursor on', async () => {
    const { page } = window;
    const line = lineOf('（二）部分公开');
    await goTo(page, line);
    for (let i = 0; i < (lines()[line]?.search(/\t\d/) ?? 0) + 1; i++) await page.keyboard.press('ArrowRight');
    await copy(page, readFileSync(inRoot('test/fixtures/clipboard/excel-block.html'), 'utf8'));
    await page.keyboard.press('Control+V');
    // A paste takes a moment; what is saved before it is the report as it was.
    await page.locator('.view-line', { hasText: /（二）部分公开.*21\s+22\s+0/ }).waitFor();
    await save(page, (text) => /\t21\t22\t0\t/.test(text[line] ?? ''));
    assert.match(lines()[line + 1] ?? '', /\t31\t0\t33\t/);
  });
});
