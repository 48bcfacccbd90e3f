import type { Report, Row, Table } from '../model/report';
import { checked, printedFigures, sumsOn } from './row-sums';

/** A figure that stands in a row and is wanting in the one beside it. */
export interface MovedFigure {
  readonly from: Row;
  /** Its place among the printed cells. */
  readonly place: number;
  readonly to: Row;
  /** The place of its column there. */
  readonly column: number;
}

const PAIR = 2;

/**
 * The ways to bring one figure over from a row with one too many to its neighbour with one too few, after which no sum on either
 * fails and as many hold as there are rows. Ways that give the same two rows count once.
 */
export function movedFigures(report: Report, table: Table, row: Row): MovedFigure[] {
  const pair = pairWith(table, row);
  if (!pair) return [];
  const [from, to] = pair;
  const [more, less] = [printedFigures(from), printedFigures(to)];
  const sums = sumsOn(report, table, [from, to]);
  const seen = new Set<string>();
  const found: MovedFigure[] = [];
  for (let place = 0; place < more.length; place++) {
    const figure = more[place] as number | null;
    if (figure === null) continue;
    for (let column = 0; column <= less.length; column++) {
      const both = [...more.toSpliced(place, 1), ...less.toSpliced(column, 0, figure)];
      const name = both.join();
      if (seen.has(name) || (checked(both, sums) ?? 0) < PAIR) continue;
      seen.add(name);
      found.push({ from, place, to, column });
    }
  }
  return found;
}

/** The row and one that stands right above or below it, of which one has a figure too many and the other one too few: that one first. */
function pairWith({ rows }: Table, row: Row): readonly [Row, Row] | null {
  const off = surplusOf(row);
  if (Math.abs(off) !== 1) return null;
  const at = rows.indexOf(row);
  const others = [rows[at - 1], rows[at + 1]].filter((one) => one !== undefined && surplusOf(one) === -off);
  const [other] = others;
  if (!other || others.length > 1) return null;
  return off > 0 ? [row, other] : [other, row];
}

function surplusOf({ cells, due, place }: Row): number {
  return place === 'in-order' ? cells.length - due : 0;
}
