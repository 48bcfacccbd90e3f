import type { Identity, Term } from '../identities/identity';
import type { Operation } from '../repair';

/** One figure put in another's place. The term has its row and cell. */
export interface TermChange {
  readonly term: Term;
  readonly to: number;
}

/** One way to make all identities of a group hold. An inference. */
export interface Explanation {
  /** What may have happened, an entry for each slip. */
  readonly operations: readonly Operation[];
  /** In the order of the form. */
  readonly changes: readonly TermChange[];
}

/** Failing identities that one cause, or one set of causes, explains apart from all others: one finding. */
export interface FailingGroup {
  /** All of them certainly fail. Balances first, then column sums, then row sums, each in the order of the form. */
  readonly broken: readonly [Identity, ...Identity[]];
  /** The likeliest first; empty when nothing was found. */
  readonly explanations: readonly Explanation[];
  /** How many explanations, from the first on, are about as likely as the first. */
  readonly near: number;
  /** The figures that every near explanation changes. */
  readonly core: readonly Term[];
  /** Whether the first explanation may be offered as the preferred one. */
  readonly preferred: boolean;
  /** Whether the search came to its end. */
  readonly exhaustive: boolean;
  /** Whether an explanation makes every identity of the table hold: no other group fails and none is undecided. */
  readonly mendsAll: boolean;
}
