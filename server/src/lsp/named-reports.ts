import {
  bodyOf,
  fold,
  isReport,
  LARGEST_FILE,
  type LastYearTrouble,
  languageOfFile,
  OWN_LANGUAGE,
  read,
  WHY_UNREADABLE,
  type Words,
} from '../service';
import { type CarriedText, closedText } from './carried-text';
import type { Files } from './files';
import { decoded, keyOf } from './folders';
import { type Listing, listingAt } from './report-files';
import { turn } from './turn';

/** Of a folder with more files than this those alone are read whose names say whose report it is. */
export const MOST_READ = 200;

/** What the reading of files is done with. */
export interface Around {
  readonly files: Files;
  /** Takes a line for the log, in whatever language that is. */
  note(words: Words): void;
  /** What these reports carry forward is something else now, or what keeps them from being read. */
  changed(): void;
}

/**
 * The reports of last year where a setting or a configuration says that they are. They are read behind the first check, one at a time, so
 * that nobody waits for them; what they carry forward is kept, and no text.
 */
export class NamedReports {
  /** By their keys the files that carry something forward. */
  texts: ReadonlyMap<string, CarriedText> = new Map();
  /** Why there are none. */
  trouble: LastYearTrouble | null = null;
  /** Null for a file that carries nothing forward. */
  private read = new Map<string, CarriedText | null>();
  private listing: Listing | LastYearTrouble | null = null;
  /** The list is as it was when it was made, as far as anybody knows. */
  private listed = false;
  /** The keys of files that have changed since they were read. */
  private stale = new Set<string>();
  /** Those whose reports have been asked for, the last ones last. */
  private readonly bodies = new Set<string>();
  private loading = false;
  private due = false;
  private said = '';
  private over = false;

  constructor(
    readonly uri: string,
    private readonly around: Around,
  ) {}

  /** Sees to it that the reports are looked for which these await. */
  ask(awaited: readonly string[]): void {
    const news = awaited.map(bodyOf).filter((body) => !this.bodies.has(body));
    for (const body of news) {
      this.bodies.add(body);
      const [oldest] = this.bodies;
      if (this.bodies.size > MOST_READ && oldest !== undefined) this.bodies.delete(oldest);
    }
    if (!this.listing || (news.length > 0 && isMany(this.listing))) this.load();
  }

  /** Files have been changed, made or removed. */
  touched(addresses: readonly string[]): void {
    const own = keyOf(this.uri);
    const keys = addresses.map(keyOf).filter((key) => key === own || key.startsWith(`${own}/`));
    if (keys.length === 0) return;
    for (const key of keys) {
      this.stale.add(key);
      // One that was not there before makes another list.
      if (key === own || !this.read.has(key)) this.listed = false;
    }
    this.load();
  }

  /** Any file may have changed. */
  again(): void {
    for (const key of this.read.keys()) this.stale.add(key);
    this.listed = false;
    this.load();
  }

  /** Nobody asks any more. */
  end(): void {
    this.over = true;
  }

  /** What is asked for while files are being read is done behind it, once. */
  private load(): void {
    this.due = true;
    if (!this.loading) this.loadDue().catch((error) => this.failed(this.uri, error));
  }

  private async loadDue(): Promise<void> {
    this.loading = true;
    try {
      while (this.due && !this.over) {
        this.due = false;
        await this.loadOnce();
      }
    } finally {
      this.loading = false;
    }
  }

  private async loadOnce(): Promise<void> {
    const { stale, listed } = this;
    // What changes from here on is for the next time.
    this.stale = new Set();
    this.listed = true;
    const listing = (listed && this.listing) || (await this.list());
    this.listing = listing;
    const read = new Map<string, CarriedText | null>();
    for (const address of typeof listing === 'string' ? [] : this.toBeRead(listing)) {
      if (this.over) return;
      const key = keyOf(address);
      const before = stale.has(key) ? undefined : this.read.get(key);
      read.set(key, before === undefined ? await this.textAt(address) : before);
    }
    this.read = read;
    const texts = [...read].flatMap(([key, text]) => (text ? [[key, text] as const] : []));
    this.texts = new Map(texts);
    const none = typeof listing !== 'string' && !isMany(listing) && texts.length === 0;
    this.trouble = typeof listing === 'string' ? listing : none ? 'none' : null;
    if (this.trouble) this.around.note(troubleAt(decoded(this.uri), this.trouble));
    const figures = texts.map(([key, { byName }]) => [key, [...byName].map(([name, one]) => [name, one?.figures])]);
    const said = JSON.stringify([this.trouble, figures]);
    if (said === this.said) return;
    this.said = said;
    this.around.changed();
  }

  private async list(): Promise<Listing | LastYearTrouble> {
    try {
      return await listingAt(this.uri, this.around.files);
    } catch (error) {
      this.failed(this.uri, error);
      return 'other';
    }
  }

  private toBeRead(listing: Listing): readonly string[] {
    const { addresses, cut } = listing;
    if (cut) this.around.note(cutAt(decoded(this.uri), addresses.length));
    if (!isMany(listing)) return addresses;
    const bodies = [...this.bodies];
    const named = addresses.filter((address) => {
      const name = fold(decoded(address.slice(address.lastIndexOf('/') + 1)));
      return bodies.some((body) => name.includes(body));
    });
    this.around.note(manyAt(decoded(this.uri), addresses.length));
    return named.slice(0, MOST_READ);
  }

  /** What a file carries forward; null also where it cannot be read, which is told. */
  private async textAt(address: string): Promise<CarriedText | null> {
    try {
      const text = await this.around.files.readFile(address, LARGEST_FILE);
      // Whoever types meanwhile goes first.
      await turn();
      if (typeof text === 'string') return carriedAt(address, text);
      if (text) this.around.note(unreadAt(decoded(address), WHY_UNREADABLE[text.unreadable]));
    } catch (error) {
      this.failed(address, error);
    }
    return null;
  }

  private failed(address: string, error: unknown): void {
    const why = String(error);
    this.around.note(unreadAt(decoded(address), { zh: why, en: why }));
  }
}

function isMany(listing: Listing | LastYearTrouble): boolean {
  return typeof listing !== 'string' && listing.addresses.length > MOST_READ;
}

/** Texts that would be no report in the editor are not read: most of them are looked at in no time, however long they are. */
function carriedAt(address: string, text: string): CarriedText | null {
  const languageId = languageOfFile(address);
  if (languageId !== OWN_LANGUAGE && !isReport(text)) return null;
  return closedText(address, read(text, languageId === undefined ? {} : { languageId }));
}

function troubleAt(place: string, trouble: LastYearTrouble): Words {
  if (trouble === 'absent') {
    return {
      zh: `上年报告：没有 ${place} 这个文件或文件夹，没有与上年比较。`,
      en: `last year’s reports: there is no ${place}; nothing is compared with last year.`,
    };
  }
  if (trouble !== 'none') return unreadAt(place, WHY_UNREADABLE[trouble]);
  return {
    zh: `上年报告：${place} 处没有找到能读出“结转下年度”或“现行有效”的报告，没有与上年比较。`,
    en: `last year’s reports: no report that tells what it carries forward or has in force was found at ${place}; nothing is compared with last year.`,
  };
}

function unreadAt(place: string, { zh, en }: Words): Words {
  return { zh: `上年报告：${place} ${zh}，没有读。`, en: `last year’s reports: ${place} ${en} and was not read.` };
}

function cutAt(place: string, count: number): Words {
  return {
    zh: `上年报告：${place} 里的文件夹或文件太多，只看了前${count}个文件。`,
    en: `last year’s reports: there are too many folders or files in ${place}; the first ${count} files were looked at.`,
  };
}

function manyAt(place: string, count: number): Words {
  return {
    zh: `上年报告：${place} 里有${count}个文件，多于${MOST_READ}个，只读文件名里有机关名称的，至多${MOST_READ}个。`,
    en: `last year’s reports: there are ${count} files in ${place}, more than ${MOST_READ}; those alone are read whose names have the body’s name, ${MOST_READ} at most.`,
  };
}
