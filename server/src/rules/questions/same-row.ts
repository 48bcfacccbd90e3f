import type { Row, Table } from '../../model/report';

/** The figures of two rows are the same, cell by cell: their values, or where a cell has none, its words. Both fit, or neither does. */
export function sameValues(row: Row, other: Row): boolean {
  const figures = (one: Row): string => one.cells.map(({ value, text }) => value ?? text).join('\t');
  return row.fits === other.fits && figures(row) === figures(other);
}

/** Printed alike to the last sign, so that nothing is lost with one of the two. */
export function sameWords(row: Row, other: Row): boolean {
  const words = (one: Row): string => [one.label?.text ?? '', ...one.cells.map(({ text }) => text)].join('\t');
  return row.fits && words(row) === words(other);
}

/** The row of the same kind that stands first in the table; null where there is none but repetitions. */
export function firstOf(table: Table, { key }: Row): Row | null {
  return table.rows.find((row) => row.key === key && row.place !== 'repeated') ?? null;
}
