// What a user does with the preview, and sees in it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { answer, selectionIn, until } from './hands.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */

/**
 * Opens the preview beside the editor by its keys and waits until it shows something.
 * @param {Page} page
 */
export async function openPreview(page) {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+K');
  await page.keyboard.press('v');
  return previewFrame(page);
}

/**
 * The document of the preview: VS Code puts it into a frame in a frame.
 * @param {Page} page
 * @returns {Promise<Frame>}
 */
export async function previewFrame(page) {
  /** @type {Frame | undefined} */
  let found;
  await until('the preview', async () => {
    for (const frame of page.frames()) {
      const shows = await frame
        .evaluate(() => document.querySelector('main') !== null && document.body.dataset.words !== undefined)
        .catch(() => false);
      if (shows) found = frame;
    }
    return found !== undefined;
  });
  return /** @type {Frame} */ (found);
}

/**
 * Chooses a colour theme by its name.
 * @param {Page} page
 * @param {string} name
 */
export async function chooseTheme(page, name) {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+T');
  await page.locator('.quick-input-widget input[placeholder*="Theme"]').waitFor();
  await page.locator('.quick-input-box input').fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await answer(page);
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds wrong in the preview, a line each.
 * @param {Frame} frame
 * @returns {Promise<string[]>}
 */
export async function audit(frame) {
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { axe } = /** @type {any} */ (globalThis);
    const { violations, passes } = await axe.run(document, { resultTypes: ['violations', 'incomplete'] });
    // An audit that looked at nothing would find nothing.
    if (passes.length < 20) return [`only ${passes.length} rules looked at anything`];
    return violations.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes
        .slice(0, 3)
        .map((/** @type {any} */ { html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  });
}

/** What a tab of the file type reaches to at most. */
const TAB = 4;

/**
 * Whether the cursor stands in a place of the text, as the status bar says: it counts what a tab takes, from 1.
 * @param {Page} page
 * @param {string} text
 * @param {{ line: number, character: number }} place
 */
export async function cursorIsAt(page, text, { line, character }) {
  const said = await selectionIn(page);
  let column = 0;
  for (const char of (text.split('\n')[line] ?? '').slice(0, character)) {
    column = char === '\t' ? column + TAB - (column % TAB) : column + 1;
  }
  return said.startsWith(`Ln ${line + 1}, Col ${column + 1} `) || said === `Ln ${line + 1}, Col ${column + 1}`;
}
