import assert from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inRoot } from '../../scripts/paths.mjs';
import { goTo, soon, until } from './hands.mjs';
import { findingsOf } from './oracle.mjs';
import { keep } from './pictures.mjs';
import { audit, chooseTheme, cursorIsAt, openPreview, previewFrame } from './preview-hands.mjs';
import { REPORTS } from './reports.mjs';
import { openWindow } from './window.mjs';

/** Every kind of theme, by a name that VS Code brings along. */
const THEMES = [
  { kind: 'light', name: 'Light Modern' },
  { kind: 'dark', name: 'Dark Modern' },
  { kind: 'high-contrast', name: 'Dark High Contrast' },
  { kind: 'high-contrast-light', name: 'Light High Contrast' },
];

/** VS Code's own for who has chosen none: the window goes on with it. */
const OWN_THEME = 'Light 2026';

const HOSTILE = [
  '<script>top.pwned=window.pwned=1</script>',
  '<img src="https://pwned.invalid/x.png" onerror="window.pwned=1">',
  '"><svg onload="window.pwned=1"></svg>',
  '<iframe src="https://pwned.invalid/"></iframe>',
  '<style>@import "https://pwned.invalid/x.css";</style>',
  '<a href="javascript:window.pwned=1">点这里</a>',
  '&lt;script&gt;window.pwned=1&lt;/script&gt;',
];

describe('the preview in the window', function () {
  this.timeout(180_000);

  /** @type {import('./window.mjs').Window} */
  let window;

  before(async () => {
    window = await openWindow();
    await window.page.setViewportSize({ width: 1600, height: 1000 });
    await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });

  after(() => window?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.failed(`preview ${this.currentTest.title}`);
  });

  const [report] = REPORTS;
  assert.ok(report);
  const open = async () => {
    const file = path.join(await window.folder(), report.file);
    await window.open(file);
    await window.page.locator('#status\\.languageStatus').waitFor();
    return { text: readFileSync(file, 'utf8'), frame: await openPreview(window.page) };
  };

  it('leads from a broken cell to its figure by a click, and by Enter', async () => {
    const { page } = window;
    const { text, frame } = await open();
    const finding = findingsOf(report.file, text).find(({ code }) => code === 'requests-row-sum');
    assert.ok(finding);
    const { start, end } = finding.range;
    const cell = frame.locator('td.broken.error', { hasText: '15' });
    await cell.click();
    await until('the cursor behind the figure', () => cursorIsAt(page, text, end));
    await page.locator('.monaco-editor.focused').first().waitFor();
    assert.strictEqual(text.split('\n')[start.line]?.slice(start.character, end.character), '15');
    await until('the cell that the cursor is in', async () => (await frame.locator('td.here').textContent()) === '15');

    const label = frame.locator('th.broken [role="link"]').first();
    const words = await label.textContent();
    // Nobody is back so soon without a touch: what comes first may be taken for the click before. And VS Code, which asks the page four
    // times a second whether it has the focus, hears that it has it again only when it has heard that it had lost it.
    await until('the page with the focus', async () => {
      await page.keyboard.press('Control+1');
      await wait(500);
      await label.press('Shift');
      await wait(500);
      return page.locator('.editor-group-container.active .tab.active', { hasText: '预览' }).isVisible();
    });
    const line = text.split('\n').findIndex((one) => one.includes(words ?? ''));
    const character = (text.split('\n')[line] ?? '').indexOf(words ?? '') + (words ?? '').length;
    await until('the cursor behind the label', async () => {
      // The key is the label's own, and pressed again where a busy window has taken no notice of it.
      await label.press('Enter');
      return soon(() => cursorIsAt(page, text, { line, character }));
    });
  });

  it('stays in the editor when VS Code hears late that the page was clicked', async () => {
    const { page } = window;
    const { text, frame } = await open();
    // What VS Code hears late is that the page has the focus: here the page takes it again, when VS Code has asked between.
    await frame.evaluate(() => {
      addEventListener('blur', () => setTimeout(() => globalThis.window.focus(), 400), { once: true });
      addEventListener('focus', () => document.body.setAttribute('data-test-late', ''));
    });
    await frame.locator('td.broken.error', { hasText: '15' }).click();
    const late = () => frame.evaluate(() => document.body.hasAttribute('data-test-late'));
    await until('the focus that goes back to the page', late);
    const finding = findingsOf(report.file, text).find(({ code }) => code === 'requests-row-sum');
    assert.ok(finding);
    const { end } = finding.range;
    // It had gone to the editor before, where it may still seem to be.
    await wait(1000);
    await until('the cursor behind the figure', () => cursorIsAt(page, text, end));
    await page.locator('.monaco-editor.focused').first().waitFor();
  });

  it('leaves an editor closed that a click led to and the person has closed', async () => {
    const { page } = window;
    const { text, frame } = await open();
    const finding = findingsOf(report.file, text).find(({ code }) => code === 'requests-row-sum');
    assert.ok(finding);
    await frame.locator('td.broken.error', { hasText: '15' }).click();
    await until('the cursor behind the figure', () => cursorIsAt(page, text, finding.range.end));
    const source = page.locator(`.tab[data-resource-name="${path.basename(report.file)}"]`);
    await source.waitFor();
    await page.keyboard.press('Control+Alt+Shift+F1');
    await source.waitFor({ state: 'detached' });
    // The preview is the active editor now, as it is where VS Code hears late of the click.
    await page.locator('.tab.active', { hasText: '预览' }).waitFor();
    await wait(1500);
    assert.strictEqual(await source.count(), 0);
  });

  it('describes a broken cell by what was found there, and lists all of it', async () => {
    const { text, frame } = await open();
    const findings = findingsOf(report.file, text);
    await frame.locator('summary', { hasText: `问题 ${findings.length} 处` }).waitFor();
    const id = await frame.locator('td.broken.error [role="link"]').first().getAttribute('aria-describedby');
    const described = (await frame.locator(`[id="${id}"]`).textContent()) ?? '';
    assert.ok(
      findings.some(({ message }) => described.includes(message)),
      described,
    );
    assert.strictEqual(await frame.locator('.findings li').count(), findings.length);
    const last = findings.at(-1);
    await frame.locator('.findings button').last().click();
    assert.ok(last);
    await until('the cursor behind what was found', () => cursorIsAt(window.page, text, last.range.end));
  });

  it('follows what is typed, and where the cursor goes', async () => {
    const { page } = window;
    const { text, frame } = await open();
    const line = text.split('\n').findIndex((one) => one.startsWith('一、本年新收'));
    await goTo(page, line);
    await until(
      'the row in the page',
      async () => (await frame.locator('th.here').textContent())?.startsWith('一、本年新收') === true,
    );
    await page.keyboard.press('End');
    await page.keyboard.type('7');
    const row = frame.locator('tr', { hasText: '一、本年新收' });
    await until('the figure in the page', async () =>
      ((await row.locator('td').last().textContent()) ?? '').endsWith('7'),
    );
    await row.locator('td.broken').waitFor();
    await goTo(page, 0);
    await page.keyboard.type('甲');
    await frame.locator('article h1', { hasText: '甲青岚市' }).waitFor();
  });

  it('scrolls in step, both ways', async () => {
    const { page } = window;
    const { frame } = await open();
    const top = () => frame.evaluate(() => scrollY);
    assert.strictEqual(await top(), 0);
    const press = (/** @type {string} */ key, /** @type {(top: number) => boolean} */ is) =>
      until(`the page to follow ${key}`, async () => {
        await page.keyboard.press(key);
        return soon(async () => is(await top()));
      });
    await press('Control+End', (at) => at > 800);
    await press('Control+Home', (at) => at < 100);
    const lines = page.locator('.monaco-editor .view-lines').first();
    await lines.locator('text=青岚市水利局2024年政府信息公开工作年度报告').waitFor();
    await new Promise((next) => setTimeout(next, 600));
    await frame.evaluate(() => document.querySelector('table.litigation')?.scrollIntoView({ block: 'start' }));
    await lines.locator('text=行政复议').first().waitFor();
  });

  it('copies for a website and for Word', async () => {
    const { page } = window;
    const { frame } = await open();
    await frame.getByRole('button', { name: '复制到网站' }).click();
    await frame.locator('.said', { hasText: 'HTML' }).waitFor();
    const html = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(html, /^<h1>青岚市水利局/);
    assert.match(html, /<th id="[\w-]+" scope="rowgroup" rowspan="8">（三）不予公开<\/th>/);
    assert.doesNotMatch(html, /data-|broken/);
    await frame.getByRole('button', { name: '复制到 Word' }).click();
    await frame.locator('.said', { hasText: 'Word' }).waitFor();
    const rich = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item ? (await item.getType('text/html')).text() : '';
    });
    assert.match(rich, /<table[^>]*style="[^"]*border-collapse:\s*collapse/);
    assert.match(rich, /rowspan="8"/);
  });

  it('is there again when the window is', async () => {
    const { page } = window;
    const { frame } = await open();
    await frame.locator('article h1').waitFor();
    // Without the file in the address, so that what is there is what was there before.
    await page.evaluate(() => {
      const address = new URL(location.href);
      address.searchParams.delete('payload');
      history.replaceState(null, '', address);
    });
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill('>Developer: Reload Window');
    const command = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Reload Window' }).first();
    await command.waitFor();
    await Promise.all([page.waitForEvent('load'), command.click()]);
    await page.waitForSelector('.monaco-editor .view-line', { timeout: 60_000 });
    const again = await previewFrame(page);
    await again.locator('article h1', { hasText: '青岚市水利局' }).waitFor();
  });

  it('has an empty page that says so for a text that is no report, which becomes one', async () => {
    const { page } = window;
    const file = path.join(await window.folder(), '新.gknb');
    writeFileSync(file, '');
    await window.open(file);
    await page.locator('#status\\.languageStatus').waitFor();
    const frame = await openPreview(page);
    await frame.locator('.nothing', { hasText: '这里还没有报告' }).waitFor();
    assert.deepStrictEqual(await audit(frame), []);
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.insertText('云溪县林业局2024年政府信息公开工作年度报告');
    await frame.locator('article h1', { hasText: '云溪县林业局' }).waitFor();
    assert.strictEqual(await frame.locator('.nothing').isVisible(), false);
  });

  it('runs no script and asks for nothing, whatever stands in the report', async () => {
    const { page } = window;
    const good = readFileSync(inRoot('examples', report.file), 'utf8');
    const lines = good
      .replace('青岚市水利局', HOSTILE.join(''))
      .split('\n')
      .map((line, i) => (line.trim() === '' ? line : `${line}${HOSTILE[i % HOSTILE.length]}`));
    const cells = good.replace(/\t(\d+)(?=\t)/g, (_, figure, at) => `\t${figure}${HOSTILE[at % HOSTILE.length]}`);
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => {
      if (request.url().includes('pwned')) asked.push(request.url());
    });
    for (const [name, text] of [
      ['行', lines.join('\n')],
      ['格', cells],
    ]) {
      const file = path.join(await window.folder(), `${name}.gknb`);
      writeFileSync(file, text ?? '');
      await window.open(file);
      await page.locator('#status\\.languageStatus').waitFor();
      const frame = await openPreview(page);
      await frame.locator('article').first().waitFor();
      await new Promise((next) => setTimeout(next, 500));
      for (const one of page.frames()) assert.strictEqual(await one.evaluate(() => 'pwned' in globalThis), false, name);
      assert.strictEqual(
        await frame.locator('article :is(script, img, iframe, svg, a, style, link, object)').count(),
        0,
      );
      assert.deepStrictEqual(asked, []);
    }
  });

  it('lets a page with a hostile script in it run nothing: the policy holds by itself', async () => {
    const { frame } = await open();
    const ran = await frame.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.pwned = 1';
      document.body.append(script);
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.pwned = 1');
      image.src = 'https://pwned.invalid/x.png';
      document.body.append(image);
      await new Promise((next) => setTimeout(next, 300));
      script.remove();
      image.remove();
      return 'pwned' in globalThis;
    });
    assert.strictEqual(ran, false);
  });

  describe('in each kind of theme', () => {
    /** @type {import('playwright-core').Frame} */
    let frame;

    before(async () => {
      ({ frame } = await open());
      await frame.locator('table.litigation').waitFor();
    });

    after(async () => {
      await chooseTheme(window.page, OWN_THEME);
    });

    for (const { kind, name } of THEMES)
      it(`passes an audit by axe-core and can be read, ${kind}`, async () => {
        const { page } = window;
        await chooseTheme(page, name);
        await until('the theme in the page', () =>
          frame.evaluate((wanted) => document.body.dataset.vscodeThemeKind === wanted, `vscode-${kind}`),
        );
        assert.deepStrictEqual(await audit(frame), []);
        await frame.locator('td.broken.error').first().click();
        await frame.locator('td.here').waitFor();
        await page.locator('.monaco-editor.focused').first().waitFor();
        await keep(page, `preview-${kind}`, true);
        await frame.locator('.charts').scrollIntoViewIfNeeded();
        const figures = frame.locator('.chart details').first();
        await figures.locator('summary').click();
        assert.deepStrictEqual(await audit(frame), []);
        await keep(page, `preview-charts-${kind}`, false);
        // As it was opened, for the next one.
        await figures.locator('summary').click();
        await frame.evaluate(() => scrollTo(0, 0));
      });
  });
});
