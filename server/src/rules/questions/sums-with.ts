import { identitiesOf } from '../../identities/identities';
import { type Identity, type Term, termsOf } from '../../identities/identity';
import type { Cell, Report } from '../../model/report';

/** What becomes of the sums that one unknown cell leaves undecided, with this figure in it: null where none can be told. */
export function sumsHoldWith(report: Report, cell: Cell, figure: bigint): boolean | null {
  let holds: boolean | null = null;
  for (const identity of identitiesOf(report)) {
    if (identity.state !== 'undecided' || !isAlone(identity, cell)) continue;
    if (sumOf(identity.left, cell, figure) !== sumOf(identity.right, cell, figure)) return false;
    holds = true;
  }
  return holds;
}

/** The identity's one unknown figure is this. */
function isAlone(identity: Identity, cell: Cell): boolean {
  const unknown = termsOf(identity).filter(({ value }) => value === null);
  return unknown.length === 1 && unknown[0]?.cell === cell;
}

function sumOf(terms: readonly Term[], cell: Cell, figure: bigint): bigint {
  return terms.reduce((sum, term) => sum + (term.cell === cell ? figure : BigInt(term.value ?? 0)), 0n);
}
