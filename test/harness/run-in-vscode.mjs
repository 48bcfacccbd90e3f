// Does what Electron's VS Code does with --extensionTestsPath, with VS Code's server and a browser instead.
import { mkdirSync, writeFileSync } from 'node:fs';
import { newDataFolder } from '../../scripts/editor/data.mjs';
import { removeFolder } from '../../scripts/editor/sandbox.mjs';
import { startServer } from '../../scripts/editor/server.mjs';
import { inRoot } from '../../scripts/paths.mjs';
import { startBrowser } from './browser.mjs';
import { MARK } from './mark.mjs';

/** A test takes a second; where none ends in this many milliseconds, the window's own start among them, something hangs. */
const LIMIT = 120_000;

/** Nobody looks at this window, and to draw a large one takes more time than all else. */
const SMALL = { width: 640, height: 400 };

/** For the same reason nothing is drawn around the text. The Explorer alone would follow to the folder of each report. */
const BARE = {
  'explorer.autoReveal': false,
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.cursorBlinking': 'solid',
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': false,
  'workbench.editor.showTabs': 'none',
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
};

/**
 * @typedef {{
 *   extension: string,
 *   tests: string,
 *   workspace: string | undefined,
 *   host: 'node' | 'web',
 *   extensionId: string,
 * }} Run
 *   `extension`: its folder; `tests`: the module whose `run()` is called; `workspace`: the file that names the folders that are open
 */

/**
 * Runs a test module inside the extension host of a real VS Code and prints what it says.
 * @param {Run} run
 * @returns {Promise<number>} 0 when `run()` has succeeded, else 1
 */
export async function runInVSCode({ extension, tests, workspace, host, extensionId }) {
  // In a served VS Code this setting alone moves an extension under development into the web worker extension host.
  const dataFolder = newDataFolder({
    ...BARE,
    ...(host === 'web' ? { 'remote.extensionKind': { [extensionId]: ['web'] } } : {}),
  });
  /** @type {import('../../scripts/editor/server.mjs').Server | undefined} */
  let server;
  /** @type {import('./browser.mjs').Browser | undefined} */
  let browser;
  try {
    // Without the smoke-test driver a built VS Code ignores the page's extension… entries: no error, and no end.
    server = await startServer({ dataFolder, args: ['--enable-smoke-test-driver'] });
    browser = await startBrowser({ viewport: SMALL });
    const ended = automation(browser.page);
    const payload = /** @type {[string, string][]} */ ([
      ['extensionDevelopmentPath', server.uri(extension)],
      ['extensionTestsPath', server.uri(tests)],
    ]);
    await browser.page.goto(server.page({ workspace, payload }));
    const end = await ended;
    if (end === 0) return 0;
    console.error(typeof end === 'string' ? `VS Code's test run: ${end}` : `VS Code's test run ended with ${end}`);
    if (typeof end === 'string') await picture(browser.page, `${host}-host`);
    return 1;
  } finally {
    await browser?.close();
    await server?.stop();
    if (process.env.KEEP) console.error(`VS Code's data and logs: ${dataFolder}`);
    else removeFolder(dataFolder);
  }
}

/**
 * Gives the page the two functions through which VS Code tells a test run's lines and its end.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number | string>} the exit code, or what went wrong instead
 */
function automation(page) {
  return new Promise((done) => {
    const timer = setTimeout(() => done(`nothing for ${LIMIT / 1000} s`), LIMIT);
    const end = (/** @type {number | string} */ how) => {
      clearTimeout(timer);
      done(how);
    };
    page.on('crash', () => end('the page has crashed'));
    const ready = [
      page.exposeFunction('codeAutomationExit', end),
      page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
        if (print(type, args)) timer.refresh();
      }),
    ];
    Promise.all(ready).catch((error) => end(String(error)));
  });
}

/**
 * Prints the lines of the tests; those of VS Code itself only where VERBOSE is set.
 * @param {string} type
 * @param {unknown[]} args
 * @returns {boolean} whether it was a line of the tests
 */
function print(type, args) {
  const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
  const ours = text.startsWith(MARK);
  if (ours) console.log(text.slice(MARK.length));
  else if (process.env.VERBOSE) console.log(`  (${type}) ${text.slice(0, 400)}`);
  return ours;
}

/**
 * Keeps a picture of the window for whoever looks into a failure.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function picture(page, name) {
  mkdirSync(inRoot('test-results'), { recursive: true });
  const file = inRoot('test-results', `${name}.png`);
  writeFileSync(file, await page.screenshot());
  console.error(`the window at that time: ${file}`);
}
