import { blanksOf } from './blanks';
import { failing, type State, without } from './state';

/**
 * The table without the sums that nobody can decide: those that have a blank and, with nothing in it, do not hold. A search that
 * had to make them hold would write figures into every blank, and change others to fit. A sum with a blank that holds as it stands
 * is kept: its blank was 0, most likely.
 *
 * @param excess of the parts of （七） over its total
 */
export function withoutUndecided(printed: State, excess: number): State {
  const left = new Set<number>();
  for (let state = printed; ; ) {
    const undecided = failing(state).filter((node) => blanksOf(state, node).length > 0);
    if (undecided.length === 0) return state;
    for (const node of undecided) left.add(node);
    // The sum of （七） stands in the place of those of outcomes, which it follows from, where none of these tells that it fails.
    if (excess !== 0 && undecided.some((node) => isOfOutcomes(printed, node)) && !outcomesFail(state)) {
      for (const node of outcomes(printed)) left.add(node);
    }
    state = without(
      printed,
      [...left].sort((a, b) => a - b),
    );
  }
}

function outcomes({ network: { layout } }: State): number[] {
  return layout.columns.map((_, column) => layout.rows.length + column);
}

function isOfOutcomes(state: State, node: number): boolean {
  return outcomes(state).includes(node);
}

/** Whether a sum of outcomes fails that has no blank. */
function outcomesFail(state: State): boolean {
  return outcomes(state).some((node) => state.residuals[node] !== 0 && blanksOf(state, node).length === 0);
}
