// The preview's page as it is packaged, in a browser of its own: VS Code's part is played by a few lines.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { inRoot } from '../../scripts/paths.mjs';
import { findBrowser } from '../../scripts/system.mjs';

const WORDS = JSON.stringify({ count: '{0}', further: '{0}', outcomes: '办理结果', applicants: '申请人' });

/**
 * Opens the page.
 * @returns {Promise<import('./preview-page.mjs').PreviewPage | null>} null where there is no browser on this machine
 */
export async function openPage() {
  const executablePath = findBrowser();
  if (!executablePath) return null;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: 900, height: 1000 } });
  await page.setContent(`<!DOCTYPE html><html lang="zh-CN"><body data-words='${WORDS}'></body></html>`);
  await page.evaluate(`
    window.told = [];
    window.acquireVsCodeApi = () => ({ postMessage: (one) => told.push(one), getState() {}, setState() {} });
  `);
  await page.addStyleTag({ content: readFileSync(inRoot('dist/media/preview.css'), 'utf8') });
  await page.addScriptTag({ content: readFileSync(inRoot('dist/media/preview.js'), 'utf8') });
  return {
    draw: async (update) => {
      const data = JSON.stringify({ kind: 'update', update });
      const took = await page.evaluate(`
        told.length = 0;
        window.dispatchEvent(new MessageEvent('message', { data: ${data} }));
        told.find(({ kind }) => kind === 'drawn')?.took ?? null;
      `);
      if (typeof took !== 'number') throw new Error('the preview drew nothing');
      return took;
    },
    close: () => browser.close(),
  };
}
