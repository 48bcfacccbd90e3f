import type { PlannedFigures } from '../identities/identities';
import type { Cell } from '../model/report';
import { type Figure, NO_CELLS, sumOf } from './table-figure';

/**
 * What stands at a place of a table; `zero` where blanks stand for nothing. A total that is left blank is then what the other
 * figures of its sum add up to.
 */
export function figureAt(table: PlannedFigures, place: number, zero: boolean, isTotal: boolean): Figure {
  const cell = table.figures.cells[place] as Cell | null;
  if (cell === null) return null;
  const value = table.figures.values[place] as number | null;
  if (value !== null) return { value, cells: [cell], less: NO_CELLS };
  if (!zero || cell.state !== 'blank') return null;
  return isTotal ? blankTotal(table, place) : blankFigure(table, place);
}

function blankTotal(table: PlannedFigures, place: number): Figure {
  const sum = table.sums.plannedFor(place);
  return sum ? sumOf(sum.right.map((one) => [figureAt(table, one, true, false), 1])) : null;
}

/** A row without any figure was not filled in; in one with figures a blank may mean nothing. */
function blankFigure({ figures }: PlannedFigures, place: number): Figure {
  const { row, cell } = figures.term(place);
  const filledIn = row?.cells.some(({ state }) => state === 'number');
  return cell && filledIn ? { value: 0, cells: [cell], less: NO_CELLS } : null;
}
