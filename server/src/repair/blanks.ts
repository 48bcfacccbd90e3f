import { changed, type State } from './state';

const NONE: ReadonlySet<number> = new Set();

/**
 * The blanks whose figure the sums leave no choice about: sums with one blank are solved until none is left. A figure
 * that would be negative, or that two sums state differently, is not determined, and nothing is derived from it.
 *
 * @param doubtful sums that are not gone by
 */
export function determinedBlanks(state: State, doubtful: ReadonlySet<number> = NONE): Map<number, number> {
  const known = new Map<number, number>();
  if (!state.hasBlanks) return known;
  const contested = new Set<number>();
  let current = state;
  for (;;) {
    const found = new Map<number, number>();
    for (let node = 0; node < state.network.ground; node++) {
      if (doubtful.has(node)) continue;
      const unknown = blanksOf(current, node).filter((cell) => !known.has(cell));
      const [cell] = unknown;
      if (unknown.length !== 1 || cell === undefined || contested.has(cell)) continue;
      const figure = requiredBy(current, node, cell);
      if (figure < 0 || (found.get(cell) ?? figure) !== figure) contested.add(cell);
      found.set(cell, figure);
    }
    for (const cell of contested) found.delete(cell);
    if (found.size === 0) return known;
    for (const [cell, figure] of found) known.set(cell, figure);
    current = changed(current, [...found.keys()], [...found.values()]);
  }
}

/** The blanks that stand in a node's sum. */
export function blanksOf({ network, blank }: State, node: number): number[] {
  const blanks: number[] = [];
  for (const cell of network.arcs[node] as readonly number[]) if (blank[cell]) blanks.push(cell);
  return blanks;
}

function requiredBy({ network, values, residuals }: State, node: number, cell: number): number {
  const weight = (network.weight[cell] as number) * (network.first[cell] === node ? 1 : -1);
  return (values[cell] as number) - (residuals[node] as number) * weight;
}
