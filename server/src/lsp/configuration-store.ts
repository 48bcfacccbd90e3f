import { type Configuration, parseConfiguration } from '../service';
import { configurationsAbove, pathBelowConfiguration } from './folders';

/** Reads a text file by its address; null where there is none. */
export type ReadFile = (uri: string) => Promise<string | null>;

/** The configuration that holds for a document. */
export interface Found {
  readonly uri: string;
  readonly configuration: Configuration;
  /** The document's path below the configuration's folder. */
  readonly file: string;
}

/** The configuration files above the documents that were asked about, each read once until it may have changed. */
export class ConfigurationStore {
  /** Grows when what a file says has changed. */
  epoch = 0;
  private readonly files = new Map<string, Promise<Configuration | null>>();

  /** @param failed told why a file that is there could not be read; it counts as absent */
  constructor(
    private readonly read: ReadFile,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** The nearest configuration above a document; null where there is none. */
  async nearest(uri: string): Promise<Found | null> {
    const places = configurationsAbove(uri);
    const all = await Promise.all(places.map((place) => this.load(place)));
    const index = all.findIndex((one) => one !== null);
    const [place, configuration] = [places[index], all[index]];
    return place && configuration ? { uri: place, configuration, file: pathBelowConfiguration(uri, place) } : null;
  }

  /**
   * Reads every file again that is known, or known to be absent.
   *
   * @returns whether anything has changed
   */
  async readAgain(): Promise<boolean> {
    const changes = await Promise.all([...this.files].map(([uri, before]) => this.changed(uri, before)));
    const any = changes.includes(true);
    if (any) this.epoch++;
    return any;
  }

  private async changed(uri: string, before: Promise<Configuration | null>): Promise<boolean> {
    const [text, known] = await Promise.all([this.textOf(uri), before]);
    if (text === (known?.text ?? null)) return false;
    this.files.set(uri, Promise.resolve(text === null ? null : parseConfiguration(text)));
    return true;
  }

  private load(uri: string): Promise<Configuration | null> {
    let file = this.files.get(uri);
    if (!file) {
      file = this.textOf(uri).then((text) => (text === null ? null : parseConfiguration(text)));
      this.files.set(uri, file);
    }
    return file;
  }

  private async textOf(uri: string): Promise<string | null> {
    try {
      return await this.read(uri);
    } catch (error) {
      this.failed(error);
      return null;
    }
  }
}
