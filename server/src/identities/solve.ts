import type { Cell } from '../model/report';
import type { Identity, Term } from './identity';

/** Figures for blank cells. */
export type Solution = ReadonlyMap<Cell, bigint>;

/** An unknown of an identity, and the side on which it stands. */
interface Unknown {
  readonly cell: Cell;
  readonly left: boolean;
}

/**
 * The figures of blank cells that the sums leave no choice about: identities with one unknown are solved, over and
 * over, until none is found. A figure that would be negative, or that two identities state differently at once, is
 * not determined, and nothing is derived from it.
 *
 * @param given figures already decided on for some blanks
 */
export function solve(identities: readonly Identity[], given: Solution = new Map()): Solution {
  const known = new Map(given);
  const contested = new Set<Cell>();
  let open = identities.filter(({ state }) => state === 'undecided');
  for (;;) {
    const found = new Map<Cell, bigint>();
    open = open.filter((identity) => {
      const unknowns = unknownsOf(identity, known);
      const [unknown] = unknowns ?? [];
      if (unknowns?.length !== 1 || !unknown) return unknowns !== null && unknowns.length > 0;
      const figure = required(identity, unknown, known);
      if (figure < 0n || (found.get(unknown.cell) ?? figure) !== figure) contested.add(unknown.cell);
      found.set(unknown.cell, figure);
      return false;
    });
    for (const cell of contested) found.delete(cell);
    if (found.size === 0) return known;
    for (const [cell, figure] of found) known.set(cell, figure);
  }
}

/** The blanks of an identity; null when it has an unknown of another kind, which nothing can be solved for. */
function unknownsOf({ left, right }: Identity, known: Solution): Unknown[] | null {
  const unknowns: Unknown[] = [];
  return gather(left, true, known, unknowns) && gather(right, false, known, unknowns) ? unknowns : null;
}

/** Gathers the blanks of a side; false when it has an unknown of another kind. */
function gather(terms: readonly Term[], left: boolean, known: Solution, into: Unknown[]): boolean {
  for (let i = 0; i < terms.length; i++) {
    const { value, cell } = terms[i] as Term;
    if (value !== null || (cell && known.has(cell))) continue;
    if (cell?.state !== 'blank') return false;
    into.push({ cell, left });
  }
  return true;
}

function required({ left, right }: Identity, unknown: Unknown, known: Solution): bigint {
  const missing = sumOfKnown(right, known) - sumOfKnown(left, known);
  return unknown.left ? missing : -missing;
}

function sumOfKnown(terms: readonly Term[], known: Solution): bigint {
  let sum = 0n;
  for (const { value, cell } of terms) sum += value !== null ? BigInt(value) : ((cell && known.get(cell)) ?? 0n);
  return sum;
}
