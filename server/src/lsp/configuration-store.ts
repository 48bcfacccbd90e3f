import type { FileText } from '../protocol';
import { type Configuration, parseConfiguration, unreadableConfiguration } from '../service';
import type { Files } from './files';
import { configurationsAbove, pathBelowConfiguration } from './folders';

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

  /** @param failed told why nobody knows whether a file is there; it counts as absent */
  constructor(
    private readonly disk: Pick<Files, 'readFile'>,
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
    const [file, known] = await Promise.all([this.fileAt(uri), before]);
    if (isAsBefore(file, known)) return false;
    this.files.set(uri, Promise.resolve(configurationIn(file)));
    return true;
  }

  private load(uri: string): Promise<Configuration | null> {
    let file = this.files.get(uri);
    if (!file) {
      file = this.fileAt(uri).then(configurationIn);
      this.files.set(uri, file);
    }
    return file;
  }

  private async fileAt(uri: string): Promise<FileText> {
    try {
      return await this.disk.readFile(uri);
    } catch (error) {
      this.failed(error);
      return null;
    }
  }
}

/** One that cannot be read stands in its place: what holds above it does not hold below. */
function configurationIn(file: FileText): Configuration | null {
  if (file === null) return null;
  return typeof file === 'string' ? parseConfiguration(file) : unreadableConfiguration(file.unreadable);
}

function isAsBefore(file: FileText, known: Configuration | null): boolean {
  if (file === null || !known) return file === known;
  return typeof file === 'string' ? !known.unreadable && file === known.text : file.unreadable === known.unreadable;
}
