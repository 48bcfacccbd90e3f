// Pictures of the window: of every step of the run into test-results/, and for the read-me only when asked.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../scripts/paths.mjs';

/**
 * Keeps a picture. GOUJI_PICTURES names another folder for those that may be shown.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {boolean} shown whether nothing but an example is on it
 */
export async function keep(page, name, shown) {
  // Blinking cursors and tool tips would make each picture another one.
  await page.mouse.move(640, 790);
  await keepAsIs(page, name, shown);
}

/**
 * The same with the pointer where it is: what it rests on is shown as well.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {boolean} shown
 */
export async function keepAsIs(page, name, shown) {
  const folder = (shown && process.env.GOUJI_PICTURES) || 'test-results';
  await take(page, folder, name);
}

/** What can still be read at half the size. */
const [WIDEST, HIGHEST] = [960, 560];

/**
 * Keeps a part of the window for the walkthrough, which shows pictures at about half the size.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {{ x: number, y: number, width?: number, height?: number }} part its upper left corner, and its size if it has to fit
 */
export async function keepForWalkthrough(page, name, { x, y, width = WIDEST, height = HIGHEST }) {
  const folder = process.env.GOUJI_PICTURES ? 'walkthrough' : 'test-results/walkthrough';
  const [left, top] = [Math.max(0, Math.round(x)), Math.max(0, Math.round(y))];
  await take(page, folder, name, {
    x: left,
    y: top,
    width: Math.min(width, WIDEST),
    height: Math.min(height, HIGHEST),
  });
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} folder
 * @param {string} name
 * @param {{ x: number, y: number, width: number, height: number }} [clip]
 */
async function take(page, folder, name, clip) {
  mkdirSync(inRoot(folder), { recursive: true });
  const file = path.join(inRoot(folder), `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide', ...(clip ? { clip } : {}) });
}
