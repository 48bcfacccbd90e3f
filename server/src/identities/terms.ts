import type { Cell, Row, Table } from '../model/report';
import type { Term } from './identity';

/** The terms of one row in the order of the form's columns. */
export type RowTerms = readonly Term[];

/**
 * The terms of the rows that are due, in the order of the form; every one of them, whether it is printed or not. Two hundred
 * of them are made whenever a table is read anew, so lists are filled by number.
 */
export function termsIn(
  table: Table | undefined,
  rows: readonly string[],
  columns: readonly string[],
): readonly RowTerms[] {
  const printed = new Map<string, Row>();
  const contradicted = new Set<string>();
  const all = table?.rows ?? [];
  for (let i = 0; i < all.length; i++) {
    const row = all[i] as Row;
    if (row.key === null || row.outsideSums) continue;
    const first = printed.get(row.key);
    if (!first) printed.set(row.key, row);
    else if (!sameFigures(first, row)) contradicted.add(row.key);
  }
  const terms: RowTerms[] = [];
  for (let i = 0; i < rows.length; i++) {
    const key = rows[i] as string;
    terms.push(rowTerms(key, printed.get(key) ?? null, columns, contradicted.has(key)));
  }
  return terms;
}

function rowTerms(rowKey: string, row: Row | null, columns: readonly string[], contradicted: boolean): RowTerms {
  const placed = row?.fits === true && !contradicted ? row : null;
  const terms: Term[] = [];
  for (let i = 0; i < columns.length; i++) {
    const columnKey = columns[i] as string;
    const cell = placed === null ? null : cellIn(placed, columnKey, i);
    terms.push({ rowKey, columnKey, row, cell, value: cell === null ? null : count(cell) });
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
