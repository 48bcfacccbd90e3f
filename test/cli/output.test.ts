import * as assert from 'node:assert';
import { Writable } from 'node:stream';
import { JsonList } from '../../server/src/cli/json-list';
import { Output } from '../../server/src/cli/output';

/** A sink that takes its time, and fails when it is told to. */
class Slow extends Writable {
  readonly chunks: string[] = [];
  failure: (Error & { code?: string }) | null = null;

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    setImmediate(() => {
      if (!this.failure) this.chunks.push(chunk.toString());
      done(this.failure);
    });
  }
}

function failing(code: string): Slow {
  const sink = new Slow();
  sink.failure = Object.assign(new Error(`${code}: it failed`), { code });
  return sink;
}

describe('Output', () => {
  it('hands on all that was written, in order and in large pieces', async () => {
    const sink = new Slow();
    const output = new Output(sink);
    for (let i = 0; i < 20_000; i++) await output.write(`第${i}行\n`);
    await output.flush();
    assert.strictEqual(sink.chunks.join(''), Array.from({ length: 20_000 }, (_, i) => `第${i}行\n`).join(''));
    assert.ok(sink.chunks.length < 10, `${sink.chunks.length} pieces`);
  });

  it('writes nothing for nothing', async () => {
    const sink = new Slow();
    await new Output(sink).flush();
    assert.deepStrictEqual(sink.chunks, []);
  });

  for (const code of ['EPIPE', 'ERR_STREAM_DESTROYED']) {
    it(`closes quietly when the reader is gone (${code})`, async () => {
      const output = new Output(failing(code));
      assert.strictEqual(output.closed, false);
      await output.write('x');
      await output.flush();
      assert.strictEqual(output.closed, true);
      await output.write('y'.repeat(100_000));
      await output.flush();
    });
  }

  it('rejects when it cannot be written', async () => {
    const output = new Output(failing('ENOSPC'));
    await output.write('x');
    await assert.rejects(output.flush(), /ENOSPC/);
  });
});

describe('JsonList', () => {
  const items = [{ source: 'a\nb', n: [1, { x: null }], empty: [] }, 'text', 3, {}];

  for (const count of [0, 1, 4]) {
    it(`prints ${count} items as JSON.stringify does, alone and inside`, () => {
      const some = items.slice(0, count);
      const alone = new JsonList();
      assert.strictEqual(some.map((one) => alone.item(one)).join('') + alone.end(), JSON.stringify(some, null, 1));
      const inside = new JsonList(' ');
      const whole = some.map((one) => inside.item(one)).join('') + inside.end();
      assert.strictEqual(`{\n "files": ${whole}\n}`, JSON.stringify({ files: some }, null, 1));
    });
  }
});
