import { formOf, rowsOf, tableForm } from '../forms/form';
import type { Row, Table } from '../model/report';

/** The rows that stand from one on, as far as they are a copy; none where they are not. */
export function printedAgain({ form, key, rows }: Table, from: number, known: readonly Row[]): readonly Row[] {
  const whole = rows.slice(from, from + known.length);
  if (whole.length === known.length && whole.every((row, k) => isAgain(row) && row.key === known[k]?.key)) return whole;
  const order = rowsOf(tableForm(formOf(form), key)).map((row) => row.key);
  const follows = (k: number): boolean => placeIn(order, rows[k]) > placeIn(order, rows[k - 1]);
  // A printing begins where the order does, or behind a row that none knows.
  if (follows(from) && rows[from - 1]?.key !== null) return [];
  let end = from;
  while (end < rows.length && rows[end]?.key !== null && (end === from || follows(end))) end++;
  const printed = rows.slice(from, end);
  // With fewer it is rows that are repeated.
  return printed.filter(isAgain).length * 2 > known.length ? printed : [];
}

/** Before all others where none knows it. */
function placeIn(order: readonly string[], row: Row | undefined): number {
  return order.indexOf(row?.key ?? '');
}

/** It stands further up already. */
export function isAgain({ place }: Row): boolean {
  return place === 'repeated';
}
