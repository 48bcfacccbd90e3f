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
  const all = table?.rows ?? [];
  const inOrder = rowsInOrder(all, rows);
  if (inOrder) return rows.map((key, i) => rowTerms(key, inOrder[i] as Row | null, columns, false));
  const printed = new Map<string, Row>();
  const contradicted = new Set<string>();
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

/**
 * For each row that is due the printed one; null for the list where rows stand out of order or more than once, which has to be
 * looked into. Most tables have them in order, and one walk tells.
 */
function rowsInOrder(all: readonly Row[], due: readonly string[]): (Row | null)[] | null {
  const found: (Row | null)[] = [];
  for (let i = 0; i < all.length; i++) {
    const row = all[i] as Row;
    if (row.key === null || row.outsideSums) continue;
    while (found.length < due.length && due[found.length] !== row.key) found.push(null);
    if (found.length === due.length) return null;
    found.push(row);
  }
  while (found.length < due.length) found.push(null);
  return found;
}

function rowTerms(rowKey: string, row: Row | null, columns: readonly string[], contradicted: boolean): RowTerms {
  const cells = row?.fits === true && !contradicted ? row.cells : null;
  const terms: Term[] = [];
  for (let i = 0; i < columns.length; i++) {
    const columnKey = columns[i] as string;
    let cell: Cell | null = null;
    if (cells !== null) {
      // Cells of a row that fits stand in the order of the form as a rule.
      const here = cells[i];
      cell = here !== undefined && here.column === columnKey ? here : cellIn(cells, columnKey);
    }
    terms.push({ rowKey, columnKey, row, cell, value: cell === null ? null : count(cell) });
  }
  return terms;
}

function cellIn(cells: readonly Cell[], column: string): Cell | null {
  return cells.find((one) => one.column === column) ?? null;
}

/** What a count can be; anything else leaves its sums undecided. */
function count({ state, value }: Cell): number | null {
  return state === 'number' && value !== null && value >= 0 && Number.isSafeInteger(value) ? value : null;
}

function sameFigures(a: Row, b: Row): boolean {
  if (!a.fits || !b.fits || a.cells.length !== b.cells.length) return false;
  return a.cells.every(({ value, state }, i) => value === b.cells[i]?.value && state === b.cells[i]?.state);
}
