// One VS Code with the packaged extension, as a user has it, in a browser window whose language is Chinese.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { newDataFolder } from '../../scripts/editor/data.mjs';
import { newFolder, removeFolder } from '../../scripts/editor/sandbox.mjs';
import { installExtension, startServer } from '../../scripts/editor/server.mjs';
import { vsixFile } from '../../scripts/package.mjs';
import { inRoot } from '../../scripts/paths.mjs';
import { startBrowser } from '../harness/browser.mjs';

/** @typedef {import('playwright-core').Page} Page */
/**
 * @typedef {{ page: Page, folder: (name: string) => string, open: (file: string) => Promise<void>, close: () => Promise<void> }} Window
 *   `folder` makes a copy of `examples/` for one test: a window remembers what was open and unsaved in a folder
 */

/** How long the slow steps may take: opening a window on a busy machine. In milliseconds. */
const PATIENCE = 60_000;

/**
 * Starts VS Code and the browser; nothing is open yet.
 * @returns {Promise<Window>}
 */
export async function openWindow() {
  const home = newFolder('home');
  // More room for the report in the pictures.
  const dataFolder = newDataFolder({ 'editor.minimap.enabled': false });
  installExtension(vsixFile(), dataFolder);
  const server = await startServer({ dataFolder });
  const browser = await startBrowser({ locale: 'zh-CN' });
  const { page } = browser;
  return {
    page,
    folder: (name) => {
      const folder = path.join(home, name, 'examples');
      cpSync(inRoot('examples'), folder, { recursive: true });
      return folder;
    },
    open: async (file) => {
      await page.goto(server.page({ folder: path.dirname(file), file }));
      await page.waitForSelector('.monaco-editor .view-line', { timeout: PATIENCE });
    },
    close: async () => {
      await browser.close();
      await server.stop();
      removeFolder(dataFolder);
      removeFolder(home);
    },
  };
}
