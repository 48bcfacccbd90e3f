import type { CancellationToken, Connection, TextDocuments } from 'vscode-languageserver';
import { LARGEST_FILE, type Language } from '../service';
import type { Checked } from './checked';
import type { Client } from './client';
import { ConfigurationDiagnostics } from './configuration-diagnostics';
import type { ConfigurationStore } from './configuration-store';
import type { Files } from './files';
import { type LastYearSaid, LastYearStore } from './last-year-store';
import { watchReports } from './last-year-watch';
import type { Log } from './log';
import { inTime } from './patience';
import { PolicyStore } from './policy-store';
import { SentPreviews } from './preview-store';
import { Publisher } from './push';
import { SentTokens } from './semantic-tokens';
import type { Settings } from './settings';
import type { SettingsStore } from './settings-store';
import type { Snapshot } from './snapshot';
import { LONG_TEXT, stopIfCancelled, turn } from './turn';
import { refreshWriting } from './writing';

/** A document as a request sees it. */
export interface View {
  readonly snapshot: Snapshot;
  /** The language of messages for this document. */
  readonly language: Language;
}

/** What a session is made of. */
export interface Parts {
  readonly connection: Connection;
  readonly client: Client;
  readonly log: Log;
  readonly documents: TextDocuments<Snapshot>;
  readonly settings: SettingsStore;
  readonly configurations: ConfigurationStore;
  readonly files: Files;
  /** The folders that were open when the client came. */
  readonly openFolders: readonly string[];
}

/** What all requests of one connection share once it is initialized. */
export class Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly log: Log;
  readonly documents: TextDocuments<Snapshot>;
  readonly settings: SettingsStore;
  readonly configurations: ConfigurationStore;
  readonly policies: PolicyStore;
  readonly tokens = new SentTokens();
  readonly previews = new SentPreviews();
  readonly configurationDiagnostics: ConfigurationDiagnostics;
  readonly lastYear: LastYearStore;
  private readonly files: Files;
  /** The folders that are open, as far as is known: a client may be slow to say. */
  private openFolders: readonly string[];
  private over = false;
  /** Null for a client that asks for diagnostics itself. */
  private readonly publisher: Publisher | null;

  constructor(parts: Parts) {
    this.connection = parts.connection;
    this.client = parts.client;
    this.log = parts.log;
    this.documents = parts.documents;
    this.settings = parts.settings;
    this.configurations = parts.configurations;
    this.files = parts.files;
    this.openFolders = parts.openFolders;
    this.policies = new PolicyStore(parts.configurations, () => this.workspaceFolders());
    this.lastYear = new LastYearStore({
      documents: parts.documents,
      files: parts.files,
      note: (words) => parts.log.note(words[parts.client.language]),
      changed: (uris) => this.changed(uris),
      watch: (uri) => watchReports(this, uri),
    });
    this.configurationDiagnostics = new ConfigurationDiagnostics(parts.connection, parts.client);
    this.publisher = parts.client.pulls ? null : new Publisher(this);
  }

  /** The client has asked for the end, behind which it may ask for nothing more. */
  get isOver(): boolean {
    return this.over;
  }

  end(): void {
    this.over = true;
  }

  /**
   * The current version of a document that we serve, read; null for any other. Of a long text, what is still to be done is
   * done in steps, with a look at the token between them; if the text changes meanwhile, the newer one is read.
   *
   * @throws ResponseError when the request has been cancelled
   */
  async view(uri: string, token: CancellationToken): Promise<View | null> {
    for (;;) {
      // Editors ask about whatever they show. Of what is not open here no settings are asked for, and none are kept.
      if (!this.documents.get(uri)) return null;
      const settings = await this.settings.of(uri);
      const snapshot = this.documents.get(uri);
      stopIfCancelled(token);
      if (!snapshot || !serves(settings, snapshot)) return null;
      const view = { snapshot, language: settings.language ?? this.client.language };
      if (snapshot.text.length < LONG_TEXT || snapshot.isRead) return view;
      if ((await this.waits(snapshot, token)) && (await this.stays(snapshot, token, () => snapshot.reading)))
        return view;
    }
  }

  /** As `view`, and checked as well, with what configurations and settings ask for it; if that changes meanwhile, by the newer ones. */
  async checked(uri: string, token: CancellationToken): Promise<Checked | null> {
    for (;;) {
      const { epoch } = this;
      const view = await this.view(uri, token);
      const ruling = view && (await this.policies.of(uri, await this.settings.of(uri)));
      stopIfCancelled(token);
      if (this.epoch !== epoch) continue;
      if (!view || !ruling) return null;
      const { snapshot, language } = view;
      if (this.documents.get(uri) !== snapshot) continue;
      const lastYear = this.lastYear.of(snapshot, ruling.lastYear);
      const checked = { snapshot, language, ruling, lastYear };
      const quick = snapshot.text.length < LONG_TEXT || snapshot.isChecked;
      if (quick || (await this.stays(snapshot, token, () => snapshot.result(lastYear.evidenceOf)))) return checked;
    }
  }

  /** What settings and configurations say now: another one whenever they say something else. */
  get epoch(): string {
    return `${this.settings.epoch}.${this.configurations.epoch}`;
  }

  /**
   * The id of what is found in this version under the settings and configurations of an epoch.
   *
   * @param lastYear by what it was checked; what is known now where it is left out
   */
  resultId(snapshot: Snapshot, lastYear?: LastYearSaid, epoch = this.epoch): string {
    const revision = lastYear?.revision ?? this.lastYear.revisionOf(snapshot.uri);
    return `${snapshot.serial}.${epoch}.${revision}`;
  }

  /** A document has been opened, or its text is another. */
  edited(uri: string): void {
    this.publisher?.changed(uri);
  }

  /** A document has been closed: what was known of it goes. */
  closed(uri: string): void {
    this.settings.forget(uri);
    this.publisher?.closed(uri);
    this.policies.forget(uri);
    this.configurations.keepAbove(this.documents.keys());
    this.lastYear.closed(uri);
    this.previews.forget(uri);
    this.tokens.forget(uri);
    this.configurationDiagnostics.seen(uri, null).catch((error) => this.log.error('publishDiagnostics', error));
  }

  /** Settings, configurations or other reports say something else: what is shown of documents is made anew. */
  changed(uris: readonly string[] = this.documents.keys()): void {
    for (const uri of uris) this.publisher?.changed(uri);
    const { diagnostics, semanticTokens } = this.connection.languages;
    if (this.client.pulls && this.client.refreshes) {
      diagnostics.refresh().catch((error) => this.log.error('workspace/diagnostic/refresh', error));
    }
    if (this.client.refreshesTokens) {
      semanticTokens.refresh().catch((error) => this.log.error('workspace/semanticTokens/refresh', error));
    }
  }

  /** Settings say something else of these documents, hints and lenses among it. */
  settingsChanged(uris?: readonly string[]): void {
    this.changed(uris);
    refreshWriting(this);
  }

  /** Other folders are open: settings may be others, and paths in them count from these. */
  foldersChanged(): void {
    this.settings.outdated();
    this.policies.forgetAll();
    this.settingsChanged();
  }

  /** Reads the configuration files again; if one says something else now, so do the documents. */
  async configurationsMayHaveChanged(): Promise<void> {
    if (await this.configurations.readAgain()) this.changed();
  }

  /** The folders that are open, as addresses; those last known where the client does not answer in time, and its own once it does. */
  async workspaceFolders(): Promise<readonly string[]> {
    if (!this.client.workspaceFolders) return this.openFolders;
    const folders = await inTime(
      this.askedFolders(),
      () => this.openFolders,
      (late) => {
        const same = late.join('\n') === this.openFolders.join('\n');
        this.openFolders = late;
        // Else a client that is always slow would be asked without end.
        if (!same) this.foldersChanged();
      },
    );
    this.openFolders = folders;
    return folders;
  }

  private async askedFolders(): Promise<readonly string[]> {
    try {
      const folders = await this.connection.workspace.getWorkspaceFolders();
      return (folders ?? []).map(({ uri }) => uri);
    } catch (error) {
      this.log.error('workspace/workspaceFolders', error);
      return this.openFolders;
    }
  }

  /** The text of another file; null where there is none, none that can be read, or more than any report. */
  async textOf(uri: string): Promise<string | null> {
    try {
      const file = await this.files.readFile(uri, LARGEST_FILE);
      return typeof file === 'string' ? file : null;
    } catch (error) {
      this.log.error(uri, error);
      return null;
    }
  }

  /** Takes a step, and waits for a turn behind it; false when the text was changed by then. */
  private stays(snapshot: Snapshot, token: CancellationToken, step: () => void): Promise<boolean> {
    step();
    return this.waits(snapshot, token);
  }

  /** Waits for a turn; false when the text was changed meanwhile. */
  private async waits(snapshot: Snapshot, token: CancellationToken): Promise<boolean> {
    await turn();
    stopIfCancelled(token);
    return this.documents.get(snapshot.uri) === snapshot;
  }
}

function serves(settings: Settings, snapshot: Snapshot): boolean {
  return settings.enable && (snapshot.own || (settings.recognizeByContent && snapshot.recognised));
}
