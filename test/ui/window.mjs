// A window of VS Code, which is loaded as seldom as can be: the tests, of several files, open and close their reports in it.
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../scripts/paths.mjs';
import { soon } from './hands.mjs';
import { keepFailure } from './pictures.mjs';
import { openByName, tidy } from './tidy.mjs';
import { vscode } from './vscode.mjs';

/** @typedef {import('playwright-core').Page} Page */
/**
 * @typedef {{
 *   page: Page,
 *   folder: () => Promise<string>,
 *   open: (file: string) => Promise<void>,
 *   failed: (name: string) => Promise<void>,
 *   close: () => Promise<void>,
 * }} Window
 *   `folder` closes whatever is open, unsaved, and gives the folder that the window is on, with `examples/` in it as new;
 *   `open` opens one of its files; `failed` keeps a picture, and loads the window anew for the next test
 */

/** How long the slow steps may take: opening a window on a busy machine. In milliseconds. */
const PATIENCE = 60_000;

const EXAMPLES = inRoot('examples');
let windows = 0;
/** The folder that the window is on, or will be once a file is opened. */
let folder = '';
let loaded = false;

/**
 * Nothing is open yet.
 * @returns {Promise<Window>}
 */
export async function openWindow() {
  const { page, home, address, asFirstSet, leave, plain } = await vscode();
  // A window remembers what was open and unsaved in a folder.
  const another = () => {
    loaded = false;
    folder = path.join(home, `${++windows}`, 'examples');
    cpSync(EXAMPLES, folder, { recursive: true });
  };
  return {
    page,
    folder: async () => {
      if (loaded) await tidy(page).then(() => refill(folder), another);
      else another();
      return folder;
    },
    open: async (file) => {
      if (loaded) await openByName(page, file);
      else await page.goto(address({ folder, file }));
      loaded = true;
      await page.waitForSelector('.monaco-editor .view-line', { timeout: PATIENCE });
    },
    failed: async (name) => {
      loaded = false;
      await keepFailure(page, name);
    },
    close: async () => {
      await plain();
      // Settings hold for a moment after they have gone.
      if (loaded && !readdirSync(folder).some((name) => name.startsWith('.')) && (await soon(asFirstSet))) return;
      loaded = false;
      await leave();
    },
  };
}

/**
 * Makes a folder the same as `examples/` again. What is as it was is left alone.
 * @param {string} folder
 */
function refill(folder) {
  for (const name of readdirSync(folder))
    if (!existsSync(path.join(EXAMPLES, name))) rmSync(path.join(folder, name), { recursive: true });
  for (const name of readdirSync(EXAMPLES)) {
    const [from, to] = [path.join(EXAMPLES, name), path.join(folder, name)];
    if (!existsSync(to) || !readFileSync(from).equals(readFileSync(to))) copyFileSync(from, to);
  }
}
