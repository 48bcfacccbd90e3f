import { type Disposable, env, l10n, type TextDocument, type Uri, type WebviewPanel } from 'vscode';
import type { PreviewUpdate } from '../../../server/src/protocol';
import type { Ask } from '../ask';
import { keyOf } from '../documents';
import type { Judge } from '../gate';
import { copyForWeb, exportPage, handedOut } from './hand-out';
import { Jumps } from './jumps';
import type { Deed, FromPage, Memory, ToPage } from './messages';
import { mediaFolder, pageHtml } from './page';
import { EditorSync } from './sync';

/** What previews need of the rest of the extension. */
export interface Surroundings {
  readonly extension: Uri;
  readonly reports: Judge;
  readonly ask: Ask;
}

/** What a page has drawn last. */
export interface Drawn extends Memory {
  readonly version: number;
  /** How many reports' blocks there are. */
  readonly blocks: number;
  /** From the message to the end of the work on the page, in milliseconds. */
  readonly took: number;
}

/** One page, and the document that it shows. */
export class Preview implements Disposable {
  private readonly subscriptions: Disposable[];
  private readonly sync: EditorSync;
  private readonly jumps: Jumps;
  /** The script in the page runs and takes messages. */
  private ready = false;
  /** What the page has been sent last; null when it has nothing. */
  private sent: string | null = null;
  private shown: number | null = null;
  private painted: Omit<Drawn, keyof Memory> | null = null;
  private busy = false;
  private again = false;

  /** @param closed called when the person has closed the page */
  constructor(
    private readonly panel: WebviewPanel,
    private readonly around: Surroundings,
    private document: TextDocument,
    private locked: boolean,
    closed: () => void,
  ) {
    panel.webview.options = { enableScripts: true, localResourceRoots: [mediaFolder(around.extension)] };
    this.sync = new EditorSync((message) => this.send(message));
    this.jumps = new Jumps(panel, this.sync);
    this.subscriptions = [
      this.sync,
      this.jumps,
      panel.webview.onDidReceiveMessage((message: FromPage) => this.received(message)),
      panel.onDidDispose(() => {
        this.dispose();
        closed();
      }),
    ];
    this.sync.follow(document);
    this.retitle();
    panel.webview.html = pageHtml(panel.webview, around.extension, env.language);
  }

  /** Undefined until the page has drawn anything. */
  get drawn(): Drawn | undefined {
    return this.painted ? { ...this.memory, ...this.painted } : undefined;
  }

  get isLocked(): boolean {
    return this.locked;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  shows(document: TextDocument): boolean {
    return keyOf(document) === keyOf(this.document);
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  /** Shows another document. */
  show(document: TextDocument): void {
    if (this.shows(document)) return;
    this.document = document;
    this.sent = this.shown = this.painted = null;
    this.sync.follow(document);
    this.retitle();
    this.send({ kind: 'memory', memory: this.memory, name: this.name });
    this.refresh(document);
  }

  toggleLock(): void {
    this.locked = !this.locked;
    this.retitle();
    this.send({ kind: 'memory', memory: this.memory, name: this.name });
  }

  /**
   * Asks the server for what is new. At most one question is under way; what changes meanwhile is asked for behind it.
   * A page that nobody sees asks for all of it once it is seen again.
   *
   * @param document the one that is shown; opened again, it is another object
   */
  refresh(document: TextDocument): void {
    if (document !== this.document) this.sync.follow(document);
    this.document = document;
    if (!this.ready || !this.panel.visible) return;
    if (this.busy) this.again = true;
    else void this.update();
  }

  async do(deed: Deed): Promise<void> {
    try {
      if (deed === 'lock') this.toggleLock();
      else if (deed === 'copyForWeb') this.say(await copyForWeb(this.document, this.around.ask));
      else if (deed === 'export') await exportPage(this.document, this.around.ask);
      else {
        const html = await handedOut(this.document, 'word', this.around.ask);
        if (html === null) this.say(l10n.t('There is no report to hand out'));
        else this.send({ kind: 'copy', html });
      }
    } catch (error) {
      this.failed(error);
    }
  }

  dispose(): void {
    this.ready = false;
    for (const one of this.subscriptions.splice(0)) one.dispose();
    this.panel.dispose();
  }

  private get memory(): Memory {
    return { uri: keyOf(this.document), locked: this.locked };
  }

  private get name(): string {
    return this.document.uri.path.split('/').at(-1) ?? '';
  }

  private retitle(): void {
    this.panel.title = this.locked ? l10n.t('[Preview] {0}', this.name) : l10n.t('Preview {0}', this.name);
  }

  private received(message: FromPage): void {
    switch (message.kind) {
      case 'ready':
        this.ready = true;
        this.sent = this.shown = null;
        this.send({ kind: 'memory', memory: this.memory, name: this.name });
        this.refresh(this.document);
        return;
      case 'drawn':
        this.painted = message;
        return;
      case 'touched':
        this.jumps.leave();
        return;
      case 'go':
        this.jumps.to(message.from, message.to).catch((error) => this.failed(error));
        return;
      case 'scrolled':
        this.sync.scrolled(message.offset);
        return;
      case 'do':
        void this.do(message.deed);
        return;
      case 'copied':
        this.say(
          message.done
            ? l10n.t('Copied; paste it into Word')
            : l10n.t('The clipboard takes no formatted text here: save as web page and copy from there'),
        );
    }
  }

  private async update(): Promise<void> {
    this.busy = true;
    try {
      do {
        this.again = false;
        const { document, sent } = this;
        await this.ask(document, sent);
      } while (this.again && this.ready);
    } finally {
      this.busy = false;
    }
  }

  /** What cannot be answered is said, and leaves the page as it is, unless it still shows another document. */
  private async ask(document: TextDocument, since: string | null): Promise<void> {
    // A page that shows another document by now, or was made anew, has its own question to ask.
    const current = (): boolean => keyOf(document) === keyOf(this.document) && since === this.sent;
    try {
      const update = await this.answer(document, since);
      if (current()) this.take(update);
    } catch (error) {
      if (!current()) return console.error(error);
      if (this.shown === null) this.take(null);
      this.failed(error);
    }
  }

  /** Null for what is no report. */
  private async answer(document: TextDocument, since: string | null): Promise<PreviewUpdate | null> {
    if (!this.around.reports.has(document)) return null;
    return this.around.ask('gouji/preview', { textDocument: { uri: keyOf(document) }, since });
  }

  private take(update: PreviewUpdate | null): void {
    if (!update) {
      this.sent = this.shown = null;
      this.send({ kind: 'nothing' });
      return;
    }
    const first = this.shown === null;
    this.sent = update.id;
    this.shown = update.version;
    this.send({ kind: 'update', update });
    this.sync.tell(first);
  }

  private failed(error: unknown): void {
    console.error(error);
    this.say(error instanceof Error ? error.message : String(error));
  }

  private say(text: string): void {
    this.send({ kind: 'say', text });
  }

  private send(message: ToPage): void {
    if (this.ready) void this.panel.webview.postMessage(message);
  }
}
