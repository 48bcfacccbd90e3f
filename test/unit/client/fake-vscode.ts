import Module = require('node:module');

/**
 * Stands in for the module `vscode`, which only an extension host has: the few parts that the client's own files
 * touch, with the order of events that VS Code keeps. What a test changes here the client sees. Import it first.
 */

type Listener<T> = (value: T) => void;

export class EventEmitter<T> {
  private listeners: Listener<T>[] = [];
  readonly event = (listener: Listener<T>): { dispose(): void } => {
    this.listeners.push(listener);
    return {
      dispose: () => {
        this.listeners = this.listeners.filter((one) => one !== listener);
      },
    };
  };

  fire(value: T): void {
    for (const listener of [...this.listeners]) listener(value);
  }

  dispose(): void {
    this.listeners = [];
  }

  get count(): number {
    return this.listeners.length;
  }
}

export class Uri {
  private constructor(
    readonly scheme: string,
    readonly path: string,
  ) {}

  static parse(text: string): Uri {
    const [scheme = '', ...path] = text.split(':');
    return new Uri(scheme, path.join(':'));
  }

  static joinPath(base: Uri, path: string): Uri {
    return new Uri(base.scheme, `${base.path}/${path}`);
  }

  toString(): string {
    return `${this.scheme}:${this.path}`;
  }
}

export class Disposable {
  static from(...all: { dispose(): void }[]): Disposable {
    return new Disposable(() => {
      for (const one of all) one.dispose();
    });
  }

  constructor(readonly dispose: () => void) {}
}

export class FileSystemError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

export class Range {
  constructor(
    readonly start: Position,
    readonly end: Position,
  ) {}
}

/** A document that can be typed into. */
export class Document {
  version = 1;
  isClosed = false;
  /** How much of the text has been asked for, in units. */
  taken = 0;

  constructor(
    readonly uri: Uri,
    readonly languageId: string,
    public text: string,
  ) {}

  /** For tests a position's character is the offset. */
  positionAt(offset: number): Position {
    return new Position(0, Math.min(offset, this.text.length));
  }

  getText(range?: Range): string {
    const text = range ? this.text.slice(range.start.character, range.end.character) : this.text;
    this.taken += text.length;
    return text;
  }
}

interface Change {
  readonly document: Document;
  readonly contentChanges: readonly { readonly rangeOffset: number }[];
}

interface ConfigurationChange {
  affectsConfiguration(section: string): boolean;
}

const opened = new EventEmitter<Document>();
const changed = new EventEmitter<Change>();
const closed = new EventEmitter<Document>();
const configured = new EventEmitter<ConfigurationChange>();
const activated = new EventEmitter<unknown>();
const selected = new EventEmitter<{
  readonly textEditor: { readonly document: Document };
  readonly selections: object[];
}>();
const scrolled = new EventEmitter<unknown>();
const found = new EventEmitter<{ readonly uris: readonly Uri[] }>();
const ALL = [opened, closed, changed, configured, activated, selected, scrolled, found];

/** A finding of anybody's; of its range a test says what it holds. */
export interface FakeDiagnostic {
  readonly source: string;
  readonly range: { contains(position: unknown): boolean };
}

/** What a test does to the editor. */
export const editor = {
  /** Settings by document, or for all under ''. */
  settings: new Map<string, Record<string, unknown>>(),
  items: [] as Record<string, unknown>[],
  collections: [] as FakeCollection[],
  commands: new Map<string, () => unknown>(),
  /** What the client has had done: a command and its arguments. */
  done: [] as unknown[][],
  diagnostics: new Map<string, readonly FakeDiagnostic[]>(),
  /** What lies in files by address, or how an attempt to read them fails. */
  files: new Map<string, Uint8Array | string>(),
  /** Nothing is known of any file. */
  hidden: false,
  /** What stands in every folder beside the files below it, with its kind. */
  folder: [] as (readonly [string, number])[],

  open(text: string, languageId = 'plaintext', uri = `file:///${workspace.textDocuments.length}.txt`): Document {
    const document = new Document(Uri.parse(uri), languageId, text);
    workspace.textDocuments.push(document);
    opened.fire(document);
    return document;
  },
  type(document: Document, text: string, rangeOffset = 0): void {
    document.text = text;
    document.version++;
    changed.fire({ document, contentChanges: [{ rangeOffset }] });
  },
  close(document: Document): void {
    workspace.textDocuments = workspace.textDocuments.filter((one) => one !== document);
    document.isClosed = true;
    closed.fire(document);
  },
  set(key: string, value: unknown, uri = ''): void {
    this.settings.set(uri, { ...this.settings.get(uri), [key]: value });
    const name = `gouji.${key}`;
    configured.fire({ affectsConfiguration: (section) => name === section || name.startsWith(`${section}.`) });
  },
  show(document: Document | undefined): void {
    window.activeTextEditor = document && { document };
    activated.fire(undefined);
  },
  select(document: Document, position: unknown): void {
    selected.fire({ textEditor: { document }, selections: [{ active: position }] });
  },
  find(document: Document, diagnostics: readonly FakeDiagnostic[]): void {
    this.diagnostics.set(document.uri.toString(), diagnostics);
    found.fire({ uris: [document.uri] });
  },
  /** The document in front. */
  shown(): Document | undefined {
    return window.activeTextEditor?.document;
  },
  reset(): void {
    workspace.textDocuments = [];
    window.activeTextEditor = undefined;
    this.settings.clear();
    this.items.length = 0;
    this.collections.length = 0;
    this.commands.clear();
    this.done.length = 0;
    this.diagnostics.clear();
    this.files.clear();
    this.hidden = false;
    this.folder = [];
    for (const one of ALL) one.dispose();
  },
  /** How many listen to the editor. */
  get listeners(): number {
    return ALL.reduce((sum, one) => sum + one.count, 0);
  },
};

const workspace = {
  textDocuments: [] as Document[],
  asRelativePath: (uri: Uri): string => uri.path.replace(/^\/+/, ''),
  fs: {
    readFile: async (uri: Uri): Promise<Uint8Array> => {
      const file = editor.files.get(uri.toString()) ?? new TextEncoder().encode(`text of ${uri}`);
      if (typeof file === 'string') throw new FileSystemError(file);
      return file;
    },
    stat: async (uri: Uri): Promise<{ readonly size: number }> => {
      if (editor.hidden) throw new FileSystemError(`no way to ${uri}`);
      const file = editor.files.get(uri.toString());
      return { size: typeof file === 'object' ? file.length : 0 };
    },
    readDirectory: async (uri: Uri): Promise<readonly (readonly [string, number])[]> => {
      const fails = editor.files.get(uri.toString());
      if (typeof fails === 'string') throw new FileSystemError(fails);
      const below = [...editor.files.keys()].filter((address) => address.startsWith(`${uri}/`));
      return [
        ...editor.folder,
        ...below.map((address): [string, number] => [address.slice(`${uri}/`.length), FileType.File]),
      ];
    },
  },
  openTextDocument: async ({ language, content }: { language: string; content: string }): Promise<Document> =>
    editor.open(content, language, `untitled:Untitled-${workspace.textDocuments.length}`),
  onDidOpenTextDocument: opened.event,
  onDidChangeTextDocument: changed.event,
  onDidCloseTextDocument: closed.event,
  onDidChangeConfiguration: configured.event,
  getConfiguration: (_section: string, uri: Uri) => ({
    get: (key: string): unknown => (editor.settings.get(uri.toString()) ?? editor.settings.get(''))?.[key],
  }),
};

const window = {
  activeTextEditor: undefined as { readonly document: Document } | undefined,
  onDidChangeActiveTextEditor: activated.event,
  onDidChangeTextEditorSelection: selected.event,
  onDidChangeTextEditorVisibleRanges: scrolled.event,
  visibleTextEditors: [] as readonly { readonly document: Document }[],
  showTextDocument: async (document: Document): Promise<void> => editor.show(document),
  showInformationMessage: async (text: string): Promise<void> => void editor.done.push([text]),
};

const tasks = {
  executeTask: async (task: unknown): Promise<void> => void editor.done.push(['run', task]),
};

/** Where somebody’s findings are kept. */
interface FakeCollection {
  readonly name: string;
  gone: boolean;
  dispose(): void;
}

const languages = {
  createDiagnosticCollection(name: string): FakeCollection {
    const collection = {
      name,
      gone: false,
      dispose: () => {
        collection.gone = true;
      },
    };
    editor.collections.push(collection);
    return collection;
  },
  onDidChangeDiagnostics: found.event,
  getDiagnostics: (uri: Uri): readonly FakeDiagnostic[] => editor.diagnostics.get(uri.toString()) ?? [],
  createLanguageStatusItem(id: string, selector: unknown): Record<string, unknown> {
    const item: Record<string, unknown> = { id, selector, dispose: () => undefined };
    editor.items.push(item);
    return item;
  },
};

const env = { language: 'zh-cn' };

const l10n = {
  t: (message: string, ...values: unknown[]): string =>
    message.replace(/\{(\d)\}/g, (_, i) => String(values[Number(i)])),
};

const commands = {
  async executeCommand(...all: unknown[]): Promise<void> {
    editor.done.push(all);
  },
  registerCommand(id: string, run: () => unknown): { dispose(): void } {
    editor.commands.set(id, run);
    return { dispose: () => editor.commands.delete(id) };
  },
};

const LanguageStatusSeverity = { Information: 0, Warning: 1, Error: 2 };
const ViewColumn = { Active: -1, Beside: -2, One: 1 };
const TextEditorSelectionChangeKind = { Keyboard: 1, Mouse: 2, Command: 3 };

/** As VS Code numbers them; a link is that and what it leads to. */
export const FileType = { File: 1, Directory: 2, SymbolicLink: 64 } as const;

const fake = {
  Disposable,
  EventEmitter,
  FileSystemError,
  FileType,
  Uri,
  Position,
  Range,
  workspace,
  window,
  languages,
  tasks,
  env,
  l10n,
  commands,
  LanguageStatusSeverity,
  TextEditorSelectionChangeKind,
  ViewColumn,
};

interface Loader {
  _load(request: string, ...rest: unknown[]): unknown;
}

const loader = Module as unknown as Loader;
const load = loader._load;
loader._load = function (request, ...rest) {
  return request === 'vscode' ? fake : load.call(this, request, ...rest);
};
