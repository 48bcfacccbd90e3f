import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { bundle } from './support/bundle';
import { FULL } from './support/capabilities';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: { readonly serverInfo?: unknown; readonly items?: readonly { readonly code: string }[] };
}

/** The globals that a web worker has and a bare context has not, as far as any server may use them. */
class WorkerScope {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onmessageerror = null;
  readonly sent: Message[] = [];
  private answered: (() => void) | null = null;

  readonly self = this;
  readonly console = console;
  readonly setTimeout = setTimeout;
  readonly clearTimeout = clearTimeout;
  readonly performance = performance;
  readonly TextEncoder = TextEncoder;
  readonly TextDecoder = TextDecoder;

  /** Errors of the port itself do not happen here. */
  addEventListener(): void {}

  postMessage(message: Message): void {
    this.sent.push(structuredClone(message));
    this.answered?.();
  }

  /** Sends a request or a notification into the worker. */
  say(message: object): void {
    this.onmessage?.({ data: { jsonrpc: '2.0', ...message } });
  }

  async answer(id: number): Promise<Message> {
    for (;;) {
      const found = this.sent.find((one) => one.id === id && one.method === undefined);
      if (found) return found;
      await new Promise<void>((resolve) => {
        this.answered = resolve;
      });
    }
  }
}

describe('the server in a web worker', () => {
  it('loads without anything of Node, and serves', async () => {
    const scope = new WorkerScope();
    new Script(readFileSync(await bundle('browser'), 'utf8')).runInContext(createContext(scope));
    const capabilities = { textDocument: FULL.textDocument };
    scope.say({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities } });
    assert.ok((await scope.answer(1)).result?.serverInfo);
    scope.say({ method: 'initialized', params: {} });
    const uri = 'vscode-vfs://github/a/b/空.gknb';
    scope.say({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'disclosure-report', version: 1, text: '' } },
    });
    scope.say({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
    const { result } = await scope.answer(2);
    assert.deepStrictEqual(
      result?.items?.map(({ code }) => code),
      ['section-missing'],
    );
  });
});
