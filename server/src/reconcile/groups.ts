import { brokenSumsOf, litigationFiguresOf, requestFiguresOf } from '../identities/identities';
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

/** By the sums that fail, which are the same list while both tables stand as they stood. */
const known = new Memo<readonly Identity[], Found>();
const NONE: readonly FailingGroup[] = [];

/**
 * The failing identities of a report in groups. There is one search for each version of its tables and of what is known of
 * them, whoever asks.
 *
 * @param evidence asked only where something fails
 */
export function failingGroups(report: Report, evidence: () => readonly KnownFigure[]): readonly FailingGroup[] {
  const broken = brokenSumsOf(report);
  if (broken.length === 0) return NONE;
  const before = known.get(broken);
  const said = evidence();
  if (before && sameEvidence(before.evidence, said)) return before.groups;
  const groups = groupsOf(report, said);
  known.set(broken, { evidence: said, groups });
  return groups;
}

function groupsOf(report: Report, evidence: readonly KnownFigure[]): FailingGroup[] {
  const { sums } = litigationFiguresOf(report);
  const mendsAll = sums.broken.length === 1 && sums.count.undecided === 0;
  const litigation = sums.broken.map((sum) => litigationGroup(sum, evidence, mendsAll));
  return [...requestGroups(requestFiguresOf(report), evidence), ...litigation];
}
