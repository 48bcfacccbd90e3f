import { inTime } from './patience';
import { DEFAULTS, readSettings, type Settings } from './settings';

/** Asks the client for our section of one document's settings. */
export type Ask = (uri: string) => Promise<unknown>;

/** Told of what the clients' answers come to. */
export interface Listener {
  /** It was an error; the document goes by the general settings then. */
  failed(error: unknown): void;
  /** It has come after a document was served by the general settings for want of it. */
  late(uri: string): void;
}

/** The settings of every open document, asked for once and kept until they change. */
export class SettingsStore {
  /** Grows with every change: what was answered under an older one is out of date. */
  epoch = 0;
  private readonly known = new Map<string, Promise<Settings>>();
  private general: Settings;

  /**
   * @param given what came with `initialize`: the base under everything else
   * @param ask null for clients that cannot be asked
   */
  constructor(
    given: unknown,
    private readonly ask: Ask | null,
    private readonly listener: Listener,
  ) {
    this.general = readSettings(given, DEFAULTS);
  }

  of(uri: string): Promise<Settings> {
    let settings = this.known.get(uri);
    if (!settings) {
      settings = this.askFor(uri);
      this.known.set(uri, settings);
    }
    return settings;
  }

  forget(uri: string): void {
    this.known.delete(uri);
  }

  /** Something has changed; clients that cannot be asked say what. */
  changed(settings: unknown): void {
    this.outdated();
    if (!this.ask) this.general = readSettings(settings, this.general);
  }

  /** What was answered may no longer hold: clients are asked again. */
  outdated(): void {
    this.epoch++;
    this.known.clear();
  }

  /** The client's answer; the general settings where none comes in time, and the answer when it comes after all. */
  private askFor(uri: string): Promise<Settings> {
    if (!this.ask) return Promise.resolve(this.general);
    const served: Promise<Settings> = inTime(
      this.answerOf(this.ask(uri)),
      () => this.general,
      (settings) => this.answeredLate(uri, served, settings),
    );
    return served;
  }

  private async answerOf(asked: Promise<unknown>): Promise<Settings> {
    try {
      return readSettings(await asked, this.general);
    } catch (error) {
      this.listener.failed(error);
      return this.general;
    }
  }

  /** @param served by what the document has been served since; it may have been closed, or been asked for again */
  private answeredLate(uri: string, served: Promise<Settings>, settings: Settings): void {
    if (this.known.get(uri) !== served) return;
    this.epoch++;
    this.known.set(uri, Promise.resolve(settings));
    this.listener.late(uri);
  }
}
