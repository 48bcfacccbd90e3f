import { existsSync } from 'node:fs';
import { type Brought, type Carried, carriedIn, type Elsewhere, LastYear, type Reading, type Words } from '../service';
import type { Configurations } from './configurations';
import type { Console } from './console';
import { bySource, collect, type Input } from './inputs';
import { load } from './load';

/** Told of each file that cannot be read. */
type Unreadable = (input: Input, error: Words) => Promise<void>;

/** Reads what last year's reports carry forward; none of them is checked. */
export async function lastYearIn(path: string, console: Console, unreadable: Unreadable): Promise<LastYear> {
  const known = new LastYear();
  for (const input of collect([path]).inputs.sort(bySource)) {
    const reading = await load(input, console.stdin);
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

/** What is known of last year for each input of a run: what the command line names, or else what its configuration does; each place is read once. */
export class LastYears {
  private readonly byPath = new Map<string, LastYear | null>();

  /** @param forAll what the command line names; null where it names nothing */
  constructor(
    private readonly forAll: LastYear | null,
    private readonly configurations: Configurations,
    private readonly console: Console,
    private readonly unreadable: Unreadable,
  ) {}

  async of(source: string): Promise<LastYear | null> {
    const path = this.forAll ? null : this.configurations.lastYearOf(source);
    if (path === null) return this.forAll;
    let known = this.byPath.get(path);
    if (known === undefined) {
      known = existsSync(path) ? await lastYearIn(path, this.console, this.unreadable) : null;
      this.byPath.set(path, known);
    }
    if (!known || known.size === 0) this.configurations.troubled(source, known ? 'none' : 'absent');
    return known;
  }
}
