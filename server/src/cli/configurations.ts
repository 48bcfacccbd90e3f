import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  type Acceptance,
  CONFIGURATION,
  type Complaint,
  type Configuration,
  isBroken,
  type Judged,
  type Judgement,
  judge,
  type LastYearTrouble,
  lastYearComplaint,
  parseConfiguration,
  policyFor,
  type Reading,
  unusedAcceptance,
  type Words,
} from '../service';
import { decode } from './decode';
import { fileError } from './file-error';
import { bySource, STDIN } from './inputs';

/** Which configuration holds: the nearest above each file, one for all, or none. */
export type ConfigurationChoice = 'nearest' | 'none' | { readonly file: string };

/** Something wrong with a configuration file, and where. */
export interface Told {
  readonly source: string;
  readonly configuration: Configuration;
  readonly complaint: Complaint;
}

/** One that cannot be read at all. */
export interface UnreadableConfiguration {
  readonly source: string;
  readonly error: Words;
}

/** All that is wrong with the configuration files of a run. */
export interface Faults {
  readonly told: readonly Told[];
  readonly unreadable: readonly UnreadableConfiguration[];
  /** One of them cannot be read, or is no JSON: the run cannot be relied on. */
  readonly unusable: boolean;
}

interface Loaded {
  readonly source: string;
  /** The folder from which its paths count. */
  readonly folder: string;
  readonly configuration: Configuration;
  /** It cannot be read, or is no JSON: nobody knows what of it should have taken effect. */
  readonly unusable: boolean;
  /** Files that were judged by it, by their paths below the folder. */
  readonly judged: Set<string>;
  readonly unused: Acceptance[];
  lastYear: LastYearTrouble | null;
}

/** The configuration files of a run, each read once. */
export class Configurations {
  /** What could not be read; the files concerned were judged without it. */
  private readonly unreadable: UnreadableConfiguration[] = [];
  private readonly byPath = new Map<string, Loaded | null>();
  private readonly byFolder = new Map<string, Loaded | null>();

  constructor(private readonly choice: ConfigurationChoice) {}

  /** What is shown of what was found in an input, and what of it is accepted. */
  judge(result: Judged, reading: Reading, source: string): Judgement {
    const loaded = this.of(source);
    const file = loaded && source !== STDIN ? below(loaded.folder, source) : null;
    return judge(result, reading, policyFor(new Map(), loaded?.configuration ?? null, file));
  }

  /** Why nothing may be corrected in an input: what is accepted in it is not known. Else null. */
  refusal(source: string): Words | null {
    return this.of(source)?.unusable ? UNUSABLE : null;
  }

  /** Where last year's reports are for an input; null where its configuration does not say. */
  lastYearOf(source: string): string | null {
    const loaded = this.of(source);
    const { lastYear } = loaded?.configuration ?? {};
    return loaded && lastYear ? shown(resolve(loaded.folder, lastYear.path)) : null;
  }

  /** Nothing is known of last year where the configuration of an input says that its reports are. */
  troubled(source: string, trouble: LastYearTrouble): void {
    const loaded = this.of(source);
    if (loaded) loaded.lastYear = trouble;
  }

  /** Keeps in mind which acceptances of an input were met, once all is done to it. */
  seen(source: string, unused: readonly Acceptance[]): void {
    const loaded = this.of(source);
    if (!loaded || source === STDIN) return;
    loaded.judged.add(below(loaded.folder, source));
    loaded.unused.push(...unused);
  }

  /** What is wrong with the files. Complete once all inputs have been seen. */
  faults(): Faults {
    const unusable = [...this.byPath.values()].some((loaded) => loaded?.unusable === true);
    return { told: this.complaints(), unreadable: this.unreadable, unusable };
  }

  /** What is wrong with those that were read: by path and place. */
  private complaints(): Told[] {
    const told: Told[] = [];
    for (const loaded of this.byPath.values()) {
      if (!loaded) continue;
      const { source, configuration } = loaded;
      const gone = configuration.accepted.filter(
        ({ file }) => !loaded.judged.has(file) && !existsSync(join(loaded.folder, file)),
      );
      const unused = [...loaded.unused, ...gone].map(unusedAcceptance);
      const trouble = configuration.lastYear && loaded.lastYear;
      const lastYear = trouble ? [lastYearComplaint(configuration.lastYear, trouble)] : [];
      const complaints = [...configuration.complaints, ...unused, ...lastYear].sort(
        (a, b) => a.span.start - b.span.start,
      );
      told.push(...complaints.map((complaint) => ({ source, configuration, complaint })));
    }
    return told.sort(bySource);
  }

  private of(source: string): Loaded | null {
    if (this.choice === 'none') return null;
    if (this.choice !== 'nearest') return this.load(this.choice.file, true);
    const folder = source === STDIN ? '.' : dirname(source);
    let found = this.byFolder.get(folder);
    if (found === undefined) {
      found = this.nearest(resolve(folder));
      this.byFolder.set(folder, found);
    }
    return found;
  }

  /** The one in the folder or in the nearest above it. */
  private nearest(folder: string): Loaded | null {
    const known = this.byFolder.get(folder);
    if (known !== undefined) return known;
    const above = dirname(folder);
    const found = this.load(join(folder, CONFIGURATION), false) ?? (above === folder ? null : this.nearest(above));
    this.byFolder.set(folder, found);
    return found;
  }

  /** @param due it has been named, so that there must be one */
  private load(path: string, due: boolean): Loaded | null {
    const known = this.byPath.get(path);
    if (known !== undefined) return known;
    const read = readText(path, due);
    const source = due ? path : shown(path);
    if (read && 'error' in read) this.unreadable.push({ source, error: read.error });
    const loaded = read && opened(source, path, 'text' in read ? read.text : null);
    this.byPath.set(path, loaded);
    return loaded;
  }
}

/** @param text null for a file that cannot be read: it stands in its place and says nothing */
function opened(source: string, path: string, text: string | null): Loaded {
  const folder = dirname(resolve(path));
  const configuration = parseConfiguration(text ?? '{}');
  return {
    source,
    folder,
    configuration,
    unusable: text === null || isBroken(configuration),
    judged: new Set(),
    unused: [],
    lastYear: null,
  };
}

const UNUSABLE: Words = {
  zh: '所用的配置无法读取或不是正确的 JSON，不知道接受了哪些问题，所以未改。请先改好配置，或用 --no-config。',
  en: 'its configuration cannot be read or is no JSON, so that what is accepted is not known: left alone. Mend it, or use --no-config.',
};

function readText(path: string, due: boolean): { readonly text: string } | { readonly error: Words } | null {
  try {
    return decode(readFileSync(path));
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    return absent && !due ? null : { error: fileError(error) };
  }
}

/** As configurations write paths. */
function below(folder: string, source: string): string {
  return relative(folder, resolve(source)).split(sep).join('/').normalize('NFC');
}

/** A path as people see it: below the current folder without that. */
function shown(path: string): string {
  const near = relative('.', path);
  return near === '' || near.startsWith('..') ? path : near;
}
