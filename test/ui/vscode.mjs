// The one VS Code of a run, with the packaged extension as a user has it, and the one browser, whose language is Chinese:
// whatever starts but once is paid for once.
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { newDataFolder, settingsIn } from '../../scripts/editor/data.mjs';
import { newFolder, removeFolder } from '../../scripts/editor/sandbox.mjs';
import { installExtension, startServer } from '../../scripts/editor/server.mjs';
import { vsixFile } from '../../scripts/package.mjs';
import { startBrowser, VIEWPORT } from '../harness/browser.mjs';
import { TIDY } from './tidy.mjs';

/**
 * @typedef {Awaited<ReturnType<typeof start>>} VSCode
 */

const SETTINGS = {
  // More room for the report in the pictures.
  'editor.minimap.enabled': false,
  // What moves is drawn again and again.
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  // A report that is opened again is another test's: its cursor stands at the beginning.
  'workbench.editor.restoreViewState': false,
};

/** @type {Promise<VSCode> | undefined} */
let started;

/** Starts it when it is first asked for; it ends behind the last test of all files. */
export function vscode() {
  started ??= start();
  return started;
}

after(async () => (await started?.catch(() => undefined))?.end());

async function start() {
  const home = newFolder('home');
  const dataFolder = newDataFolder(SETTINGS, [TIDY]);
  installExtension(vsixFile(), dataFolder);
  const settingsNow = () => {
    const text = readFileSync(settingsIn(dataFolder), 'utf8');
    // While it is being written it is empty.
    return text === '' ? null : JSON.parse(text);
  };
  const settings = settingsNow();
  const server = await startServer({ dataFolder });
  const browser = await startBrowser({ locale: 'zh-CN' });
  const { page } = browser;
  return {
    page,
    home,
    address: server.page,
    /** Whether the user's settings are what they were at first. */
    asFirstSet: () => isDeepStrictEqual(settingsNow(), settings),
    /** Leaves the window, and takes back what was set in it. */
    leave: async () => {
      await page.goto('about:blank');
      writeFileSync(settingsIn(dataFolder), JSON.stringify(settings));
    },
    /** Takes back what a file of tests has asked of the browser. */
    plain: async () => {
      await page.context().clearPermissions();
      await page.setViewportSize(VIEWPORT);
    },
    end: async () => {
      await browser.close();
      await server.stop();
      removeFolder(dataFolder);
      removeFolder(home);
    },
  };
}
