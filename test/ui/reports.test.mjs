import assert from 'node:assert';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../scripts/paths.mjs';
import { allProblems, countsIn, deleteLines, goTo, lightBulb, problem, quickFix, until } from './hands.mjs';
import { applied, findingsOf } from './oracle.mjs';
import { keep } from './pictures.mjs';
import { GOOD, linesToCut, REPORTS } from './reports.mjs';
import { SLIPS, SUMS, slipped } from './slips.mjs';
import { openWindow } from './window.mjs';

describe('a user in the window', function () {
  this.timeout(120_000);

  /** @type {import('./window.mjs').Window} */
  let window;

  before(async () => {
    window = await openWindow();
  });

  after(() => window?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.failed(this.currentTest.titlePath().join(' '));
  });

  /** The counts of the status bar that the command line's findings ask for. */
  const expectedCounts = (/** @type {import('./oracle.mjs').Finding[]} */ findings) => {
    const count = (/** @type {string} */ severity) => findings.filter((one) => one.severity === severity).length;
    return { errors: count('error'), warnings: count('warning'), infos: count('information') };
  };

  /** Waits until the window shows what the command line says. */
  const showsFindings = async (/** @type {import('./oracle.mjs').Finding[]} */ findings) => {
    const wanted = expectedCounts(findings);
    let seen = await countsIn(window.page);
    await until(`the counts ${JSON.stringify(wanted)}`, async () => {
      seen = await countsIn(window.page);
      return JSON.stringify(seen) === JSON.stringify(wanted);
    }).catch((error) => assert.fail(`${error.message}, seen: ${JSON.stringify(seen)}`));
  };

  for (const report of REPORTS) {
    const { layout, picture, cut } = report;
    const name = path.basename(report.file);
    /** @type {string} */
    let file;
    /** @type {string} */
    let text;

    describe(`with a report in the layout ${layout}`, () => {
      before(async () => {
        file = path.join(await window.folder(), name);
        if (!picture) copyFileSync(inRoot(report.file), file);
        text = readFileSync(file, 'utf8');
        await window.open(file);
      });

      it('sees the findings that the command line tells, underlined and in the Problems panel', async () => {
        const { page } = window;
        const findings = findingsOf(name, text);
        await showsFindings(findings);
        for (const { message } of findings) await problem(page, message);
        const first = findings.find(({ severity }) => severity === 'error') ?? findings[0];
        if (first) {
          await (await problem(page, first.message)).click();
          await page.locator('.monaco-editor [class*="squiggly-"]').first().waitFor();
          await allProblems(page);
        }
        await keep(page, `${layout}-findings`, picture);
      });

      if (!cut) return;
      it('cuts out a section, inserts it again by light bulb, and saves what the command line would write', async () => {
        const { page } = window;
        const { first, end } = linesToCut(text, cut);
        const lines = text.split('\n');
        const rest = [...lines.slice(0, first), ...lines.slice(end)].join('\n');
        const findings = findingsOf(name, rest);
        const missing = findings.find(
          ({ code, message }) => code === 'section-missing' && message.includes(`“${cut.section}、`),
        );
        assert.ok(missing, 'the command line does not miss the section');
        const fix = missing.fixes[0];
        assert.ok(fix);

        await deleteLines(page, first, end);
        await showsFindings(findings);
        const row = await lightBulb(page, missing.message, fix.title);
        await keep(page, `${layout}-light-bulb`, picture);
        await row.click();
        const restored = applied(rest, fix);
        const left = findingsOf(name, restored);
        await showsFindings(left);
        await page.keyboard.press('Escape');
        if (left.length > 0) await allProblems(page);
        await keep(page, `${layout}-inserted`, picture);
        await page.keyboard.press('Control+S');
        await until('the file on disk', () => readFileSync(file, 'utf8') === restored).catch(() => {});
        assert.strictEqual(readFileSync(file, 'utf8'), restored);
      });
    });
  }

  for (const slip of SLIPS) {
    it(`sees ${slip.what} as one squiggle, and its quick fix restores the file byte for byte`, async () => {
      const { page } = window;
      const file = path.join(await window.folder(), GOOD);
      const good = readFileSync(file, 'utf8');
      const text = slipped(good, slip);
      writeFileSync(file, text);
      const findings = findingsOf(GOOD, text);
      const [finding, ...others] = findings.filter(({ code }) => SUMS.test(code));
      assert.ok(finding);
      assert.deepStrictEqual(others, []);
      const fix = finding.fixes.find((one) => applied(text, one) === good);
      assert.ok(fix, 'no fix restores the text');
      assert.strictEqual(fix.preferred, slip.preferred);
      if (slip.fixes !== null) assert.strictEqual(finding.fixes.length, slip.fixes);

      await window.open(file);
      await showsFindings(findings);
      const squiggle = page.locator('.monaco-editor .squiggly-error').first();
      // On a busy machine the panel draws its rows anew under the click.
      await until('the line of the finding', async () => {
        if (!(await squiggle.isVisible())) await (await problem(page, finding.message)).click();
        return await squiggle.isVisible();
      });
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      assert.strictEqual(await page.locator('.monaco-editor .squiggly-error').count(), errors);
      await allProblems(page);
      await keep(page, `slip-${slip.name}-finding`, false);
      const row = await quickFix(page, finding.message, fix.title);
      await keep(page, `slip-${slip.name}-fixes`, true);
      await row.click();
      await showsFindings(findingsOf(GOOD, good));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+S');
      await until('the file on disk', () => readFileSync(file, 'utf8') === good).catch(() => {});
      assert.strictEqual(readFileSync(file, 'utf8'), good);
    });
  }

  it('sees nothing in a report in which everything agrees', async () => {
    const { page } = window;
    const file = path.join(await window.folder(), GOOD);
    await window.open(file);
    // The item at the right of the status bar, and a lens, which is there where its table is seen, tell that the report was checked.
    await page.locator('#status\\.languageStatus').waitFor();
    const lines = readFileSync(file, 'utf8').split('\n');
    await goTo(
      page,
      lines.findIndex((line) => line.startsWith('一、本年新收')),
    );
    await page.locator('.codelens-decoration', { hasText: '勾稽' }).first().waitFor();
    await showsFindings([]);
    await page.locator('.monaco-editor .mtk1').first().waitFor();
    assert.strictEqual(await page.locator('.monaco-editor [class*="squiggly-"]').count(), 0);
    await keep(page, 'good', true);
  });
});
