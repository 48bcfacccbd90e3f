import * as assert from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  type Message,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { WholeMessageWriter } from '../../server/src/lsp/whole-message-writer';
import { bundle } from './support/bundle';
import { FULL } from './support/capabilities';

const told = (params: unknown) => ({ jsonrpc: '2.0', method: 'told', params }) as Message;

describe('messages on standard output', () => {
  it('go out whole, with their length in bytes, in the order in which they were written', async () => {
    const stream = new PassThrough();
    const chunks: string[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
    const writer = new WholeMessageWriter(stream);
    await Promise.all([writer.write(told('第一')), writer.write(told('😀')), writer.write(told('x'))]);
    const whole = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    assert.deepStrictEqual(
      chunks,
      ['第一', '😀', 'x'].map((one) => whole(JSON.stringify(told(one)))),
    );
  });

  it('are read as they were written, however long', async () => {
    const stream = new PassThrough();
    const read: Message[] = [];
    new StreamMessageReader(stream).listen((message) => read.push(message));
    const writer = new WholeMessageWriter(stream);
    const long = told('公开'.repeat(200_000));
    await Promise.all([writer.write(long), writer.write(told([]))]);
    while (read.length < 2) await new Promise((resolve) => setImmediate(resolve));
    assert.deepStrictEqual(read, [long, told([])]);
  });

  it('that cannot be written fail, are told of, and hold up no other', async () => {
    const stream = new PassThrough();
    const writer = new WholeMessageWriter(stream);
    const errors: [string, number | undefined][] = [];
    writer.onError(([error, , count]) => errors.push([error.message, count]));
    const round: { self?: unknown } = {};
    round.self = round;
    await assert.rejects(writer.write(told(round)), /circular/);
    await writer.write(told('next'));
    assert.match(String(stream.read()), /"next"/);
    assert.match(errors[0]?.[0] ?? '', /circular/);
    assert.strictEqual(errors[0]?.[1], 1);
  });

  it('fail when the editor is gone', async () => {
    const stream = new PassThrough();
    const writer = new WholeMessageWriter(stream);
    const closed = new Promise<void>((resolve) => writer.onClose(resolve));
    writer.onError(() => {});
    stream.destroy();
    await closed;
    await assert.rejects(writer.write(told('late')));
  });
});

describe('the shipped server', () => {
  let server: ChildProcess | null = null;
  let listener: Server | null = null;
  afterEach(() => {
    server?.kill();
    listener?.close();
  });

  const start = async (...args: string[]): Promise<ChildProcess> => {
    server = spawn(process.execPath, [await bundle('node'), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    return server;
  };
  const initialize = (wire: MessageConnection): Promise<{ serverInfo: { name: string } }> => {
    wire.listen();
    return wire.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: FULL });
  };

  /** Greets a server that calls back at an address, and has it end. */
  async function overSocket(at: string | number, arg: (port: number | string) => string): Promise<void> {
    const sockets = createServer();
    listener = sockets;
    const listening = once(sockets, 'listening');
    sockets.listen(typeof at === 'number' ? { port: at, host: '127.0.0.1' } : { path: at });
    await listening;
    const address = sockets.address();
    const called = once(sockets, 'connection');
    const child = await start(arg(typeof address === 'string' ? address : (address?.port ?? 0)));
    const [socket] = (await called) as [Socket];
    const wire = createMessageConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket));
    assert.strictEqual((await initialize(wire)).serverInfo.name, 'gouji');
    const exit = once(child, 'exit');
    await wire.sendRequest('shutdown');
    await wire.sendNotification('exit');
    assert.deepStrictEqual(await exit, [0, null]);
    wire.dispose();
  }

  it('answers over a socket', () => overSocket(0, (port) => `--socket=${port}`));

  it('answers over a named pipe', () => {
    const name = `gouji-${process.pid}.sock`;
    const path = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
    return overSocket(path, (at) => `--pipe=${at}`);
  });

  for (const shutdown of [true, false]) {
    it(`ends when its input ends, ${shutdown ? 'with 0 after shutdown' : 'with 1 without'}`, async () => {
      const child = await start('--stdio');
      assert.ok(child.stdin && child.stdout);
      const wire = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
      await initialize(wire);
      if (shutdown) await wire.sendRequest('shutdown');
      const exit = once(child, 'exit');
      wire.dispose();
      child.stdin.end();
      assert.deepStrictEqual(await exit, [shutdown ? 0 : 1, null]);
    });
  }
});
