import type { Cell, Report, Row, Table } from '../model/report';
import { GREATEST_TERM } from '../text/figure';
import { litigationFiguresOf, requestFiguresOf } from './identities';
import type { Places, PlannedSum } from './plan';

/** Figures one after another; null for what is none that can be summed up. */
export type Values = readonly (number | null)[];

/** A sum as it concerns some rows: what stands in them, by column, less what stands elsewhere, is nothing. */
export interface RowSum {
  /** Columns of the second of several rows count on from those of the first. */
  readonly own: readonly { readonly column: number; readonly sign: 1 | -1 }[];
  readonly rest: number;
}

/** What is printed in a row. */
export function printedFigures({ cells }: Row): Values {
  return cells.map(figureOf);
}

function figureOf({ state, value }: Cell): number | null {
  return state === 'number' && value !== null && Number.isInteger(value) && Math.abs(value) <= GREATEST_TERM
    ? value
    : null;
}

/** The sums on any of these rows that are decided but for the rows themselves, which have no figures in their places. */
export function sumsOn(report: Report, table: Table, rows: readonly Row[]): RowSum[] {
  if (table.key === 'disclosure' || rows.some(({ key }) => key === null)) return [];
  const requests = table.key === 'requests';
  const { plan, figures } = requests ? requestFiguresOf(report) : litigationFiguresOf(report);
  const numbers = rows.map((row) => figures.numberOf(row));
  if (numbers.some((number) => number < 0)) return [];
  const columns = requests ? plan.columns.length : plan.litigation.length;
  const planned = requests ? numbers.flatMap((number) => plan.requestSumsOn[number] ?? []) : plan.groupSums;
  const sums: RowSum[] = [];
  for (const one of new Set(planned)) {
    const sum = rowSum(one, figures.values, numbers, columns);
    if (sum) sums.push(sum);
  }
  return sums;
}

/** @param numbers the rows that a sum is to concern, by their place in the table */
function rowSum(
  { left, right }: PlannedSum,
  values: Values,
  numbers: readonly number[],
  columns: number,
): RowSum | null {
  const own: RowSum['own'][number][] = [];
  let rest = 0;
  const take = (places: Places, sign: 1 | -1): boolean => {
    for (const place of places) {
      const at = numbers.indexOf(Math.floor(place / columns));
      if (at >= 0) {
        own.push({ column: at * columns + (place % columns), sign });
        continue;
      }
      const value = values[place] ?? null;
      if (value === null || value > GREATEST_TERM) return false;
      rest += sign * value;
    }
    return true;
  };
  return take(left, 1) && take(right, -1) ? { own, rest } : null;
}

/** How many sums hold with these figures in the rows; null when one that is decided fails. */
export function checked(row: Values, sums: readonly RowSum[]): number | null {
  let holding = 0;
  for (let i = 0; i < sums.length; i++) {
    const left = leftOver(row, sums[i] as RowSum);
    if (left === null) continue;
    if (left !== 0) return null;
    holding++;
  }
  return holding;
}

/** What a sum comes to with the rows' figures; null where one of them is not known. */
function leftOver(row: Values, { own, rest }: RowSum): number | null {
  let sum = rest;
  for (let i = 0; i < own.length; i++) {
    const { column, sign } = own[i] as RowSum['own'][number];
    const figure = row[column] as number | null;
    if (figure === null) return null;
    sum += sign * figure;
  }
  return sum;
}
