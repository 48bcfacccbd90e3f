// What makes a window fit for the next test, and opens a file in it.
import path from 'node:path';
import { countsIn, soon, until } from './hands.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** A key of the tests' own. It closes the editor in front, whatever is unsaved in it, and what else a test may have opened. */
export const TIDY = {
  key: 'ctrl+alt+shift+f1',
  command: 'runCommands',
  args: {
    commands: [
      'workbench.action.revertAndCloseActiveEditor',
      'workbench.action.closePanel',
      'workbench.action.closeAuxiliaryBar',
      'notifications.clearAll',
      // The side bar is there again where a test has hidden it.
      'workbench.files.action.focusFilesExplorer',
    ],
  },
};

/**
 * Closes all editors without saving, until nothing is left of them: no preview's page, no finding.
 * @param {Page} page
 */
export async function tidy(page) {
  // Out of the frame of a preview, in which keys may be the page's own.
  await page.evaluate(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
  await page.keyboard.press('Escape');
  await until('a window without editors', async () => {
    await page.keyboard.press('Control+Alt+Shift+F1');
    if ((await page.locator('.tab, iframe.webview, .quick-input-widget:visible').count()) > 0) return false;
    const { errors, warnings, infos } = await countsIn(page);
    return errors + warnings + infos === 0;
  });
}

/**
 * Opens a file of the window's folder, as a user who types its name.
 * @param {Page} page
 * @param {string} file
 */
export async function openByName(page, file) {
  const name = path.basename(file);
  const box = page.locator('.quick-input-widget input').first();
  await until('the box that asks for a file', async () => {
    await page.keyboard.press('Control+P');
    return soon(() => box.isVisible());
  });
  await box.fill(file);
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
  const tab = page.locator('.tab.active', { hasText: name });
  await row.waitFor();
  await until(`the file ${name}`, async () => {
    // A list that is drawn anew under the pointer takes no notice of a click.
    if (await row.isVisible()) await row.click({ timeout: 2000 }).catch(() => undefined);
    return soon(() => tab.isVisible());
  });
}
