import assert from 'node:assert';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { startBrowser } from '../harness/browser.mjs';
import { until } from './hands.mjs';
import { address, interrupt, start } from './npm-start.mjs';
import { keep } from './pictures.mjs';

describe('npm start', function () {
  this.timeout(120_000);

  it('serves a VS Code on this machine that opens an example with its findings, and only with the token', async () => {
    const child = start();
    try {
      const url = await address(child);
      assert.strictEqual(url.hostname, '127.0.0.1');
      assert.match(url.searchParams.get('tkn') ?? '', /^[0-9a-f]{32}$/);
      const stranger = new URL(url);
      stranger.searchParams.delete('tkn');
      assert.strictEqual((await fetch(stranger)).status, 403);
      const browser = await startBrowser();
      try {
        await browser.page.goto(url.href);
        const squiggle = browser.page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning');
        await squiggle.first().waitFor({ timeout: 60_000 });
      } finally {
        await keep(browser.page, 'start', false);
        await browser.close();
      }
      await interrupt(child);
      // Killed, but on a busy machine not gone the moment after.
      await until('the server is gone', () =>
        fetch(url).then(
          () => false,
          () => true,
        ),
      );
    } finally {
      // Killed, it could not end the server.
      if (child.exitCode === null) await interrupt(child);
    }
  });

  it('says in one line that the port is taken, and fails', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const bound = taken.address();
    assert.ok(bound && typeof bound === 'object');
    const child = start([], { PORT: String(bound.port) });
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    const [status] = await once(child, 'close');
    taken.close();
    assert.strictEqual(status, 1);
    assert.match(said, /^port \d+ .*\n$/);
  });

  it('says in one line that there is no such folder, and fails', async () => {
    const child = start(['/no/such/folder']);
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    const [status] = await once(child, 'close');
    assert.strictEqual(status, 1);
    assert.strictEqual(said, 'there is no folder or file /no/such/folder\n');
  });
});
