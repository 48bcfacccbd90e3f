import { identitiesOf } from '../identities/identities';
import { type Identity, termsOf } from '../identities/identity';
import type { Report } from '../model/report';
import type { TableFigure } from './table-figure';

/** The sums of a report by what they are of, and those that do not hold. */
interface Sums {
  readonly rows: ReadonlyMap<string, Identity>;
  readonly groups: ReadonlyMap<string, Identity>;
  readonly broken: readonly Identity[];
}

const sums = new WeakMap<readonly Identity[], Sums>();

export function sumsOf(report: Report): Sums {
  const identities = identitiesOf(report);
  const known = sums.get(identities);
  if (known) return known;
  const rows = new Map<string, Identity>();
  const groups = new Map<string, Identity>();
  const broken: Identity[] = [];
  for (let i = 0; i < identities.length; i++) {
    const one = identities[i] as Identity;
    if (one.id === 'requests.row-sum') rows.set(one.where, one);
    else if (one.id === 'litigation.group-sum') groups.set(one.where, one);
    if (one.state === 'broken') broken.push(one);
  }
  const made = { rows, groups, broken };
  sums.set(identities, made);
  return made;
}

/** Whether none of the figure's cells stands in a sum that does not hold. */
export function isSettled(report: Report, { cells, less }: TableFigure): boolean {
  for (const sum of sumsOf(report).broken) {
    if (termsOf(sum).some(({ cell }) => cell !== null && (cells.includes(cell) || less.includes(cell)))) return false;
  }
  return true;
}
