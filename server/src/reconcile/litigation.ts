import type { Identity, Term } from '../identities/identity';
import { type Evidence, litigationCandidates } from '../repair';
import type { Explanation, FailingGroup } from './failing-group';

/** One sum locates nothing: any figure of the group may be wrong, and none is to be preferred. */
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
  return {
    broken: [identity],
    explanations: candidates.map(
      ({ at, to }): Explanation => ({
        operations: ['cell'],
        changes: [{ term: at === 'total' ? total : (parts[at] as Term), to }],
      }),
    ),
    near: candidates.length,
    core: [],
    preferred: false,
    exhaustive: true,
    mendsAll,
  };
}
