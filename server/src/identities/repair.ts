import { difference, type Identity, type Term, termsOf } from './identity';

/** One figure that, set to another value, makes every decided identity hold in which it stands. */
export interface Repair {
  readonly term: Term;
  readonly value: bigint;
}

/** All single figures that can be at fault for a broken identity, given what the other identities say of them. */
export function repairsOf(broken: Identity, all: readonly Identity[]): Repair[] {
  const decided = decidedByTerm(all);
  const repairs: Repair[] = [];
  for (const term of termsOf(broken)) {
    const change = changeFor(broken, term);
    const value = BigInt(term.value ?? 0) + change;
    if (value < 0n) continue;
    if ((decided.get(term) ?? []).every((one) => changeFor(one, term) === change)) repairs.push({ term, value });
  }
  return repairs;
}

/** By how much the figure would have to change for the identity to hold. */
function changeFor(identity: Identity, term: Term): bigint {
  const excess = identity.state === 'holding' ? 0n : difference(identity);
  return identity.left.includes(term) ? -excess : excess;
}

const indexes = new WeakMap<readonly Identity[], ReadonlyMap<Term, readonly Identity[]>>();

/** The decided identities in which each term stands. */
function decidedByTerm(all: readonly Identity[]): ReadonlyMap<Term, readonly Identity[]> {
  const known = indexes.get(all);
  if (known) return known;
  const index = new Map<Term, Identity[]>();
  for (const one of all) {
    if (one.state === 'undecided') continue;
    for (const term of termsOf(one)) {
      const standing = index.get(term);
      if (standing) standing.push(one);
      else index.set(term, [one]);
    }
  }
  indexes.set(all, index);
  return index;
}
