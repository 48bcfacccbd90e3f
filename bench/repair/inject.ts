import type { Layout } from '../../server/src/repair';
import type { Random } from './random';
import { consistentTable, type Grid, holds } from './tables';

/** The ten kinds of error, in the order of the design. */
export const KINDS = [
  'digit',
  'transposed',
  'missing',
  'stale total',
  'off by one',
  'wrong column',
  'wrong row',
  'shifted row',
  'swapped rows',
  'stale chain',
] as const;

export type Kind = (typeof KINDS)[number];

/** A report as it should be and as it is printed. */
export interface Case {
  readonly truth: readonly (readonly number[])[];
  readonly printed: Grid;
}

type Place = readonly [row: number, column: number];

/** The kinds of which two and three errors are made. */
const COMBINED: readonly Kind[] = KINDS.slice(0, 8);

/** A table with one error that its sums, or a blank, give away. */
export function injected(layout: Layout, kind: Kind, random: Random): Case {
  for (;;) {
    const made = errorIn(layout, consistentTable(layout, random), kind, random);
    if (made && (kind === 'missing' || !holds(layout, made.printed))) return made;
  }
}

/** A table with several errors of the first eight kinds, each of them in cells that no other touches. */
export function combined(layout: Layout, count: number, random: Random): Case {
  for (;;) {
    const truth = consistentTable(layout, random);
    const made = Array.from({ length: count }, () => errorIn(layout, truth, random.pick(COMBINED), random));
    const printed: Grid = truth.map((row) => [...row]);
    const touched = new Set<string>();
    const all = made.every((one) => one !== null && lay(one.printed, truth, printed, touched));
    const seen = made.every((one) => one !== null && !holds(layout, one.printed));
    if (all && seen && !holds(layout, printed)) return { truth, printed };
  }
}

function lay(from: Grid, truth: readonly (readonly number[])[], onto: Grid, touched: Set<string>): boolean {
  return from.every((row, i) =>
    row.every((figure, j) => {
      if (figure === truth[i]?.[j]) return true;
      if (touched.has(`${i} ${j}`)) return false;
      touched.add(`${i} ${j}`);
      (onto[i] as (number | null)[])[j] = figure;
      return true;
    }),
  );
}

function errorIn(layout: Layout, truth: number[][], kind: Kind, random: Random): Case | null {
  const printed: Grid = truth.map((row) => [...row]);
  const put = ([row, column]: Place, figure: number | null) => {
    (printed[row] as (number | null)[])[column] = figure;
  };
  const at = ([row, column]: Place) => (truth[row] as number[])[column] as number;
  const places = layout.rows.flatMap((_, row) => layout.columns.map((_c, column): Place => [row, column]));
  const filled = places.filter((place) => at(place) > 0);
  const done = { truth, printed };
  if (filled.length === 0) return null;
  switch (kind) {
    case 'digit': {
      const place = random.pick(random.next() < 0.8 ? filled : places);
      const figure = mistyped(at(place), random);
      put(place, figure);
      return figure === at(place) || figure === null ? null : done;
    }
    case 'transposed': {
      const many = filled.filter((place) => at(place) >= 10);
      if (many.length === 0) return null;
      const place = random.pick(many);
      const digits = [...String(at(place))];
      const i = random.below(digits.length - 1);
      [digits[i], digits[i + 1]] = [digits[i + 1] as string, digits[i] as string];
      put(place, Number(digits.join('')));
      return done;
    }
    case 'missing':
      put(random.pick(filled), null);
      return done;
    case 'stale total':
      return staleTotal(layout, done, random);
    case 'off by one': {
      const place = random.pick(places);
      const figure = at(place) + random.pick([-1, 1]);
      put(place, figure);
      return figure < 0 ? null : done;
    }
    case 'wrong column':
    case 'wrong row': {
      const [row, column] = random.pick(filled);
      const near = random.next() < 0.8;
      const [length, here] = kind === 'wrong row' ? [layout.rows.length, row] : [layout.columns.length, column];
      const there = near ? here + random.pick([-1, 1]) : random.below(length);
      const other: Place = kind === 'wrong row' ? [there, column] : [row, there];
      if (there < 0 || there >= length || at(other) !== 0) return null;
      put(other, at([row, column]));
      put([row, column], 0);
      return done;
    }
    case 'shifted row': {
      const row = random.pick(filled)[0];
      const figures = truth[row] as number[];
      printed[row] = random.next() < 0.5 ? [...figures.slice(1), 0] : [0, ...figures.slice(0, -1)];
      return done;
    }
    case 'swapped rows': {
      const a = random.pick(Object.values(layout.balance));
      const b = random.next() < 0.7 ? a + random.pick([-1, 1]) : random.below(layout.rows.length);
      if (!truth[b] || a === b) return null;
      [printed[a], printed[b]] = [[...truth[b]], [...(truth[a] as number[])]];
      return done;
    }
    case 'stale chain':
      return staleChain(layout, truth, random);
  }
}

/** One digit replaced, added or lost; null where a 0 would come to lead, as no figure is printed. */
function mistyped(figure: number, random: Random): number | null {
  const digits = [...String(figure)];
  const i = random.below(digits.length);
  const digit = String(random.below(10));
  const kind = random.below(3);
  if (kind === 0) digits[i] = digit;
  else if (kind === 1) digits.splice(i + random.below(2), 0, digit);
  else if (digits.length > 1) digits.splice(i, 1);
  const typed = digits.join('');
  return String(Number(typed)) === typed ? Number(typed) : null;
}

/** A part changed late: one total, or a figure of （七） and its total, still say what was right before. */
function staleTotal(layout: Layout, { truth, printed }: Case, random: Random): Case | null {
  const { processed } = layout.balance;
  const by = random.pick([-3, -2, -1, 1, 2, 3, 5, 10]);
  const column = random.pick(layout.applicants);
  const places: Place[] = random.pick<Place[]>([
    [[random.below(layout.rows.length), layout.total]],
    [[processed, column]],
    [
      [processed, column],
      [processed, layout.total],
    ],
  ]);
  for (const [row, j] of places) {
    const figure = ((truth[row] as readonly number[])[j] as number) + by;
    if (figure < 0) return null;
    (printed[row] as (number | null)[])[j] = figure;
  }
  return { truth, printed };
}

/** An outcome changed late and nothing else: 四 gives way where it can, else 一 grows. */
function staleChain(layout: Layout, before: number[][], random: Random): Case | null {
  const { processed, carriedOut, received } = layout.balance;
  const row = random.pick(layout.results);
  const column = random.pick(layout.applicants);
  const by = random.pick([-2, -1, 1, 1, 2, 3, 5]);
  const truth = before.map((figures) => [...figures]);
  const printed: Grid = before.map((figures) => [...figures]);
  const add = (i: number, j: number, more: number) => {
    (truth[i] as number[])[j] = ((truth[i] as number[])[j] as number) + more;
  };
  const open = Math.min(before[carriedOut]?.[column] as number, before[carriedOut]?.[layout.total] as number);
  const [balancing, change] = open >= by ? [carriedOut, -by] : [received, by];
  for (const j of [column, layout.total]) {
    add(row, j, by);
    add(processed, j, by);
    add(balancing, j, change);
  }
  (printed[row] as (number | null)[])[column] = (truth[row] as number[])[column] as number;
  return truth.flat().some((figure) => figure < 0) ? null : { truth, printed };
}
