import * as assert from 'node:assert';
import { undisturbed } from '../../server/src/cli/undisturbed';

describe('undisturbed', () => {
  const { kill } = process;
  let killed: unknown[];
  beforeEach(() => {
    killed = [];
    process.kill = (...args) => {
      killed.push(args);
      return true;
    };
  });
  afterEach(() => {
    process.kill = kill;
  });

  it('ends the process by a signal only when the act is done', async () => {
    let done = false;
    const doing = undisturbed(() => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.emit(signal, signal);
      done = killed.length === 0;
    });
    await doing;
    assert.deepStrictEqual([done, killed], [true, [[process.pid, 'SIGTERM']]]);
  });

  it('does so also where the act fails', async () => {
    const doing = undisturbed(() => {
      process.emit('SIGINT', 'SIGINT');
      throw new Error('full');
    });
    await assert.rejects(doing, /full/);
    assert.deepStrictEqual(killed, [[process.pid, 'SIGINT']]);
  });

  it('waits for a signal that is on its way, and listens no longer than that', async () => {
    const before = process.listenerCount('SIGHUP');
    assert.strictEqual(await undisturbed(() => kill.call(process, process.pid, 'SIGHUP')), true);
    assert.deepStrictEqual(killed, [[process.pid, 'SIGHUP']]);
    assert.strictEqual(process.listenerCount('SIGHUP'), before);
  });
});
