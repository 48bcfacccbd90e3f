// What `npm start` refuses; walkthrough.test.mjs goes on from what it serves.
import assert from 'node:assert';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { start } from './npm-start.mjs';

describe('npm start', function () {
  this.timeout(120_000);

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
