import type { Report, Row, Table } from '../model/report';
import { triedOn, type Way, wayAt } from './fitting';

/** One way in which rows that are all a figure too many or too few come to the figures due: at one place in each of them. */
export interface ColumnFitting {
  /** Places that come to the same rows: among the printed cells where one is to go, among the columns where one is to come. */
  readonly places: readonly number[];
  /** Of an insertion, for each row the figure that the sums require; null where they require none. Of a removal, none. */
  readonly figures: readonly (number | null)[];
}

/** The ways to take one column out of all these rows, or to put one into all of them, after which no sum that is decided fails. */
export function columnFittingsOf(report: Report, table: Table, rows: readonly Row[]): readonly ColumnFitting[] {
  const [first] = rows;
  if (!first || Math.abs(first.cells.length - first.due) !== 1) return NONE;
  const tried = rows.map((row) => triedOn(report, table, row));
  const places = new Map<string, number[]>();
  const found = new Map<string, ColumnFitting>();
  for (let place = 0; place < Math.max(first.cells.length, first.due); place++) {
    const ways: Way[] = [];
    for (const one of tried) {
      const way = wayAt(one, [place]);
      if (!way) break;
      ways.push(way);
    }
    if (ways.length < rows.length) continue;
    const come = ways.map(({ row }) => row).join('\n');
    const same = places.get(come) ?? [];
    same.push(place);
    places.set(come, same);
    if (same.length > 1) continue;
    found.set(come, { places: same, figures: ways.flatMap(({ fitting }) => fitting.figures) });
  }
  return [...found.values()];
}

const NONE: readonly ColumnFitting[] = [];
