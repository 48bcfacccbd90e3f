import { DEFAULTS, readSettings, type Settings } from './settings';

/** Asks the client for our section of one document's settings. */
export type Ask = (uri: string) => Promise<unknown>;

/** The settings of every open document, asked for once and kept until they change. */
export class SettingsStore {
  /** Grows with every change: what was answered under an older one is out of date. */
  epoch = 0;
  private readonly known = new Map<string, Promise<Settings>>();
  private general: Settings;

  /**
   * @param given what came with `initialize`: the base under everything else
   * @param ask null for clients that cannot be asked
   * @param failed told when the client's answer was an error; the document goes by the general settings then
   */
  constructor(
    given: unknown,
    private readonly ask: Ask | null,
    private readonly failed: (error: unknown) => void,
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
    this.epoch++;
    this.known.clear();
    if (!this.ask) this.general = readSettings(settings, this.general);
  }

  private async askFor(uri: string): Promise<Settings> {
    if (!this.ask) return this.general;
    try {
      return readSettings(await this.ask(uri), this.general);
    } catch (error) {
      this.failed(error);
      return this.general;
    }
  }
}
