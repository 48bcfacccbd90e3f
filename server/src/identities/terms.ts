import type { Cell, Row, Table } from '../model/report';
import type { Term } from './identity';

/** The terms of one row by column key. */
export type RowTerms = ReadonlyMap<string, Term>;

/** The terms of rows that are due, by row key; every one of them, whether it is printed or not. */
export function termsIn(
  table: Table | undefined,
  rows: readonly string[],
  columns: readonly string[],
): ReadonlyMap<string, RowTerms> {
  const printed = new Map<string, Row>();
  const contradicted = new Set<string>();
  for (const row of table?.rows ?? []) {
    if (row.key === null || row.outsideSums) continue;
    const first = printed.get(row.key);
    if (!first) printed.set(row.key, row);
    else if (!sameFigures(first, row)) contradicted.add(row.key);
  }
  return new Map(
    rows.map((key) => {
      const row = printed.get(key) ?? null;
      return [key, rowTerms(key, row, columns, contradicted.has(key))];
    }),
  );
}

function rowTerms(rowKey: string, row: Row | null, columns: readonly string[], contradicted: boolean): RowTerms {
  const placed = row?.fits === true && !contradicted;
  const terms = new Map<string, Term>();
  for (const [i, columnKey] of columns.entries()) {
    const cell = row && placed ? cellIn(row, columnKey, i) : null;
    terms.set(columnKey, { rowKey, columnKey, row, cell, value: cell === null ? null : count(cell) });
  }
  return terms;
}

/** Cells of a row that fits stand in the order of the form as a rule. */
function cellIn({ cells }: Row, column: string, i: number): Cell | null {
  const cell = cells[i];
  return cell?.column === column ? cell : (cells.find((one) => one.column === column) ?? null);
}

/** What a count can be; anything else leaves its sums undecided. */
function count({ state, value }: Cell): number | null {
  return state === 'number' && value !== null && value >= 0 && Number.isSafeInteger(value) ? value : null;
}

function sameFigures(a: Row, b: Row): boolean {
  if (!a.fits || !b.fits || a.cells.length !== b.cells.length) return false;
  return a.cells.every(({ value, state }, i) => value === b.cells[i]?.value && state === b.cells[i]?.state);
}
