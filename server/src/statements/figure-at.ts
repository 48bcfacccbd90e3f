import type { PlannedFigures } from '../identities/identities';
import type { Cell, Report } from '../model/report';
import { blanksAreZero } from './blanks';
import { type Figure, NO_CELLS, sumOf } from './table-figure';

/** What stands at a place of a table. A total that is left blank is what its sum's other figures add up to, where blanks stand for nothing. */
export function figureAt(report: Report, table: PlannedFigures, place: number, isTotal: boolean): Figure {
  const cell = table.figures.cells[place] as Cell | null;
  if (cell === null) return null;
  const value = table.figures.values[place] as number | null;
  if (value !== null) return { value, cells: [cell], less: NO_CELLS };
  if (cell.state !== 'blank' || !blanksAreZero(report, table.key)) return null;
  return isTotal ? blankTotal(report, table, place) : blankFigure(table, place);
}

function blankTotal(report: Report, table: PlannedFigures, place: number): Figure {
  const sum = table.sums.plannedFor(place);
  return sum ? sumOf(sum.right.map((one) => [figureAt(report, table, one, false), 1])) : null;
}

/** A row without any figure was not filled in; in one with figures a blank may mean nothing. */
function blankFigure({ figures }: PlannedFigures, place: number): Figure {
  const { row, cell } = figures.term(place);
  const filledIn = row?.cells.some(({ state }) => state === 'number');
  return cell && filledIn ? { value: 0, cells: [cell], less: NO_CELLS } : null;
}
