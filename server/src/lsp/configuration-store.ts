import type { FileText } from '../protocol';
import { type Configuration, parseConfiguration, unreadableConfiguration } from '../service';
import type { Files } from './files';
import { configurationsAbove, pathBelowConfiguration } from './folders';
import { inTime } from './patience';

/** The configuration that holds for a document. */
export interface Found {
  readonly uri: string;
  readonly configuration: Configuration;
  /** The document's path below the configuration's folder. */
  readonly file: string;
}

/** What is known of one file. */
interface Known {
  /** Its first reading, before which nothing is known. */
  first: Promise<void>;
  configuration: Configuration | null;
  /** Which of all readings says so. */
  reading: number;
}

/** Told of what becomes of readings. */
export interface Listener {
  /** Why nobody knows whether a file is there; it counts as absent. */
  failed(error: unknown): void;
  /** A file has come after its documents were served without it, and says something else. */
  late(): void;
}

/** The configuration files above the documents that were asked about, each read once until it may have changed. */
export class ConfigurationStore {
  /** Grows when what a file says has changed. */
  epoch = 0;
  private readonly files = new Map<string, Known>();
  private readings = 0;

  constructor(
    private readonly disk: Pick<Files, 'readFile'>,
    private readonly listener: Listener,
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
    const changes = await Promise.all([...this.files].map(([uri, known]) => this.changed(uri, known)));
    const any = changes.includes(true);
    if (any) this.epoch++;
    return any;
  }

  /** Forgets the files that stand above none of these documents: whoever opens one there has them read. */
  keepAbove(documents: Iterable<string>): void {
    const above = new Set([...documents].flatMap(configurationsAbove));
    for (const uri of [...this.files.keys()]) if (!above.has(uri)) this.files.delete(uri);
  }

  private async changed(uri: string, known: Known): Promise<boolean> {
    const reading = ++this.readings;
    const [file] = await Promise.all([this.inTime(uri, known, reading), known.first]);
    return file !== undefined && says(known, reading, file);
  }

  /** What the file says; undefined where no answer comes in time, which is taken up when it comes after all. */
  private inTime(uri: string, known: Known, reading: number): Promise<FileText | undefined> {
    return inTime<FileText | undefined>(
      this.fileAt(uri),
      () => undefined,
      (file = null) => {
        // It may have been forgotten meanwhile.
        if (this.files.get(uri) !== known || !says(known, reading, file)) return;
        this.epoch++;
        this.listener.late();
      },
    );
  }

  private async load(uri: string): Promise<Configuration | null> {
    let known = this.files.get(uri);
    if (!known) {
      known = this.begun(uri);
      this.files.set(uri, known);
    }
    await known.first;
    return known.configuration;
  }

  private begun(uri: string): Known {
    const reading = ++this.readings;
    const known: Known = { first: Promise.resolve(), configuration: null, reading };
    known.first = this.inTime(uri, known, reading).then((file = null) => {
      known.configuration = configurationIn(file);
    });
    return known;
  }

  private async fileAt(uri: string): Promise<FileText> {
    try {
      return await this.disk.readFile(uri);
    } catch (error) {
      this.listener.failed(error);
      return null;
    }
  }
}

/** Takes up what a reading says, unless a later one has said something before it: readings may be answered in another order than they were begun in. */
function says(known: Known, reading: number, file: FileText): boolean {
  if (reading < known.reading) return false;
  known.reading = reading;
  if (isAsBefore(file, known.configuration)) return false;
  known.configuration = configurationIn(file);
  return true;
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
