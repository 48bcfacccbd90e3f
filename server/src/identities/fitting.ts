import type { Cell, Report, Row, Table } from '../model/report';
import { checked, printedFigures, type RowSum, sumsOn, type Values } from './row-sums';

/** One way in which a row with a figure too many or too few comes to the figures due. */
export interface Fitting {
  /** `remove`: places among the printed cells. `join`: the first of two of them whose digits are one figure's. `insert`: places among the columns. */
  readonly kind: 'remove' | 'join' | 'insert';
  readonly places: readonly number[];
  /** Of an insertion, for each place the figure that the sums require; null where they require none. Of two that are joined, the figure. */
  readonly figures: readonly (number | null)[];
  /** How many sums the row then keeps, those that gave a figure left out. */
  readonly checks: number;
}

/** What the sums say of a row. */
export interface Fittings {
  /** The likeliest first. */
  readonly ways: readonly Fitting[];
  /** The row has as many ways, but the sums rule every one of them out: another figure is wrong as well. */
  readonly ruledOut: boolean;
}

/** Places of a row, up to before `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Of a row so far off that there are more ways than these, none is tried: it is looked at on every keystroke. */
const MOST_CHOICES = 150;
/** Nor of one with so many cells too many, which are more than any row has, were there a single way. */
const MOST_AT_ONCE = 32;
/** Several cells at once are offered only where the sums leave a choice that a person can survey. */
const MOST_WAYS = 8;

const NONE: Fittings = { ways: [], ruledOut: false };

/**
 * The ways to remove, join or insert cells after which no sum that is decided fails. Ways that give the same row count
 * once; where no sum is decided every place is one way, but nothing is joined.
 *
 * @param mayJoin whether nothing but white space parts the cell in this place from the next
 * @param within the places of which some are to go, or to be filled; all where that is not known
 */
export function fittingsOf(
  report: Report,
  table: Table,
  row: Row,
  mayJoin: (place: number) => boolean = () => false,
  within: Stretch | null = null,
): Fittings {
  const surplus = row.cells.length - row.due;
  const many = Math.abs(surplus);
  if (many === 0 || row.cells.length === 0) return NONE;
  const { from, to } = within ?? { from: 0, to: Math.max(row.cells.length, row.due) };
  if (many > MOST_AT_ONCE || choicesOf(to - from, many) > MOST_CHOICES) return onlyAlike(row, surplus, from);
  const tried = triedOn(report, table, row);
  const seen = new Set<string>();
  const ways: Fitting[] = [];
  for (const choice of choices(to - from, many)) {
    const places = choice.map((place) => from + place);
    if (surplus === 1 && places[0] !== from && repeatsItsNeighbour(row, places[0] as number)) continue;
    const way = wayAt(tried, places);
    if (!way || seen.has(way.row)) continue;
    seen.add(way.row);
    ways.push(way.fitting);
  }
  if (surplus === 1) ways.push(...joinings(tried, (place) => place >= from && place + 1 < to && mayJoin(place)));
  if (many > 1 && (ways.length > MOST_WAYS || ways.some(({ checks }) => checks === 0))) return NONE;
  if (ways.length === 0) return { ...onlyAlike(row, surplus, from), ruledOut: !readsAlike(row, surplus) };
  ways.sort((a, b) => b.checks - a.checks);
  return { ways, ruledOut: false };
}

/** A row to which ways are tried: what stands in it, and the sums that judge them. */
interface Tried {
  readonly row: Row;
  readonly printed: Values;
  readonly sums: readonly RowSum[];
}

/** Makes a row ready to have ways tried on it. */
export function triedOn(report: Report, table: Table, row: Row): Tried {
  return { row, printed: printedFigures(row), sums: sumsOn(report, table, [row]) };
}

/** The row without the cells in these places if it has too many, else with some there; null where a sum that is decided then fails. */
export function wayAt({ row, printed, sums }: Tried, places: readonly number[]): Way | null {
  return row.cells.length > row.due ? removal(row, printed, places, sums) : insertion(printed, places, sums);
}

/** Whichever of two neighbours that read the same goes, the same row is left. Most figures are 0. */
function repeatsItsNeighbour({ cells }: Row, place: number): boolean {
  return cells[place]?.text === cells[place - 1]?.text;
}

/** Where all cells read the same it does not matter which goes, whatever the sums say: they fail for another reason. */
function onlyAlike(row: Row, surplus: number, from: number): Fittings {
  if (!readsAlike(row, surplus)) return NONE;
  const places = Array.from({ length: surplus }, (_, i) => from + i);
  return { ways: [{ kind: 'remove', places, figures: [], checks: 0 }], ruledOut: false };
}

function readsAlike({ cells }: Row, surplus: number): boolean {
  return surplus > 0 && cells.every(({ text }) => text === cells[0]?.text);
}

/** A fitting, and the row that it leads to. */
export interface Way {
  /** The whole row, to tell ways that come to the same. */
  readonly row: string;
  readonly fitting: Fitting;
}

function removal(row: Row, printed: Values, places: readonly number[], sums: readonly RowSum[]): Way | null {
  const left = printed.filter((_, i) => !places.includes(i));
  const checks = checked(left, sums);
  if (checks === null) return null;
  const texts = row.cells.filter((_, i) => !places.includes(i)).map(({ text }) => text);
  return { row: texts.join('\t'), fitting: { kind: 'remove', places, figures: [], checks } };
}

function insertion(printed: Values, places: readonly number[], sums: readonly RowSum[]): Way | null {
  const whole: (number | null)[] = [...printed];
  for (const place of places) whole.splice(place, 0, null);
  let used = 0;
  for (let found = true; found; ) {
    found = false;
    for (const place of places) {
      if (whole[place] !== null) continue;
      const figure = required(whole, place, sums);
      if (figure === undefined) continue;
      if (figure < 0) return null;
      whole[place] = figure;
      used++;
      found = true;
    }
  }
  const checks = checked(whole, sums);
  if (checks === null) return null;
  const figures = places.map((place) => whole[place] ?? null);
  return { row: whole.map(String).join('\t'), fitting: { kind: 'insert', places, figures, checks: checks - used } };
}

/** Two neighbours whose digits make one figure with which some sum on it holds; no figure begins with 0. */
function joinings({ row: { cells }, printed, sums }: Tried, mayJoin: (place: number) => boolean): Fitting[] {
  const found: Fitting[] = [];
  for (let place = 0; place + 1 < cells.length; place++) {
    const [first, second] = cells.slice(place, place + 2) as [Cell, Cell];
    if (!BEGUN.test(first.text) || !DIGITS.test(second.text) || !mayJoin(place)) continue;
    const figure = Number(first.text + second.text);
    const row = [...printed.slice(0, place), figure, ...printed.slice(place + 2)];
    const checks = checked(row, sums);
    const on = sums.filter(({ own }) => own.some(({ column }) => column === place));
    if (checks !== null && (checked(row, on) ?? 0) > 0)
      found.push({ kind: 'join', places: [place], figures: [figure], checks });
  }
  return found;
}

const BEGUN = /^[1-9]\d{0,6}$/;
const DIGITS = /^\d{1,7}$/;

/** The figure that the first sum decided but for this place asks for. */
function required(row: Values, place: number, sums: readonly RowSum[]): number | undefined {
  for (const { own, rest } of sums) {
    const here = own.find(({ column }) => column === place);
    if (!here || own.some(({ column }) => column !== place && row[column] === null)) continue;
    const others = own.reduce((sum, { column, sign }) => sum + sign * (row[column] ?? 0), rest);
    return here.sign > 0 ? 0 - others : others;
  }
  return undefined;
}

/** In how many ways so many can be chosen of a count; no further than it must be told. */
function choicesOf(count: number, many: number): number {
  let ways = 1;
  const chosen = Math.min(many, count - many);
  for (let i = 1; i <= chosen && ways <= MOST_CHOICES; i++) ways = (ways * (count - chosen + i)) / i;
  return ways;
}

/** All ways to choose so many of a count of places, in order. */
function choices(count: number, many: number): number[][] {
  const found: number[][] = [];
  const chosen: number[] = [];
  const choose = (from: number) => {
    if (chosen.length === many) {
      found.push([...chosen]);
      return;
    }
    for (let i = from; i <= count - (many - chosen.length); i++) {
      chosen.push(i);
      choose(i + 1);
      chosen.pop();
    }
  };
  choose(0);
  return found;
}
