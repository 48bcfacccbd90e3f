// Pictures of the window: of its steps when asked, for the read-me and the walkthrough, and of what fails into test-results/.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../scripts/paths.mjs';

/** Each picture takes half a second of the window's time, and in a run that goes well nobody looks at them. */
const WANTED = process.env.GOUJI_PICTURES;

/**
 * Keeps a picture where GOUJI_PICTURES names a folder for those that may be shown, and that a page for people shows.
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
  if (WANTED) await take(page, shown && isOnAPage(name) ? WANTED : 'test-results', name);
}

/**
 * The pages for people, read once.
 * @type {string | undefined}
 */
let pages;

/**
 * Whether a page for people shows the picture: one that none shows is no part of the project.
 * @param {string} name
 */
function isOnAPage(name) {
  pages ??= ['.', 'docs']
    .flatMap((folder) => readdirSync(inRoot(folder)).map((file) => path.join(inRoot(folder), file)))
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  return pages.includes(`images/${name}.png`);
}

/**
 * Keeps a picture of a window in which a test has failed, whether or not pictures are asked for.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export const keepFailure = (page, name) => take(page, 'test-results', `failure-${name.replace(/[^\w]+/g, '-')}`);

/** What can still be read at half the size. */
const [WIDEST, HIGHEST] = [960, 560];

/**
 * Keeps a part of the window for the walkthrough, which shows pictures at about half the size.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {{ x: number, y: number, width?: number, height?: number }} part its upper left corner, and its size if it has to fit
 */
export async function keepForWalkthrough(page, name, { x, y, width = WIDEST, height = HIGHEST }) {
  if (!WANTED) return;
  const [left, top] = [Math.max(0, Math.round(x)), Math.max(0, Math.round(y))];
  await take(page, 'walkthrough', name, {
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
