// What a user does in the window, and sees there.
import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('playwright-core').Page} Page */

/** How long the window may take for what it does at once on an idle machine. In milliseconds. */
const PATIENCE = 20_000;

/**
 * Polls until the answer is true.
 * @param {string} what
 * @param {() => boolean | Promise<boolean>} ask
 */
export async function until(what, ask) {
  for (const end = Date.now() + PATIENCE; !(await ask()); await wait(50))
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
}

/** @typedef {{ errors: number, warnings: number, infos: number }} Counts */

/**
 * The counts at the left of the status bar. What is 0 is not named there.
 * @param {Page} page
 * @returns {Promise<Counts>}
 */
export async function countsIn(page) {
  const label = (await page.locator('#status\\.problems a').getAttribute('aria-label')) ?? '';
  const count = (/** @type {string} */ name) => Number(new RegExp(`${name}:? (\\d+)`).exec(label)?.[1] ?? 0);
  return { errors: count('Errors'), warnings: count('Warnings'), infos: count('Infos') };
}

/**
 * Opens the Problems panel and leaves in it what has some words in it; everything for ''.
 * @param {Page} page
 * @param {string} words
 */
export async function filterProblems(page, words) {
  const panel = page.locator('.markers-panel');
  if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+M');
  await page.locator('.viewpane-filter input').fill(words);
  // The panel filters a moment later; its badge then tells how many are left.
  const badge = page.locator('.viewpane-filter-badge');
  if (words === '') await badge.waitFor({ state: 'hidden' });
}

/**
 * A finding's row in the Problems panel. The panel draws no more rows than it has room for, so the others are
 * filtered out.
 * @param {Page} page
 * @param {string} message
 */
export async function problem(page, message) {
  // A comma separates several filters.
  await filterProblems(page, message.split(',')[0] ?? '');
  return page.locator('.markers-panel .monaco-list-row[aria-level="2"]').filter({ hasText: message }).first();
}

/**
 * Puts the cursor at the start of a line of the editor.
 * @param {Page} page
 * @param {number} line counted from 0
 */
export async function goTo(page, line) {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input').fill(`:${line + 1}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/**
 * Deletes whole lines, as a user who selects them and presses the key.
 * @param {Page} page
 * @param {number} first counted from 0
 * @param {number} end the line after the last one
 */
export async function deleteLines(page, first, end) {
  await goTo(page, first);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+B');
  await goTo(page, end);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Delete');
}

/**
 * Goes to a finding from the Problems panel and clicks the light bulb that appears there.
 * @param {Page} page
 * @param {string} message
 * @returns {Promise<import('playwright-core').Locator>} the rows of the menu
 */
export async function lightBulb(page, message) {
  await (await problem(page, message)).dblclick();
  await filterProblems(page, '');
  const bulbs = page.locator('.monaco-editor .lightBulbWidget, .monaco-editor [class*="codicon-gutter-lightbulb"]');
  // There are two, at the line and in the margin, of which one is shown.
  await bulbs.filter({ visible: true }).first().click();
  const menu = page.locator('.action-widget .monaco-list-row.action');
  await menu.first().waitFor();
  return menu;
}
