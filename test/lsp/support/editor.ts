import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  ConfigurationItem,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import type { FileText, FolderNames, Status } from '../../../server/src/protocol';
import { bundle, type Program } from './bundle';
import { FULL } from './capabilities';

export interface Setup {
  readonly program?: Program;
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string | null;
  readonly options?: unknown;
  /** Answers `workspace/configuration`, at once or when it likes. */
  readonly settings?: (item: ConfigurationItem) => unknown;
  /** What `gouji/readFile` finds, by address. Tests may change it. */
  readonly files?: ReadonlyMap<string, FileText>;
  /** The folders that are open. */
  readonly folders?: readonly string[];
}

/** A plain editor at the other end of the wire: the server runs as a process of its own, over stdio. */
export class Editor {
  /** What the server wrote to its log. */
  readonly logged: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: Status[] = [];
  readonly registered: string[] = [];
  /** By registration the patterns of files that are watched. */
  readonly watched = new Map<string, unknown[]>();
  /** The files that the server asked for. */
  readonly read: string[] = [];
  refreshes = 0;
  result: InitializeResult = { capabilities: {} };
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly process: ChildProcessByStdio<Writable, Readable, null>,
    readonly wire: MessageConnection,
    setup: Setup,
  ) {
    wire.onNotification('window/logMessage', ({ message }) => this.keep(this.logged, message));
    wire.onNotification('textDocument/publishDiagnostics', (params) => this.keep(this.published, params));
    wire.onNotification('gouji/status', (status) => this.keep(this.statuses, status));
    wire.onRequest('workspace/configuration', ({ items }) => Promise.all(items.map(setup.settings ?? (() => null))));
    wire.onRequest<FileText, unknown>('gouji/readFile', ({ uri }) => {
      this.read.push(uri);
      return setup.files?.get(uri) ?? null;
    });
    wire.onRequest<FolderNames, unknown>('gouji/readFolder', ({ uri }) => {
      this.read.push(uri);
      return folderIn(setup.files ?? new Map(), uri);
    });
    wire.onRequest('workspace/workspaceFolders', () => setup.folders?.map((uri) => ({ uri, name: uri })) ?? null);
    wire.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.wake();
      return null;
    });
    wire.onRequest('client/registerCapability', ({ registrations }) => {
      for (const { id, method, registerOptions } of registrations) {
        for (const { globPattern } of registerOptions?.watchers ?? [])
          this.watched.set(id, [...(this.watched.get(id) ?? []), globPattern]);
        this.keep(this.registered, method);
      }
      return null;
    });
    wire.onRequest('client/unregisterCapability', ({ unregisterations }) => {
      for (const { id } of unregisterations) this.watched.delete(id);
      this.wake();
      return null;
    });
    wire.listen();
  }

  /** Starts a server and does nothing more. */
  static async spawn(setup: Setup = {}): Promise<Editor> {
    const args = [await bundle(setup.program ?? 'toy'), '--stdio'];
    const process = spawn(globalThis.process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const reader = new StreamMessageReader(process.stdout);
    return new Editor(process, createMessageConnection(reader, new StreamMessageWriter(process.stdin)), setup);
  }

  /** Starts a server and greets it. */
  static async start(setup: Setup = {}): Promise<Editor> {
    const editor = await Editor.spawn(setup);
    await editor.initialize(setup);
    return editor;
  }

  async initialize({ capabilities = FULL, locale = 'zh-cn', options }: Setup = {}): Promise<void> {
    this.result = await this.wire.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      ...(locale !== null && { locale }),
      ...(options !== undefined && { initializationOptions: options }),
    });
    await this.wire.sendNotification('initialized', {});
  }

  open(uri: string, text: string, languageId = 'disclosure-report', version = 1): Promise<void> {
    return this.wire.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    return this.wire.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.wire.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) };
    return this.wire.sendRequest('textDocument/diagnostic', params);
  }

  /** The findings of a document, pulled. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error(`a full report was due, not ${report.kind}`);
    return report.items;
  }

  actions(uri: string, range: Range, context: CodeActionContext): Promise<CodeAction[]> {
    return this.wire.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
  }

  /** An action with its edit, as an editor has it when a person chooses one. */
  async resolved(action: CodeAction | undefined): Promise<CodeAction | undefined> {
    return action && !action.edit ? this.wire.sendRequest('codeAction/resolve', action) : action;
  }

  /** Waits until something that the server sends by itself has come. The test's own time limit ends the wait. */
  async until<T>(look: () => T | undefined): Promise<T> {
    for (;;) {
      const seen = look();
      if (seen !== undefined) return seen;
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  /**
   * Leaves as the protocol says.
   *
   * @returns the server's exit code
   */
  async stop(): Promise<number | null> {
    if (this.process.exitCode !== null) return this.process.exitCode;
    const exit = once(this.process, 'exit');
    await this.wire.sendRequest('shutdown');
    await this.wire.sendNotification('exit');
    const [code] = await exit;
    this.wire.dispose();
    return code;
  }

  private keep<T>(list: T[], one: T): void {
    list.push(one);
    this.wake();
  }

  private wake(): void {
    for (const resume of [...this.waiting]) {
      this.waiting.delete(resume);
      resume();
    }
  }
}

/** What a map of files has in a folder. */
function folderIn(files: ReadonlyMap<string, FileText>, uri: string): FolderNames {
  const below = [...files.keys()].flatMap((one) => (one.startsWith(`${uri}/`) ? [one.slice(uri.length + 1)] : []));
  if (below.length === 0) return null;
  const named = (is: boolean) => [
    ...new Set(below.flatMap((one) => (one.includes('/') === is ? [decodeURIComponent(one.split('/')[0] ?? '')] : []))),
  ];
  return { files: named(false), folders: named(true) };
}
