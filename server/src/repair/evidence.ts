import { byCost, type Repair } from './cost';
import type { State } from './state';
import type { Evidence } from './table';

/** What it costs a repair to leave or put a figure that something else contradicts. */
const CONTRADICTED = 1.2;

/**
 * Ranks repairs again by what is known from elsewhere. Evidence creates no repair, and where no repair touches the cell
 * it speaks of it says nothing.
 *
 * @param repairs in order
 */
export function weighed(state: State, repairs: readonly Repair[], evidence: readonly Evidence[]): readonly Repair[] {
  if (evidence.length === 0) return repairs;
  const { layout, width } = state.network;
  const touched = new Set(repairs.flatMap(({ cells }) => cells));
  const known = evidence.flatMap(({ row, column, figure }) => {
    const i = layout.rows.indexOf(row);
    const j = layout.columns.indexOf(column);
    const cell = i * width + j;
    return i >= 0 && j >= 0 && touched.has(cell) ? [{ cell, figure }] : [];
  });
  return repairs
    .map((repair) => {
      const against = known.filter(({ cell, figure }) => figureAfter(state, repair, cell) !== figure).length;
      return against === 0 ? repair : { ...repair, cost: repair.cost + against * CONTRADICTED };
    })
    .sort(byCost);
}

function figureAfter(state: State, { cells, to }: Repair, cell: number): number {
  const i = cells.indexOf(cell);
  return (i < 0 ? state.values[cell] : to[i]) as number;
}
