import type { FormGrid } from '../compose/grid';
import { disclosureGrid } from '../compose/statute/disclosure';
import { litigationGrid } from '../compose/statute/litigation';
import { requestsGrid } from '../compose/statute/requests';
import { formOf, type RowForm, type TableForm, tableForm } from '../forms/form';
import type { Table } from '../model/report';

/** Grids by what is printed: a keystroke later, and in the next report of a long text, it is the same. */
const known = new Map<string, FormGrid | null>();
const LIMIT = 64;

/**
 * The statutory grid with the rows that this table prints and no others, its figures blank. Null where a row is printed
 * that the form has no place for.
 */
export function gridOf(table: Table): FormGrid | null {
  const printed = new Set<string>();
  for (const { key, place, fits } of table.rows) {
    if (key === null || !fits || place !== 'in-order' || printed.has(key)) return null;
    printed.add(key);
  }
  const name = `${table.form} ${table.key} ${[...printed].join()}`;
  let grid = known.get(name);
  if (grid === undefined) {
    grid = gridWith(table, printed);
    if (known.size >= LIMIT) known.clear();
    known.set(name, grid);
  }
  return grid;
}

function gridWith({ form: id, key }: Table, printed: ReadonlySet<string>): FormGrid | null {
  const form = tableForm(formOf(id), key);
  switch (key) {
    case 'disclosure':
      return disclosureGrid(withRows(form, printed));
    case 'requests':
      return requestsGridOf(form, printed);
    case 'litigation':
      return litigationGrid(form);
  }
}

function withRows(form: TableForm, printed: ReadonlySet<string>): TableForm {
  const blocks = form.blocks.map((block) => ({
    ...block,
    rows: block.rows.filter(({ key }) => printed.has(key)),
  }));
  return { ...form, blocks };
}

/** A row that heads others has figures of its own only where none of the others is printed. */
function requestsGridOf(form: TableForm, printed: ReadonlySet<string>): FormGrid | null {
  const rows: RowForm[] = [];
  for (const row of form.rows) {
    const heads = printsBelow(row, form.rows, printed);
    const own = printed.has(row.key);
    if (own && heads) return null;
    if (own) rows.push({ ...row, numeric: true });
    else if (heads) rows.push(row);
  }
  return requestsGrid({ ...form, rows });
}

function printsBelow({ key }: RowForm, rows: readonly RowForm[], printed: ReadonlySet<string>): boolean {
  return rows.some((row) => row.parent === key && (printed.has(row.key) || printsBelow(row, rows, printed)));
}
