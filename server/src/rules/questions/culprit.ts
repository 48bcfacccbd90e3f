import { PROCESSED, TOTAL } from '../../forms/keys';
import { derivedTerm, type Term } from '../../identities/identity';
import type { Explanation, FailingGroup, TermChange } from '../../reconcile/failing-group';
import type { Span } from '../../text/span';

/** What the explanations of a group come to. */
export type Verdict =
  /** One explanation stands alone. */
  | { readonly kind: 'one'; readonly explanation: Explanation }
  /** An outcome may be wrong, or right while the totals that follow from it are stale: always told together. */
  | { readonly kind: 'outcome'; readonly change: TermChange; readonly stale: Explanation }
  /** Several are about as likely, or the sum is one that locates nothing. */
  | { readonly kind: 'tie'; readonly explanations: readonly Explanation[] }
  | { readonly kind: 'nothing' };

/** Beside those about as likely as the first, so many explanations are offered at least. */
const AT_LEAST = 4;

/** The explanations that are worth a reader's look. */
export function offered({ explanations, near }: FailingGroup): readonly Explanation[] {
  return explanations.slice(0, Math.max(near, AT_LEAST));
}

/** What the explanations of a group that fails come to: one figure, one of several, or nothing that can be named. */
export function verdictOf(group: FailingGroup): Verdict {
  const shown = offered(group);
  const [first] = shown;
  if (!first) return { kind: 'nothing' };
  const stale = shown.find(({ operations }) => operations.length === 1 && operations[0] === 'stale-totals');
  const outcome = shown.find(isLoneOutcome);
  const leading = group.explanations.slice(0, group.near).every((one) => one === stale || one === outcome);
  if (stale && outcome && leading) return { kind: 'outcome', change: outcome.changes[0] as TermChange, stale };
  // A sum that stands alone locates nothing, even where one figure alone can be changed, unless the text vouches for the others.
  const alone = group.broken[0].id === 'litigation.group-sum' && group.core.length === 0;
  if (group.near > 1 || alone) return { kind: 'tie', explanations: shown.slice(0, group.near) };
  const single = isUnlocated(group, first) ? shown.filter(({ changes }) => changes.length === 1) : [];
  return single.length > 1 ? { kind: 'tie', explanations: single } : { kind: 'one', explanation: first };
}

/** Each figure stands in two sums. Where one alone fails, as the other is undecided, whichever of its figures is changed mends it. */
function isUnlocated({ broken, preferred }: FailingGroup, { changes }: Explanation): boolean {
  return broken.length === 1 && changes.length === 1 && !preferred;
}

/** One figure in the body of the table: neither a total nor （七）. */
function isLoneOutcome({ operations, changes }: Explanation): boolean {
  const [change, ...others] = changes;
  if (!change || others.length > 0 || operations[0] !== 'cell') return false;
  return change.term.columnKey !== TOTAL && change.term.rowKey !== PROCESSED;
}

/** Where the finding points: at what is wrong where that is one thing, else at what the first failing identity defines. */
export function culpritSpan(group: FailingGroup, verdict: Verdict): Span {
  if (verdict.kind === 'outcome') return spanOf(verdict.change.term);
  if (verdict.kind === 'one') return slipSpan(verdict.explanation);
  const shared = verdict.kind === 'tie' ? group.core.find((term) => isInAll(term, verdict.explanations)) : undefined;
  return spanOf(shared ?? derivedTerm(group.broken[0]));
}

function isInAll(term: Term, explanations: readonly Explanation[]): boolean {
  return explanations.every(({ changes }) => changes.some((change) => change.term === term));
}

/** A row that slipped is wrong as a whole; of several cells the one that holds a figure it should not. */
function slipSpan({ operations, changes }: Explanation): Span {
  const [first] = changes as readonly [TermChange, ...TermChange[]];
  const ofRow = operations[0] === 'shifted-row' || operations[0] === 'swapped-rows';
  if (ofRow && operations.length === 1 && first.term.row) return first.term.row.figuresSpan;
  return spanOf((changes.find(({ term }) => (term.value ?? 0) > 0) ?? first).term);
}

/** Every term that an identity is decided on, or that an explanation changes, has a cell. */
export function spanOf({ cell, rowKey, columnKey }: Term): Span {
  if (!cell) throw new Error(`no cell at ${rowKey} ${columnKey}`);
  return cell.span;
}
