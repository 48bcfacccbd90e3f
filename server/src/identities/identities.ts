import { FORM_IN_FORCE, type FormId } from '../forms/form';
import { LITIGATION_ROW } from '../forms/keys';
import type { Cell, Report, Table } from '../model/report';
import { remembered } from '../text/remembered';
import { Figures } from './figures';
import type { Identity, IdentityCount, IdentityState } from './identity';
import { type Plan, planOf } from './plan';
import type { Sum } from './sum';
import { TableSums } from './table-sums';

/** What stands in one of the tables, by the places of the plan. */
export interface PlannedFigures {
  readonly key: 'requests' | 'litigation';
  readonly plan: Plan;
  readonly figures: Figures;
  readonly sums: TableSums;
}

interface Sums {
  readonly broken: readonly Sum[];
  readonly count: IdentityCount;
  readonly requests: PlannedFigures;
  readonly litigation: PlannedFigures;
  /** The second table's, then the third's; made when first asked for. */
  all: readonly Identity[] | null;
}

/** A table's sums, and all those of the report in which it stood last. */
interface RequestSums extends PlannedFigures {
  inReport: Sums | null;
}

/**
 * Every identity of a report: row sums, column sums, balances, group sums. There are always 42 of them (40 on the
 * 2019 form or with （六） as one row); those whose table is missing are undecided.
 */
export function identitiesOf(report: Report): readonly Identity[] {
  const sums = sumsOf(report);
  sums.all ??= [...sums.requests.sums.all, ...sums.litigation.sums.all];
  return sums.all;
}

/** How many of them stand in each state. */
export function identityCountOf(report: Report): IdentityCount {
  return sumsOf(report).count;
}

/** Those that do not hold. */
export function brokenSumsOf(report: Report): readonly Identity[] {
  return sumsOf(report).broken;
}

/** Whether one of the cells stands in a sum that does not hold. */
export function isInBrokenSum(report: Report, cells: readonly Cell[]): boolean {
  const { broken } = sumsOf(report);
  return broken.length > 0 && cells.length > 0 && broken.some((sum) => sum.holdsOneOf(cells));
}

/** What the second table's identities are made of. */
export function requestFiguresOf(report: Report): PlannedFigures {
  return sumsOf(report).requests;
}

/** What the third table's are made of. */
export function litigationFiguresOf(report: Report): PlannedFigures {
  return sumsOf(report).litigation;
}

const sumsOf = remembered((report: Report): Sums => {
  const form = formIn(report);
  const requests = report.tables.find(({ key }) => key === 'requests');
  const litigation = report.tables.find(({ key }) => key === 'litigation');
  return joined(
    requests ? sumsOfSecond(requests) : requestSums(form, undefined),
    litigation ? sumsOfThird(litigation) : litigationSums(form, undefined),
  );
});

/** Where both tables stand as they stood, so do all their sums, and whatever was made of them. */
function joined(requests: RequestSums, litigation: PlannedFigures): Sums {
  const before = requests.inReport;
  if (before?.litigation === litigation) return before;
  const a = requests.sums;
  const b = litigation.sums;
  const broken = b.broken.length === 0 ? a.broken : [...a.broken, ...b.broken];
  const count = {
    holding: a.count.holding + b.count.holding,
    broken: broken.length,
    undecided: a.count.undecided + b.count.undecided,
  };
  requests.inReport = { broken, count, requests, litigation, all: null };
  return requests.inReport;
}

/** A table that stands as it stood in the version before is the same object, and its sums are the same. */
const sumsOfSecond = remembered((table: Table) => requestSums(table.form, table));
const sumsOfThird = remembered((table: Table) => litigationSums(table.form, table));

function requestSums(form: FormId, table: Table | undefined): RequestSums {
  const plan = planOf(form, table?.otherUndivided ?? false);
  const figures = new Figures(table, plan.rows, plan.columns);
  const sums = new TableSums(plan.requestSums, figures);
  return { key: 'requests', plan, figures, sums, inReport: null };
}

function litigationSums(form: FormId, table: Table | undefined): PlannedFigures {
  const plan = planOf(form, false);
  const figures = new Figures(table, [LITIGATION_ROW], plan.litigation);
  return { key: 'litigation', plan, figures, sums: new TableSums(plan.groupSums, figures) };
}

/** How many of some identities stand in each state. */
export function countStates(identities: readonly Identity[]): Record<IdentityState, number> {
  const count = { holding: 0, broken: 0, undecided: 0 };
  for (let i = 0; i < identities.length; i++) count[(identities[i] as Identity).state]++;
  return count;
}

/** A report of which nothing tells the form is taken to be on the one in force. */
function formIn(report: Report): FormId {
  return report.form ?? FORM_IN_FORCE.id;
}
