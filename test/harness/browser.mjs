// A real browser, driven by playwright, that reaches nothing but this machine.
import path from 'node:path';
import { chromium } from 'playwright-core';
import { newFolder, removeFolder, sandboxed } from '../../scripts/editor/sandbox.mjs';
import { findBrowser } from '../../scripts/system.mjs';

const QUIET = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/**
 * The extension gallery and the like fail at once, without a name service. Not by playwright's routes: with these the browser
 * keeps no cache, and reads all of VS Code anew for each window.
 */
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost , EXCLUDE *.localhost';
const PLAIN = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--font-render-hinting=none'];
/** Pictures are comparable only at one size. */
export const VIEWPORT = { width: 1280, height: 800 };

/**
 * @typedef {{ page: import('playwright-core').Page, close: () => Promise<void> }} Browser
 */

/**
 * @param {{ locale?: string, viewport?: { width: number, height: number } }} [options]
 *   `locale`: the user's language, which VS Code and the extension follow
 * @returns {Promise<Browser>}
 * @throws {Error} where there is no browser, or it does not start
 */
export async function startBrowser({ locale = 'en-US', viewport = VIEWPORT } = {}) {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium on PATH: node scripts/system.mjs installs one');
  const profile = newFolder('browser');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    env: /** @type {Record<string, string>} */ (sandboxed(path.join(profile, 't'))),
    headless: !process.env.HEADED,
    viewport,
    locale,
    args: [...PLAIN, ...QUIET, OFFLINE],
  });
  const close = async () => {
    await context.close();
    removeFolder(profile);
  };
  return { page: context.pages()[0] ?? (await context.newPage()), close };
}
