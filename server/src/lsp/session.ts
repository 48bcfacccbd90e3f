import type { CancellationToken, Connection, TextDocuments } from 'vscode-languageserver';
import type { Language } from '../service';
import type { Client } from './client';
import type { Log } from './log';
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
  constructor(
    readonly connection: Connection,
    readonly client: Client,
    readonly settings: SettingsStore,
    readonly documents: TextDocuments<Snapshot>,
    readonly log: Log,
  ) {}

  /**
   * The current version of a document that we serve, read; null for any other. Of a long text the work is done
   * in steps, with a look at the token between them; if the text changes meanwhile, the newer one is read.
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
      if (snapshot.text.length < LONG_TEXT) return view;
      if (await this.stays(snapshot, token, () => snapshot.reading)) return view;
    }
  }

  /** As `view`, and checked as well. */
  async checked(uri: string, token: CancellationToken): Promise<View | null> {
    for (;;) {
      const view = await this.view(uri, token);
      if (!view || view.snapshot.text.length < LONG_TEXT) return view;
      if (await this.stays(view.snapshot, token, () => view.snapshot.result)) return view;
    }
  }

  /** Waits for a turn before the step and one after it; false when the text was changed by then. */
  private async stays(snapshot: Snapshot, token: CancellationToken, step: () => void): Promise<boolean> {
    await turn();
    stopIfCancelled(token);
    if (this.documents.get(snapshot.uri) !== snapshot) return false;
    step();
    await turn();
    stopIfCancelled(token);
    return this.documents.get(snapshot.uri) === snapshot;
  }

  /** The id of what is found in this version under the present settings. */
  resultId(snapshot: Snapshot): string {
    return `${snapshot.serial}.${this.settings.epoch}`;
  }
}

function serves(settings: Settings, snapshot: Snapshot): boolean {
  return settings.enable && (snapshot.own || (settings.recognizeByContent && snapshot.recognised));
}
