import type { CancellationToken, Connection, TextDocuments } from 'vscode-languageserver';
import type { Language } from '../service';
import type { Checked } from './checked';
import type { Client } from './client';
import { ConfigurationDiagnostics } from './configuration-diagnostics';
import type { ConfigurationStore, ReadFile } from './configuration-store';
import type { Log } from './log';
import { PolicyStore } from './policy-store';
import { SentPreviews } from './preview-store';
import { SentTokens } from './semantic-tokens';
import type { Settings } from './settings';
import type { SettingsStore } from './settings-store';
import type { Snapshot } from './snapshot';
import { LONG_TEXT, stopIfCancelled, turn } from './turn';

/** A document as a request sees it. */
export interface View {
  readonly snapshot: Snapshot;
  /** The language of messages for this document. */
  readonly language: Language;
}

/** What all requests of one connection share once it is initialized. */
export class Session {
  readonly policies: PolicyStore;
  readonly tokens = new SentTokens();
  readonly configurationDiagnostics: ConfigurationDiagnostics;
  readonly previews = new SentPreviews();

  /**
   * @param changed called when what is shown of documents has to be made anew
   * @param openFolders the folders that were open when the client came
   * @param readFile reads a file from wherever the client's documents are
   */
  constructor(
    readonly connection: Connection,
    readonly client: Client,
    readonly settings: SettingsStore,
    readonly documents: TextDocuments<Snapshot>,
    readonly log: Log,
    readonly configurations: ConfigurationStore,
    private readonly changed: () => void,
    private readonly openFolders: readonly string[],
    private readonly readFile: ReadFile,
  ) {
    this.policies = new PolicyStore(configurations);
    this.configurationDiagnostics = new ConfigurationDiagnostics(connection, client);
  }

  /**
   * The current version of a document that we serve, read; null for any other. Of a long text, what is still to be done is
   * done in steps, with a look at the token between them; if the text changes meanwhile, the newer one is read.
   *
   * @throws ResponseError when the request has been cancelled
   */
  async view(uri: string, token: CancellationToken): Promise<View | null> {
    for (;;) {
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

  /** As `view`, and checked as well, with what configurations and settings ask for it. */
  async checked(uri: string, token: CancellationToken): Promise<Checked | null> {
    for (;;) {
      const view = await this.view(uri, token);
      if (!view) return null;
      const { snapshot, language } = view;
      const ruling = await this.policies.of(uri, await this.settings.of(uri));
      stopIfCancelled(token);
      if (this.documents.get(uri) !== snapshot) continue;
      const quick = snapshot.text.length < LONG_TEXT || snapshot.isChecked;
      if (quick || (await this.stays(snapshot, token, () => snapshot.result))) return { snapshot, language, ruling };
    }
  }

  /** A document has been closed: what was known of it goes. */
  closed(uri: string): void {
    this.policies.forget(uri);
    this.previews.forget(uri);
    this.tokens.forget(uri);
    this.configurationDiagnostics.seen(uri, null).catch((error) => this.log.error('publishDiagnostics', error));
  }

  /** Reads the configuration files again; if one says something else now, so do the documents. */
  async configurationsMayHaveChanged(): Promise<void> {
    if (await this.configurations.readAgain()) this.changed();
  }

  /** The folders that are open, as addresses. */
  async workspaceFolders(): Promise<readonly string[]> {
    if (!this.client.workspaceFolders) return this.openFolders;
    const folders = await this.connection.workspace.getWorkspaceFolders();
    return (folders ?? []).map(({ uri }) => uri);
  }

  /** The text of another file; null where there is none, or none that can be read. */
  async textOf(uri: string): Promise<string | null> {
    try {
      return await this.readFile(uri);
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

  /** The id of what is found in this version under the present settings. */
  resultId(snapshot: Snapshot): string {
    return `${snapshot.serial}.${this.settings.epoch}.${this.configurations.epoch}`;
  }
}

function serves(settings: Settings, snapshot: Snapshot): boolean {
  return settings.enable && (snapshot.own || (settings.recognizeByContent && snapshot.recognised));
}
