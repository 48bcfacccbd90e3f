import { existsSync } from 'node:fs';
import {
  type Brought,
  type Carried,
  carriedIn,
  check,
  type Elsewhere,
  LastYear,
  type Reading,
  type Words,
} from '../service';
import type { Request } from './args';
import type { Configurations } from './configurations';
import { type Console, say } from './console';
import type { Judge } from './fixed';
import { bySource, collect, type Input } from './inputs';
import { load } from './load';
import { noLastYearAt } from './words';

/** Told of each file that cannot be read. */
type Unreadable = (input: Input, error: Words) => Promise<void>;

/** Reads what last year's reports carry forward; none of them is checked. */
async function lastYearIn(paths: readonly string[], { stdin }: Console, unreadable: Unreadable): Promise<LastYear> {
  const known = new LastYear();
  for (const input of collect(paths).inputs.sort(bySource)) {
    const reading = await load(input, stdin);
    if ('error' in reading) await unreadable(input, reading.error);
    else for (const carried of carriedIn(reading)) known.take(carried.to, brought(carried, reading, input.source));
  }
  return known;
}

/** What a report carries forward, and where each figure of it stands in its file. */
function brought({ figures, spans }: Carried, { lines }: Reading, source: string): Brought {
  const places = new Map<string, Elsewhere>();
  for (const [column, { start, end }] of Object.entries(spans))
    places.set(column, { source, start: lines.placeAt(start), end: lines.placeAt(end) });
  return { figures, at: (column) => places.get(column) ?? null };
}

/** What a command line says of where last year's reports are. */
type Named = Pick<Extract<Request, { command: 'check' }>, 'lastYear' | 'lastYearDefault' | 'lang'>;

/**
 * What is known of last year for each input of a run: what the command line names, or else what its configuration does, or else what the
 * command line has for those of which neither says; each place is read once.
 */
export class LastYears {
  private readonly byPath = new Map<string, LastYear | null>();
  private forAll: LastYear | null = null;
  private forOthers: LastYear | null = null;

  constructor(
    private readonly named: Named,
    private readonly configurations: Configurations,
    private readonly console: Console,
    private readonly unreadable: Unreadable,
  ) {}

  /** Reads what is named for all inputs, before any of them. */
  async begin(): Promise<void> {
    const { lastYear } = this.named;
    if (lastYear !== null) this.forAll = await this.read([lastYear], '--last-year');
  }

  /** What is found in a report of the input with last year known; where nothing is known of it, what `look` finds. */
  async judgeOf(source: string, look: Judge): Promise<Judge> {
    const lastYear = await this.of(source);
    return lastYear ? (reading) => check(reading, undefined, lastYear.evidenceOf) : look;
  }

  private async of(source: string): Promise<LastYear | null> {
    if (this.forAll) return this.forAll;
    const path = this.configurations.lastYearOf(source);
    if (path === null) return this.ofOthers();
    let known = this.byPath.get(path);
    if (known === undefined) {
      known = existsSync(path) ? await lastYearIn([path], this.console, this.unreadable) : null;
      this.byPath.set(path, known);
    }
    if (!known || known.size === 0) this.configurations.troubled(source, known ? 'none' : 'absent');
    return known;
  }

  /** Read for the first input that needs it. A place that is not there holds no report: it is no fault of this run. */
  private async ofOthers(): Promise<LastYear | null> {
    const { lastYearDefault: paths } = this.named;
    if (paths.length === 0) return null;
    this.forOthers ??= await this.read(paths.filter(existsSync), '--last-year-default');
    return this.forOthers;
  }

  private async read(paths: readonly string[], option: string): Promise<LastYear> {
    const known = paths.length === 0 ? new LastYear() : await lastYearIn(paths, this.console, this.unreadable);
    if (known.size === 0) await say(this.console.err, this.named.lang, noLastYearAt(option));
    return known;
  }
}
