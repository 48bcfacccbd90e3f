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
  const folder = (shown && process.env.GOUJI_PICTURES) || 'test-results';
  mkdirSync(inRoot(folder), { recursive: true });
  // Blinking cursors and tool tips would make each picture another one.
  await page.mouse.move(640, 790);
  await page.screenshot({ path: path.join(inRoot(folder), `${name}.png`), animations: 'disabled', caret: 'hide' });
}
