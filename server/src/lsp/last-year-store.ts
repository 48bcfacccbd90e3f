import { type Brought, type EvidenceOf, LastYear, type LastYearTrouble, sameFigures, type Words } from '../service';
import { type CarriedText, OpenText } from './carried-text';
import type { Files } from './files';
import { decoded, keyOf } from './folders';
import { NamedReports } from './named-reports';
import type { Snapshot } from './snapshot';
import { turn } from './turn';

/** What is known of last year for one document. */
export interface LastYearSaid {
  /** Undefined where nothing is known. */
  readonly evidenceOf: EvidenceOf | undefined;
  /** Another one for whatever else is said of this document; of all else that other reports say it takes no notice. */
  readonly revision: number;
  /** Why the reports that are named for this document say nothing. */
  readonly trouble: LastYearTrouble | null;
}

/** What the store is made of. */
export interface Surroundings {
  readonly documents: { get(uri: string): Snapshot | undefined };
  readonly files: Files;
  note(words: Words): void;
  /** What is said of these documents is something else now. */
  changed(uris: readonly string[]): void;
  /** Watches the files at an address, until the answer is called. */
  watch(uri: string): () => void;
}

interface Kept {
  readonly awaited: readonly string[];
  readonly named: string | null;
  /** As of which state of all texts. */
  readonly state: number;
  /** What was found, as text, to be compared. */
  readonly words: string;
  readonly said: LastYearSaid;
}

const NOTHING: LastYearSaid = { evidenceOf: undefined, revision: 0, trouble: null };

/**
 * What last year's reports say of the open ones: those that are open beside them, and those in the folder that a setting or a
 * configuration names. What is typed counts over what the file holds.
 */
export class LastYearStore {
  /** By address, as everything here: the reports that are open. */
  private readonly open = new Map<string, OpenText>();
  private readonly kept = new Map<string, Kept>();
  private readonly named = new Map<string, { readonly reports: NamedReports; readonly unwatch: () => void }>();
  /** Grows when any text carries something else forward. */
  private state = 0;
  private waiting = false;
  /** Addresses of the reports that are served: others may be open as well. */
  private readonly served = new Set<string>();

  constructor(private readonly around: Surroundings) {}

  /**
   * What is known for a version that has been read.
   *
   * @param named where the reports of last year are, as an address
   */
  of(snapshot: Snapshot, named: string | null): LastYearSaid {
    const { uri } = snapshot;
    this.served.add(uri);
    // Who has one report open and names no other pays nothing.
    if (named === null && this.served.size < 2 && !this.kept.has(uri)) return NOTHING;
    this.take(snapshot);
    for (const one of this.servedAndRead()) this.take(one);
    return this.said(uri, named);
  }

  /** A number that is another one for whatever else is said of a document. */
  revisionOf(uri: string): number {
    return this.kept.get(uri)?.said.revision ?? 0;
  }

  /** A document is not served any more. */
  closed(uri: string): void {
    this.served.delete(uri);
    if (this.kept.delete(uri)) this.prune();
    if ((this.open.get(uri)?.byName.size ?? 0) > 0) this.moved();
    this.open.delete(uri);
  }

  /** Files have been changed, made or removed. */
  filesChanged(uris: readonly string[]): void {
    for (const { reports } of this.named.values()) reports.touched(uris);
  }

  /** Any file may have changed, for clients that tell of none. */
  filesMayHaveChanged(): void {
    for (const { reports } of this.named.values()) reports.again();
  }

  private servedAndRead(): readonly Snapshot[] {
    return [...this.served].flatMap((uri) => {
      const snapshot = this.around.documents.get(uri);
      return snapshot?.isRead ? [snapshot] : [];
    });
  }

  private take({ uri, reading }: Snapshot): void {
    let text = this.open.get(uri);
    if (!text) {
      text = new OpenText(uri);
      this.open.set(uri, text);
    }
    if (text.take(reading)) this.moved();
  }

  /** Texts say something else: the documents for which that matters are found out once whoever has asked has his answer. */
  private moved(): void {
    this.state++;
    if (this.waiting) return;
    this.waiting = true;
    void turn().then(() => {
      this.waiting = false;
      this.lookAgain();
    });
  }

  private lookAgain(): void {
    const changed: string[] = [];
    // One that is not read yet will be asked about.
    for (const { uri } of this.servedAndRead()) {
      const { named = null, said = NOTHING } = this.kept.get(uri) ?? {};
      if (this.said(uri, named) !== said) changed.push(uri);
    }
    if (changed.length > 0) this.around.changed(changed);
  }

  private said(uri: string, named: string | null): LastYearSaid {
    const awaited = this.open.get(uri)?.awaited ?? [];
    const kept = this.kept.get(uri);
    const isSame = kept && kept.named === named && isSameList(kept.awaited, awaited);
    if (isSame && kept.state === this.state) return kept.said;
    const reports = this.reportsAt(named, awaited);
    const { words, known } = this.look(uri, awaited, reports);
    const trouble = reports?.trouble ?? null;
    const before = kept?.said ?? NOTHING;
    const whole = JSON.stringify([trouble, words]);
    const said: LastYearSaid =
      whole === (kept?.words ?? SILENCE)
        ? before
        : { evidenceOf: known.size > 0 ? known.evidenceOf : undefined, revision: before.revision + 1, trouble };
    this.kept.set(uri, { awaited, named, state: this.state, words: whole, said });
    if (kept && kept.named !== named) this.prune();
    return said;
  }

  private look(uri: string, awaited: readonly string[], reports: NamedReports | null) {
    const sources = this.sourcesOf(uri, reports);
    let last = { state: this.state, sources };
    // Texts come and go, and move: where it stands is asked when somebody wants to know.
    const placeOf = (name: string, column: string) => {
      if (last.state !== this.state) last = { state: this.state, sources: this.sourcesOf(uri, reports) };
      return foundIn(last.sources, name)?.brought?.at?.(column) ?? null;
    };
    const known = new LastYear();
    const words: unknown[] = [];
    for (const name of sources.length > 0 ? awaited : []) {
      const found = foundIn(sources, name);
      if (!found) continue;
      const { brought, source } = found;
      words.push([name, source, brought?.figures]);
      if (brought) known.take(name, { figures: brought.figures, at: (column) => placeOf(name, column) });
      else this.around.note(differing(name, source));
    }
    return { words, known };
  }

  /** Of a file that is open what is typed, of this document itself only where it lies among the files that are named. */
  private sourcesOf(uri: string, reports: NamedReports | null): readonly CarriedText[] {
    const open = new Map([...this.open.values()].map((text) => [keyOf(text.uri), text]));
    const sources = new Map<string, CarriedText>(open);
    sources.delete(keyOf(uri));
    for (const [key, text] of reports?.texts ?? []) sources.set(key, open.get(key) ?? text);
    return [...sources.values()];
  }

  private reportsAt(named: string | null, awaited: readonly string[]): NamedReports | null {
    if (named === null) return null;
    let one = this.named.get(named);
    if (!one) {
      const { files, note, watch } = this.around;
      const reports = new NamedReports(named, { files, note, changed: () => this.moved() });
      one = { reports, unwatch: watch(named) };
      this.named.set(named, one);
    }
    one.reports.ask(awaited);
    return one.reports;
  }

  /** What no open document names any more is forgotten. */
  private prune(): void {
    const inUse = new Set([...this.kept.values()].map(({ named }) => named));
    for (const [uri, { reports, unwatch }] of [...this.named]) {
      if (inUse.has(uri)) continue;
      reports.end();
      unwatch();
      this.named.delete(uri);
    }
  }
}

const SILENCE = JSON.stringify([null, []]);

/** What all texts say of one report: null where they say different things. */
function foundIn(sources: readonly CarriedText[], name: string): { brought: Brought | null; source: string } | null {
  let found: { brought: Brought | null; source: string } | null = null;
  for (const { uri, byName } of sources) {
    const brought = byName.get(name);
    if (brought === undefined) continue;
    if (!found) found = { brought, source: uri };
    else if (!found.brought || !brought || !sameFigures(found.brought.figures, brought.figures)) {
      found = { brought: null, source: uri };
    }
  }
  return found;
}

function differing(name: string, source: string): Words {
  return {
    zh: `上年报告：同一机关同一年度有两份说法不同的（一份是 ${decoded(source)}），没有与上年比较：${name}`,
    en: `last year’s reports: two of one body and year say different things (one is ${decoded(source)}), so neither counts: ${name}`,
  };
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((one, k) => one === b[k]));
}
