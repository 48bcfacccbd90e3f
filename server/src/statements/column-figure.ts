import type { Identity, Term } from '../identities/identity';
import { TOTAL } from '../identities/plan';
import { type Figure, sumOf } from './table-figure';

function termIn({ left, right }: Identity, column: string): Term | undefined {
  return termOf(left, column) ?? termOf(right, column);
}

function termOf(terms: readonly Term[], column: string): Term | undefined {
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as Term;
    if (term.columnKey === column) return term;
  }
  return undefined;
}

/**
 * What a sum has in a column, of a group where the table has several. A total that is left blank is what the row's figures
 * add up to, where blanks stand for nothing.
 */
export function columnFigure(sum: Identity, column: string, zero: boolean, group = ''): Figure {
  const term = termIn(sum, group === '' ? column : `${group}.${column}`);
  const own = term ? termFigure(term, zero && column !== TOTAL) : null;
  if (own || column !== TOTAL || !zero || term?.cell?.state !== 'blank') return own;
  return sumOf(sum.right.map((one) => [termFigure(one, true), 1]));
}

/** A row without any figure was not filled in; in one with figures a blank may mean nothing. */
function termFigure({ row, cell, value }: Term, zero: boolean): Figure {
  if (!cell) return null;
  if (value !== null) return { value, cells: [cell], less: [] };
  const meant = zero && cell.state === 'blank' && row?.cells.some(({ state }) => state === 'number');
  return meant ? { value: 0, cells: [cell], less: [] } : null;
}
