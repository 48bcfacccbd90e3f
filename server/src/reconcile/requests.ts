import type { PlannedFigures } from '../identities/identities';
import type { Identity, IdentityId, Term } from '../identities/identity';
import type { Answer, BrokenSum, Evidence, FigureRows, Group } from '../repair';
import type { FailingGroup, TermChange } from './failing-group';
import { repairsOf } from './remembered';

/** The one that the form prints leads; of the others the one that names the column, where most figures stand apart. */
const ORDER: readonly IdentityId[] = ['requests.balance', 'requests.column-sum', 'requests.row-sum'];

/** The failing sums of the second table in groups. */
export function requestGroups(requests: PlannedFigures, evidence: readonly Evidence[]): FailingGroup[] {
  const { plan, sums } = requests;
  if (sums.broken.length === 0) return [];
  const broken: Identity[] = [...sums.broken].sort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id));
  const decided = sums.count.undecided === 0;
  const answer = repairsOf(plan, figuresOf(requests), evidence);
  const untold = new Set(broken);
  const found = answer.groups.flatMap((group) => {
    const own = broken.filter((identity) => group.broken.some((sum) => isSame(sum, identity)));
    for (const identity of own) untold.delete(identity);
    return isSome(own) ? [{ own, group }] : [];
  });
  // Figures too great to be added exactly are not searched; what fails is told all the same.
  const left = [...untold];
  const all = found.length + Number(left.length > 0);
  const mendsAll = all === 1 && decided;
  const groups = found.map(({ own, group }) => failingGroup(own, group, answer, mendsAll, requests));
  return isSome(left) ? [...groups, unsearched(left)] : groups;
}

/** A row without cells in their places is left out; a cell without a usable figure is unknown, as a blank is. */
function figuresOf({ plan: { rows, columns }, figures: { cells, values } }: PlannedFigures): FigureRows {
  return rows.map((_, row) => {
    const from = row * columns.length;
    const to = from + columns.length;
    return cells.slice(from, to).includes(null) ? null : values.slice(from, to);
  });
}

function failingGroup(
  broken: FailingGroup['broken'],
  group: Group,
  answer: Answer,
  mendsAll: boolean,
  { plan, figures }: PlannedFigures,
): FailingGroup {
  const termAt = (row: string, column: string): Term => {
    const place = { row: plan.rows.indexOf(row), column: plan.columns.indexOf(column) };
    if (place.row < 0 || place.column < 0) throw new Error(`no term at ${row} ${column}`);
    return figures.term(place.row * plan.columns.length + place.column);
  };
  return {
    broken,
    explanations: group.explanations.map(({ operations, changes }) => ({
      operations,
      changes: changes.map(({ row, column, to }): TermChange => ({ term: termAt(row, column), to })),
    })),
    near: group.near,
    core: group.core.map(({ row, column }) => termAt(row, column)),
    preferred: group.preferred,
    exhaustive: answer.exhaustive,
    mendsAll,
  };
}

function unsearched(broken: FailingGroup['broken']): FailingGroup {
  return { broken, explanations: [], near: 0, core: [], preferred: false, exhaustive: false, mendsAll: false };
}

function isSame(sum: BrokenSum, { id, where }: Identity): boolean {
  return sum.id === id && sum.where === where;
}

function isSome(identities: readonly Identity[]): identities is FailingGroup['broken'] {
  return identities.length > 0;
}
