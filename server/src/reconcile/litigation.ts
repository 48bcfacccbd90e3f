import type { Identity, Term } from '../identities/identity';
import { type Evidence, litigationCandidates } from '../repair';
import type { Explanation, FailingGroup } from './failing-group';

/**
 * One sum locates nothing: any figure of the group may be wrong, and none is to be preferred. Only where the text says enough of
 * the group's figures to speak against all candidates but one is that one told from the others.
 */
export function litigationGroup(identity: Identity, evidence: readonly Evidence[], mendsAll: boolean): FailingGroup {
  const [total] = identity.left as readonly [Term];
  const parts = identity.right;
  const known = ({ rowKey, columnKey }: Term) =>
    evidence.find(({ row, column }) => row === rowKey && column === columnKey)?.figure ?? null;
  const candidates = litigationCandidates(
    total.value,
    parts.map(({ value }) => value),
    { total: known(total), parts: parts.map(known) },
  );
  const explanations = candidates.map(
    ({ at, to }): Explanation => ({
      operations: ['cell'],
      changes: [{ term: at === 'total' ? total : (parts[at] as Term), to }],
    }),
  );
  const fitting = candidates.filter(({ against }) => against === 0).length;
  const near = fitting > 0 ? fitting : candidates.length;
  const [only] = fitting === 1 ? (explanations[0]?.changes ?? []) : [];
  // Where no other figure could be changed at all, the text has told nothing apart unless it speaks of this one.
  const vouched = only !== undefined && (candidates.length > 1 || known(only.term) === only.to);
  return {
    broken: [identity],
    explanations,
    near,
    core: vouched ? [only.term] : [],
    preferred: vouched,
    exhaustive: true,
    mendsAll,
  };
}
