import { brokenSumsOf, identitiesOf } from '../identities/identities';
import type { Identity } from '../identities/identity';
import type { Report } from '../model/report';
import { Memo } from '../text/memo';
import type { KnownFigure } from './evidence';
import type { FailingGroup } from './failing-group';
import { litigationGroup } from './litigation';
import { sameEvidence } from './remembered';
import { requestGroups } from './requests';

interface Found {
  readonly evidence: readonly KnownFigure[];
  readonly groups: readonly FailingGroup[];
}

/** By the identities, which are the same while both tables stand as they stood. */
const known = new Memo<readonly Identity[], Found>();
const NONE: readonly FailingGroup[] = [];

/**
 * The failing identities of a report in groups. There is one search for each version of its tables and of what is known of
 * them, whoever asks.
 *
 * @param evidence asked only where something fails
 */
export function failingGroups(report: Report, evidence: () => readonly KnownFigure[]): readonly FailingGroup[] {
  if (brokenSumsOf(report).length === 0) return NONE;
  const identities = identitiesOf(report);
  const before = known.get(identities);
  const said = evidence();
  if (before && sameEvidence(before.evidence, said)) return before.groups;
  const groups = groupsOf(report, identities, said);
  known.set(identities, { evidence: said, groups });
  return groups;
}

function groupsOf(report: Report, all: readonly Identity[], evidence: readonly KnownFigure[]): FailingGroup[] {
  const requests: Identity[] = [];
  const broken: Identity[] = [];
  let requestsFail = false;
  let decided = true;
  for (let i = 0; i < all.length; i++) {
    const identity = all[i] as Identity;
    const { id, state } = identity;
    if (id !== 'litigation.group-sum') {
      requests.push(identity);
      requestsFail ||= state === 'broken';
      continue;
    }
    if (state === 'broken') broken.push(identity);
    decided &&= state !== 'undecided';
  }
  const groups = requestsFail ? requestGroups(report, requests, evidence) : [];
  if (broken.length === 0) return groups;
  const mendsAll = broken.length === 1 && decided;
  return [...groups, ...broken.map((identity) => litigationGroup(identity, evidence, mendsAll))];
}
