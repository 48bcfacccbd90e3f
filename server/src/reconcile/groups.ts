import { identitiesOf } from '../identities/identities';
import type { Identity } from '../identities/identity';
import type { Report } from '../model/report';
import type { KnownFigure } from './evidence';
import type { FailingGroup } from './failing-group';
import { litigationGroup } from './litigation';
import { requestGroups } from './requests';

interface Found {
  readonly evidence: readonly KnownFigure[];
  readonly groups: readonly FailingGroup[];
}

const known = new WeakMap<Report, Found>();
const NONE: readonly FailingGroup[] = [];

/**
 * The failing identities of a report in groups. There is one search for each version of a report, whoever asks.
 *
 * @param evidence asked only where something fails
 */
export function failingGroups(report: Report, evidence: () => readonly KnownFigure[]): readonly FailingGroup[] {
  const identities = identitiesOf(report);
  if (!identities.some(({ state }) => state === 'broken')) return NONE;
  const said = evidence();
  const before = known.get(report);
  if (before?.evidence === said) return before.groups;
  const groups = groupsOf(report, identities, said);
  known.set(report, { evidence: said, groups });
  return groups;
}

function groupsOf(report: Report, all: readonly Identity[], evidence: readonly KnownFigure[]): FailingGroup[] {
  const litigation = all.filter(({ id }) => id === 'litigation.group-sum');
  const requests = all.filter(({ id }) => id !== 'litigation.group-sum');
  const broken = litigation.filter(({ state }) => state === 'broken');
  const mendsAll = broken.length === 1 && litigation.every(({ state }) => state !== 'undecided');
  const groups = requests.some(({ state }) => state === 'broken') ? requestGroups(report, requests, evidence) : [];
  return [...groups, ...broken.map((identity) => litigationGroup(identity, evidence, mendsAll))];
}
