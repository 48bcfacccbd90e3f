import { FORMS, type Form, type FormId } from '../forms/form';
import type { Cell, Report, Table } from '../model/report';
import { remembered } from '../text/remembered';
import { Figures } from './figures';
import type { Identity, IdentityState } from './identity';
import { LITIGATION_ROW, type Plan, planOf } from './plan';
import { Sum } from './sum';

/** What stands in the second table, by the places of the plan. */
export interface PlannedFigures {
  readonly plan: Plan;
  readonly figures: Figures;
}

interface Sums {
  readonly identities: readonly Identity[];
  readonly broken: readonly Sum[];
  readonly requests: PlannedFigures;
  /** Those of the third table, at the end of all. */
  readonly litigation: readonly Identity[];
}

/** The second table's sums, and those of the report in which it stood last. */
interface RequestSums {
  readonly identities: readonly Sum[];
  readonly requests: PlannedFigures;
  inReport: Sums | null;
}

/**
 * Every identity of a report: row sums, column sums, balances, group sums. There are always 42 of them (40 on the
 * 2019 form or with （六） as one row); those whose table is missing are undecided.
 */
export function identitiesOf(report: Report): readonly Identity[] {
  return sumsOf(report).identities;
}

/** Those that do not hold. */
export function brokenSumsOf(report: Report): readonly Identity[] {
  return sumsOf(report).broken;
}

/** Whether one of the cells stands in a sum that does not hold. */
export function isInBrokenSum(report: Report, cells: readonly Cell[]): boolean {
  return cells.length > 0 && sumsOf(report).broken.some((sum) => sum.holdsOneOf(cells));
}

/** What the second table's identities are made of. */
export function requestFiguresOf(report: Report): PlannedFigures {
  return sumsOf(report).requests;
}

/** The sum of a row of the second table. */
export function rowSumOf(report: Report, row: string): Identity | undefined {
  const { identities, requests } = sumsOf(report);
  const place = requests.plan.rowAt.get(row);
  return place === undefined ? undefined : identities[place];
}

/** The sum of a group of the third table. */
export function groupSumOf(report: Report, group: string): Identity | undefined {
  return sumsOf(report).litigation.find(({ where }) => where === group);
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

/** Where both tables stand as they stood, so does the list of all their sums, and whatever was made of it. */
function joined(ofRequests: RequestSums, litigation: readonly Sum[]): Sums {
  const before = ofRequests.inReport;
  if (before?.litigation === litigation) return before;
  const identities: Sum[] = [];
  const broken: Sum[] = [];
  for (const some of [ofRequests.identities, litigation]) {
    for (let i = 0; i < some.length; i++) {
      const one = some[i] as Sum;
      identities.push(one);
      if (one.state === 'broken') broken.push(one);
    }
  }
  ofRequests.inReport = { identities, broken, requests: ofRequests.requests, litigation };
  return ofRequests.inReport;
}

/** A table that stands as it stood in the version before is the same object, and its sums are the same. */
const sumsOfSecond = remembered((table: Table) => requestSums(table.form, table));
const sumsOfThird = remembered((table: Table) => litigationSums(table.form, table));

function requestSums(form: FormId, table: Table | undefined): RequestSums {
  const plan = planOf(form, table?.otherUndivided ?? false);
  const figures = new Figures(table, plan.rows, plan.columns);
  const identities = plan.requestSums.map((planned) => new Sum(planned, figures));
  return { identities, requests: { plan, figures }, inReport: null };
}

function litigationSums(form: FormId, table: Table | undefined): readonly Sum[] {
  const { litigation, groupSums } = planOf(form, false);
  const figures = new Figures(table, [LITIGATION_ROW], litigation);
  return groupSums.map((planned) => new Sum(planned, figures));
}

/** How many identities stand in each state. */
export function countStates(identities: readonly Identity[]): Record<IdentityState, number> {
  const count = { holding: 0, broken: 0, undecided: 0 };
  for (let i = 0; i < identities.length; i++) count[(identities[i] as Identity).state]++;
  return count;
}

/** A report of which nothing tells the form is taken to be on the one in force. */
function formIn(report: Report): FormId {
  return report.form ?? (FORMS[0] as Form).id;
}
