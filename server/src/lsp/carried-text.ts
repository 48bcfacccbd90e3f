import {
  awaitingIn,
  type Brought,
  type Carried,
  carriedIn,
  type Elsewhere,
  type Reading,
  sameFigures,
} from '../service';
import { piecesOf, rangeIn } from './pieces';

/** What the reports of one text carry forward. */
export interface CarriedText {
  readonly uri: string;
  /** By the names of the reports that take it up; null where two of its reports say different things. */
  readonly byName: ReadonlyMap<string, Brought | null>;
}

/** A text that nobody has open: its places stay, and nothing else of it is kept. */
export function closedText(uri: string, reading: Reading): CarriedText | null {
  const placed = piecesOf(reading).flatMap((piece) =>
    carriedIn(piece.reading).map(({ to, figures, spans }) => {
      const places = new Map(
        Object.entries(spans).map(([column, span]) => [column, { source: uri, ...rangeIn(span, piece) }]),
      );
      return { to, figures, at: (column: string) => places.get(column) ?? null };
    }),
  );
  return placed.length > 0 ? { uri, byName: byNameOf(placed) } : null;
}

/** A text that is open, version after version. */
export class OpenText implements CarriedText {
  byName: ReadonlyMap<string, Brought | null> = new Map();
  private readonly carried = new ByPart(carriedIn);
  private readonly awaiting = new ByPart(awaitingIn);
  private reading: Reading | undefined;

  constructor(readonly uri: string) {}

  /** The names of its own reports. */
  get awaited(): readonly string[] {
    return this.awaiting.all;
  }

  /**
   * Takes a version.
   *
   * @returns whether it carries something else forward than the one before
   */
  take(reading: Reading): boolean {
    if (this.reading === reading) return false;
    this.reading = reading;
    const before = this.carried.all;
    this.carried.take(reading);
    this.awaiting.take(reading);
    const { all } = this.carried;
    if (isSame(before, all)) return false;
    this.byName = byNameOf(all.map(({ to, figures }, k) => ({ to, figures, at: (column) => this.placeOf(k, column) })));
    return true;
  }

  /** Where it stands in the last version: what is carried forward is in the same order for as long as it is the same. */
  private placeOf(k: number, column: string): Elsewhere | null {
    const span = this.carried.all[k]?.spans[column];
    if (!span || !this.reading) return null;
    const { parts, lines } = this.reading;
    const part = parts?.[this.carried.partOf(k)];
    const piece = part
      ? { ...part, line: lines.lineAt(part.by), offset: part.by }
      : { reading: this.reading, line: 0, offset: 0 };
    return { source: this.uri, ...rangeIn(span, piece) };
  }
}

/** What is found in each report of a text, where a keystroke changes one of a thousand. */
class ByPart<T> {
  all: readonly T[] = [];
  private parts: readonly number[] = [];
  private readings: readonly Reading[] = [];
  private lists: readonly (readonly T[])[] = [];

  constructor(private readonly find: (reading: Reading) => readonly T[]) {}

  take(reading: Reading): void {
    const readings = reading.parts?.map((part) => part.reading) ?? [reading];
    const { readings: before, lists } = this;
    this.lists = readings.map((one, k) => (one === before[k] && lists[k]) || this.find(one));
    this.readings = readings;
    const all: T[] = [];
    const parts: number[] = [];
    for (const [k, list] of this.lists.entries())
      for (const one of list) {
        all.push(one);
        parts.push(k);
      }
    this.all = all;
    this.parts = parts;
  }

  /** The part in which one of all was found. */
  partOf(k: number): number {
    return this.parts[k] ?? 0;
  }
}

function byNameOf(all: readonly (Brought & { readonly to: string })[]): Map<string, Brought | null> {
  const byName = new Map<string, Brought | null>();
  for (const one of all) {
    const before = byName.get(one.to);
    if (before === undefined) byName.set(one.to, one);
    else if (before && !sameFigures(before.figures, one.figures)) byName.set(one.to, null);
  }
  return byName;
}

/** Reports of a long text that have not changed are the same objects. */
function isSame(a: readonly Carried[], b: readonly Carried[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((one, k) => {
    const other = b[k] as Carried;
    return one === other || (one.to === other.to && sameFigures(one.figures, other.figures));
  });
}
