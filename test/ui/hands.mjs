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

/**
 * Whether the answer is true within some seconds, or what was done for it is to be done again.
 * @param {() => boolean | Promise<boolean>} ask
 */
export async function soon(ask) {
  for (const end = Date.now() + 5000; !(await ask()); await wait(50)) if (Date.now() > end) return false;
  return true;
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

/** @param {Page} page */
async function problemsPanel(page) {
  const panel = page.locator('.markers-panel');
  if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+M');
  await panel.waitFor();
  return { panel, filter: page.locator('.viewpane-filter input'), badge: page.locator('.viewpane-filter-badge') };
}

/**
 * Opens the Problems panel and shows all findings in it, of which there is at least one.
 * @param {Page} page
 */
export async function allProblems(page) {
  const { panel, filter, badge } = await problemsPanel(page);
  const rows = panel.locator('.monaco-list-row[aria-level="2"]');
  await until('the Problems panel without a filter', async () => {
    await filter.fill('');
    // The badge tells how many of the findings are shown.
    return (await gone(badge)) && (await shown(rows.first()));
  });
}

/**
 * A finding's row in the Problems panel. The panel draws no more rows than it has room for, so the others are
 * filtered out.
 * @param {Page} page
 * @param {string} message
 */
export async function problem(page, message) {
  const { panel, filter } = await problemsPanel(page);
  const row = panel.locator('.monaco-list-row[aria-level="2"]').filter({ hasText: message }).first();
  await until(`the finding ${message}`, async () => {
    // Again and again: the panel takes no notice of words that come while it is filtering. A comma parts filters.
    await filter.fill(message.split(',')[0] ?? '');
    return await shown(row);
  });
  return row;
}

/** @typedef {import('playwright-core').Locator} Locator */
/** @param {Locator} locator */
const shown = (locator) => settled(locator, 'visible');
/** @param {Locator} locator */
const gone = (locator) => settled(locator, 'hidden');
/** @param {Locator} locator */
const stays = async (locator) => !(await settled(locator, 'hidden', 400));

/**
 * Whether something is so within a second, or another time.
 * @param {Locator} locator
 * @param {'visible' | 'hidden'} state
 * @param {number} [timeout] in milliseconds
 */
const settled = (locator, state, timeout = 1000) => done(locator.waitFor({ state, timeout }));

/** @param {Locator} locator */
const clicked = (locator) => done(locator.click({ timeout: 2000 }));

/** @param {Promise<void>} action */
const done = (action) =>
  action.then(
    () => true,
    () => false,
  );

/**
 * Answers what is asked at the top of the window. The key is the box's own, as what had the focus before may have it for a moment
 * yet, and is pressed again where a busy window has taken no notice of it.
 * @param {Page} page
 * @param {string} [words] what is proposed without them
 */
export async function answer(page, words) {
  const widget = page.locator('.quick-input-widget');
  const box = widget.locator('.quick-input-box input').first();
  if (words !== undefined) await box.fill(words);
  const asked = async () =>
    (await widget.isVisible()) &&
    `${await widget.locator('.quick-input-title').textContent()} ${await box.inputValue()}`;
  const before = await asked();
  await until('the answer to be taken', async () => {
    if ((await asked()) === before) await box.press('Enter');
    return soon(async () => (await asked()) !== before);
  });
}

/**
 * Puts the cursor at the start of a line of the editor.
 * @param {Page} page
 * @param {number} line counted from 0
 */
export async function goTo(page, line) {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+G');
  await answer(page, `:${line + 1}`);
  await page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line + 1}, Col 1` }).waitFor();
}

/**
 * Puts the cursor at a place of the editor. The columns that an editor goes to are those seen, where a tab is several.
 * @param {Page} page
 * @param {number} line counted from 0
 * @param {number} character counted from 0
 */
export async function goToPlace(page, line, character) {
  await goTo(page, line);
  for (let i = 0; i < character; i++) await page.keyboard.press('ArrowRight');
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
 * Goes to a finding, which is of one line, from the Problems panel.
 * @param {Page} page
 * @param {string} message
 */
export async function goToProblem(page, message) {
  await until('the editor to be gone to', async () => {
    const row = await problem(page, message);
    const [line] = /\bLn \d+,/.exec((await row.allTextContents()).join('')) ?? [];
    if (!line || !(await clicked(row))) return false;
    await page.keyboard.press('Enter');
    if (!(await shown(page.locator('.monaco-editor.focused').first()))) return false;
    // Again where the panel was drawn anew between the two, and so another finding was gone to.
    return soon(async () => (await selectionIn(page)).startsWith(line));
  });
}

/**
 * Where the status bar says that the cursor is; '' while no editor of text has the focus.
 * @param {Page} page
 */
export async function selectionIn(page) {
  const status = page.locator('#status\\.editor\\.selection').filter({ visible: true });
  return (await status.allTextContents()).join('');
}

/**
 * Asks by the key what there is to be read at the cursor.
 * @param {Page} page
 * @param {string | RegExp} words that it has
 * @returns {Promise<Locator>}
 */
export async function hover(page, words) {
  const told = page.locator('.monaco-hover:visible', { hasText: words }).first();
  await until(`a hover with ${words}`, async () => {
    // Again where the cursor came to rest late, at which a hover goes.
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    return soon(() => told.isVisible());
  });
  return told;
}

/**
 * Goes to a finding from the Problems panel and clicks the light bulb that appears there.
 * @param {Page} page
 * @param {string} message
 * @param {string} title of the quick fix that is looked for
 * @returns {Promise<Locator>} its row in the menu
 */
export async function lightBulb(page, message, title) {
  const bulbs = page.locator('.monaco-editor .lightBulbWidget, .monaco-editor [class*="codicon-gutter-lightbulb"]');
  const fix = page.locator('.action-widget .monaco-list-row.action').filter({ hasText: title }).first();
  await until(`the quick fix ${title}`, async () => {
    await goToProblem(page, message);
    // There are two bulbs, at the line and in the margin, of which one is shown.
    const bulb = bulbs.filter({ visible: true }).first();
    // It is drawn anew where the cursor comes to rest late; and the editor may still be about to take the focus, which closes the menu.
    return (await shown(bulb)) && (await clicked(bulb)) && (await shown(fix)) && (await stays(fix));
  });
  return fix;
}

/**
 * Goes to a finding from the Problems panel and asks for its quick fixes by the key: a light bulb shows only where a line leaves
 * it room, which a row of a table does not.
 * @param {Page} page
 * @param {string} message
 * @param {string} title of the quick fix that is looked for
 * @returns {Promise<Locator>} its row in the menu
 */
export async function quickFix(page, message, title) {
  const fix = page.locator('.action-widget .monaco-list-row.action').filter({ hasText: title }).first();
  await until(`the quick fix ${title}`, async () => {
    await goToProblem(page, message);
    await page.keyboard.press('Control+Period');
    return (await shown(fix)) && (await stays(fix));
  });
  return fix;
}
