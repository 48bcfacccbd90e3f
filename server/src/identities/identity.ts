import type { Cell, Row } from '../model/report';

/** Which sum; a rule's code is the id with hyphens. */
export type IdentityId = 'requests.balance' | 'requests.column-sum' | 'requests.row-sum' | 'litigation.group-sum';

/** Whether a sum holds; undecided where a term is unknown. */
export type IdentityState = 'holding' | 'broken' | 'undecided';

/** How the identities of the known tables stand: 42 a report, 40 with （六） as one row. */
export type IdentityCount = Readonly<Record<IdentityState, number>>;

/** The table whose figures an identity adds up. */
export function tableOfSum(id: IdentityId): 'requests' | 'litigation' {
  return id === 'litigation.group-sum' ? 'litigation' : 'requests';
}

/** One figure of an identity. A figure that stands in several identities is one and the same `Term` in all. */
export interface Term {
  /** Keys of the form, also where nothing is printed. */
  readonly rowKey: string;
  readonly columnKey: string;
  /** The printed row, the first of several; null when the row is not there. */
  readonly row: Row | null;
  /** The cell in this place; null where none can be said to stand there (no row, a count that does not fit, a contradicted row). */
  readonly cell: Cell | null;
  /** A whole number from 0 to 15 digits; null when the figure is unknown or cannot be a count. */
  readonly value: number | null;
}

/** One sum that must hold: the terms of `left` together equal those of `right`. */
export interface Identity {
  readonly id: IdentityId;
  /** The column of a balance or column sum, the row of a row sum, the group of a group sum, by its key in the form. */
  readonly where: string;
  /** The total or totals: 总计; （七）总计; of a balance 一 and 二. */
  readonly left: readonly Term[];
  /** What the totals are made of; of a balance （七） and 四. */
  readonly right: readonly Term[];
  /** `undecided` as soon as one term is unknown. */
  readonly state: IdentityState;
}

/** All terms, those of the left side first. */
export function termsOf({ left, right }: Identity): readonly Term[] {
  return [...left, ...right];
}

/** The exact sum of known terms. 15 digits fit a number, twenty-one such figures together do not. */
export function exactSum(terms: readonly Term[]): bigint {
  let sum = 0n;
  // As plain numbers as long as these are exact: nearly all sums are small.
  let exact = 0;
  for (let i = 0; i < terms.length; i++) {
    const { value } = terms[i] as Term;
    if (value === null) throw new Error('a sum of unknown figures');
    if (exact + value > Number.MAX_SAFE_INTEGER) {
      sum += BigInt(exact);
      exact = 0;
    }
    exact += value;
  }
  return sum + BigInt(exact);
}

/** Left less right, exact; only of an identity that is decided. */
export function difference({ left, right }: Identity): bigint {
  return exactSum(left) - exactSum(right);
}

/** The figure that an identity defines: the total, of a balance what is carried out. */
export function derivedTerm({ id, left, right }: Identity): Term {
  return (id === 'requests.balance' ? right.at(-1) : left[0]) as Term;
}
