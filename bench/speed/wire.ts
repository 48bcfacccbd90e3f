import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Diagnostic, InitializeResult, Position, Range } from 'vscode-languageserver';
import { capabilities } from './capabilities';
import { cpuMs } from './process';

/** A language server, and what it needs of its client. */
export interface Spec {
  readonly name: string;
  readonly command: readonly string[];
  readonly languageId: string;
  readonly settings?: unknown;
  readonly init?: unknown;
  /** Where diagnostics come from; by default the server decides. */
  readonly mode?: 'push' | 'pull';
  /** Servers that publish an empty list first: the how manieth publication is the answer. */
  readonly answer?: number;
  /** Answers to requests of the server's own. */
  readonly handlers?: (document: Document) => Readonly<Record<string, (params: never) => unknown>>;
}

/** The document as the client holds it. */
export interface Document {
  readonly uri: string;
  text(): string;
}

/** How long a server may be silent before a key counts as missed. */
export const PATIENCE_MS = 20_000;

/** One running server with one open document. */
export class Wire implements Document {
  readonly uri: string;
  diagnostics: readonly Diagnostic[] = [];
  version = 1;
  offered: InitializeResult['capabilities'] = {};
  private readonly process: ChildProcess;
  private readonly connection: MessageConnection;
  private readonly lines: string[];
  private readonly waiting = new Set<{ version: number; seen: number; done: (at: number | null) => void }>();
  private resultId: string | undefined;
  private registered = false;
  private readonly gone: Promise<never>;

  constructor(
    private readonly spec: Spec,
    file: string,
    text: string,
  ) {
    this.uri = pathToFileURL(file).href;
    this.lines = text.split('\n');
    const [program = '', ...args] = spec.command;
    this.process = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], cwd: path.dirname(file) });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error('no pipes');
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.gone = new Promise((_, reject) => {
      this.process.once('error', reject);
      this.process.once('exit', (code) => reject(new Error(`the server ended (${code})`)));
    });
    this.gone.catch(() => {});
    this.answerServer();
    this.connection.listen();
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  get pulls(): boolean {
    return this.spec.mode
      ? this.spec.mode === 'pull'
      : this.offered.diagnosticProvider !== undefined || this.registered;
  }

  text(): string {
    return this.lines.join('\n');
  }

  cpu(): number {
    return cpuMs(this.pid);
  }

  async initialize(): Promise<void> {
    const rootUri = new URL('.', this.uri).href.replace(/\/$/, '');
    const result = await this.ask<InitializeResult>('initialize', {
      processId: process.pid,
      clientInfo: { name: 'bench' },
      locale: 'zh-cn',
      rootUri,
      rootPath: path.dirname(fileURLToPath(this.uri)),
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
      initializationOptions: this.spec.init,
      capabilities: capabilities(this.spec.mode !== 'push'),
    });
    this.offered = result.capabilities;
    await this.connection.sendNotification('initialized', {});
    if (this.spec.settings) {
      await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: this.spec.settings });
    }
  }

  /** Opens the document; resolves when its diagnostics are there. */
  async open(): Promise<void> {
    const pushed = this.pulls ? null : this.published(1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri, languageId: this.spec.languageId, version: 1, text: this.text() },
    });
    const answered = await (pushed ?? this.pull());
    if (answered === null) throw new Error('no diagnostics');
  }

  /** Replaces a range on one line; resolves with the time when the fresh diagnostics were there, null for none. */
  async change(range: Range, text: string): Promise<number | null> {
    const line = this.lines[range.start.line] as string;
    this.lines[range.start.line] = line.slice(0, range.start.character) + text + line.slice(range.end.character);
    this.version++;
    const pushed = this.pulls ? null : this.published(this.version);
    const sync = this.offered.textDocumentSync;
    const incremental = (typeof sync === 'object' ? sync.change : sync) === 2;
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: [incremental ? { range, text } : { text: this.text() }],
    });
    return pushed ?? this.pull();
  }

  request(method: string, params: object): Promise<unknown> {
    return this.ask(method, { textDocument: { uri: this.uri }, ...params });
  }

  /** Where a caret stands behind this text, the first or the last of its kind. */
  caretBehind(mark: string, which: 'first' | 'last' = 'first'): Position {
    const has = (one: string) => one.includes(mark);
    const line = which === 'first' ? this.lines.findIndex(has) : this.lines.findLastIndex(has);
    if (line < 0) throw new Error(`not in the document: ${mark}`);
    return { line, character: (this.lines[line] as string).indexOf(mark) + mark.length };
  }

  async close(): Promise<void> {
    const late = setTimeout(() => this.process.kill('SIGKILL'), 2000);
    try {
      await this.ask('shutdown');
      await this.connection.sendNotification('exit');
    } catch {
      this.process.kill('SIGKILL');
    }
    await this.gone.catch(() => {});
    clearTimeout(late);
    this.connection.dispose();
  }

  /** A request; a server that ends or stays silent for too long does not keep us waiting. */
  private async ask<T>(method: string, params?: object): Promise<T> {
    let late: NodeJS.Timeout | undefined;
    const silent = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new Error(`no answer to ${method}`)), PATIENCE_MS);
    });
    try {
      return await Promise.race([
        params ? this.connection.sendRequest<T>(method, params) : this.connection.sendRequest<T>(method),
        this.gone,
        silent,
      ]);
    } finally {
      clearTimeout(late);
    }
  }

  private async pull(): Promise<number> {
    const report = await this.ask<{ resultId?: string; items?: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: this.uri },
      previousResultId: this.resultId,
    });
    this.resultId = report.resultId;
    if (report.items) this.diagnostics = report.items;
    return performance.now();
  }

  private published(version: number): Promise<number | null> {
    return new Promise((resolve) => {
      const late = setTimeout(() => done(null), PATIENCE_MS);
      const done = (at: number | null) => {
        clearTimeout(late);
        this.waiting.delete(wait);
        resolve(at);
      };
      const wait = { version, seen: 0, done };
      this.waiting.add(wait);
    });
  }

  private answerServer(): void {
    const { connection } = this;
    connection.onNotification(() => {});
    connection.onNotification('textDocument/publishDiagnostics', (told) => {
      const at = performance.now();
      if (decodeURIComponent(told.uri) !== decodeURIComponent(this.uri)) return;
      this.diagnostics = told.diagnostics;
      for (const wait of [...this.waiting]) {
        if (typeof told.version === 'number' && told.version < wait.version) continue;
        if (++wait.seen >= (this.spec.answer ?? 1)) wait.done(at);
      }
    });
    connection.onRequest('client/registerCapability', ({ registrations }) => {
      for (const { method } of registrations) if (method === 'textDocument/diagnostic') this.registered = true;
      return null;
    });
    connection.onRequest('workspace/configuration', ({ items }) =>
      items.map(({ section }: { section?: string }) => settingsAt(this.spec.settings ?? {}, section)),
    );
    for (const [method, answer] of Object.entries(this.spec.handlers?.(this) ?? {})) {
      connection.onRequest(method, (params) => answer(params as never));
    }
    // Whatever else a server asks of its client: progress, refreshes, messages.
    connection.onRequest(() => null);
  }
}

function settingsAt(settings: unknown, section: string | undefined): unknown {
  let value = settings;
  for (const key of section?.split('.') ?? []) value = (value as Record<string, unknown> | undefined)?.[key];
  return value ?? null;
}
