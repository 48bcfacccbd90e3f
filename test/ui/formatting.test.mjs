// A report as it is often sent in, set in order and converted by the commands of the palette.
import assert from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../scripts/paths.mjs';
import { answer, until } from './hands.mjs';
import { keep } from './pictures.mjs';
import { GOOD } from './reports.mjs';
import { openWindow } from './window.mjs';

/** @typedef {import('playwright-core').Page} Page */

const SETTINGS = {
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'editor.fontSize': 13,
  '[disclosure-report]': { 'editor.wordWrap': 'off' },
};

/** What the command line makes of a file. */
const converted = (/** @type {string} */ file, /** @type {string} */ to) =>
  execFileSync(process.execPath, [inRoot('dist/cli.js'), 'convert', '--to', to, file], { encoding: 'utf8' });

/** The data that the command line reads in a file, but for the lines on which it stands. */
const dataOf = (/** @type {string} */ file) => {
  const data = JSON.parse(
    execFileSync(process.execPath, [inRoot('dist/cli.js'), 'extract', file], { encoding: 'utf8' }),
  );
  return JSON.stringify(data, (name, value) => (name === 'line' || name === 'source' ? undefined : value));
};

/** Bars out of line, a heading numbered another way, full-width digits: what comes of many hands. */
const untidy = (/** @type {string} */ text) =>
  text
    .replace(/ {2,}\|/g, ' |')
    .replace(/ -{4,}/g, ' ---')
    .replace(/^## 四、/m, '##   四．')
    .replace(/\n\n(?=## 三)/, '\n\n\n\n')
    .replace(/(?<=（一）予以公开 \| {1,3}\| )(\d+)/, (digits) =>
      [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
    );

describe('a user with an untidy report', function () {
  this.timeout(120_000);

  /** @type {import('./window.mjs').Window} */
  let window;
  /** @type {string} */
  let file;

  before(async () => {
    window = await openWindow();
  });

  after(async () => {
    await asBefore?.();
    await window?.close();
  });

  /** @type {(() => Promise<void>) | undefined} */
  let asBefore;

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.failed(`formatting ${this.currentTest.title}`);
  });

  const open = async (/** @type {(text: string) => string} */ made) => {
    file = path.join(await window.folder(), GOOD);
    writeFileSync(file, made(file));
    // Where a Chinese character is just as wide as two others, bars stand one below the other.
    const settings = path.join(path.dirname(file), '.vscode');
    mkdirSync(settings, { recursive: true });
    writeFileSync(path.join(settings, 'settings.json'), JSON.stringify(SETTINGS));
    await window.open(file);
    const { page } = window;
    const ours = page.locator('.monaco-editor .view-lines[style*="Noto Sans Mono CJK SC"]');
    await ours.first().waitFor();
    asBefore = async () => {
      rmSync(settings, { recursive: true });
      await ours.first().waitFor({ state: 'detached' });
    };
    // The server is there.
    await page.locator('.codelens-decoration').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Control+B');
    // To the second table, which is the largest.
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+G');
    const line = readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((one) => one.includes('（三）不予公开'));
    await answer(page, `:${line + 1}`);
    return page;
  };

  const command = async (/** @type {Page} */ page, /** @type {string} */ title) => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${title}`);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  };

  const save = async (/** @type {Page} */ page) => {
    await page.keyboard.press('Control+S');
    await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  };

  it('sets it in order by Format Document, and every figure stays', async () => {
    const page = await open((good) => untidy(converted(good, 'bars')));
    const [before, data] = [readFileSync(file, 'utf8'), dataOf(file)];
    assert.match(before, /[０-９]/);
    await keep(page, 'format-before', true);
    await command(page, 'Format Document');
    await until('a changed text', async () => (await page.locator('.tab.active.dirty').count()) === 1);
    await keep(page, 'format-after', true);
    await save(page);
    const text = readFileSync(file, 'utf8');
    assert.doesNotMatch(text, /[０-９]/);
    assert.match(text, /^## 四、/m);
    assert.strictEqual(dataOf(file), data.replace('四．', '四、'));
    await page.locator('.monaco-editor .view-lines').first().click();
    await until('the text as it was', async () => {
      await page.keyboard.press('Control+Z');
      await save(page);
      return readFileSync(file, 'utf8') === before;
    });
  });

  it('converts text out of a PDF into a table of bars, and back by one undo', async () => {
    const page = await open((good) => converted(good, 'spaces'));
    const [before, data] = [readFileSync(file, 'utf8'), dataOf(file)];
    await keep(page, 'convert-before', true);
    await command(page, '转换报告的版式');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Markdown' }).first().click();
    await until('a changed text', async () => (await page.locator('.tab.active.dirty').count()) === 1);
    await keep(page, 'convert-after', true);
    await save(page);
    assert.match(readFileSync(file, 'utf8'), /^\| 规章 +\| \d/m);
    assert.strictEqual(dataOf(file), data);
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+Z');
    await save(page);
    assert.strictEqual(readFileSync(file, 'utf8'), before);
  });
});
