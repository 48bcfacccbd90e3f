import { FORMS, type Form, type FormId } from '../forms/form';
import type { Report, Table } from '../model/report';
import { remembered } from '../text/remembered';
import { type Identity, type IdentityState, identity, type Term } from './identity';
import { LITIGATION_ROW, type Plan, planOf } from './plan';
import { type RowTerms, termsIn } from './terms';

/** The second table's terms, row by row in the order of the plan. */
export interface RequestTerms {
  readonly plan: Plan;
  readonly rows: readonly RowTerms[];
}

/** The sums of a report by what they are of, and those that do not hold. */
export interface SumIndex {
  /** Row sums by row. */
  readonly rows: ReadonlyMap<string, Identity>;
  /** Group sums by group. */
  readonly groups: ReadonlyMap<string, Identity>;
  readonly broken: readonly Identity[];
}

interface Sums {
  readonly identities: readonly Identity[];
  readonly requests: RequestTerms;
  /** Made when first asked for. */
  index: SumIndex | null;
}

/** The second table's sums, and those of the report in which it stood last. */
interface RequestSums {
  readonly identities: readonly Identity[];
  readonly requests: RequestTerms;
  inReport: { readonly litigation: readonly Identity[]; readonly sums: Sums } | null;
}

/**
 * Every identity of a report: row sums, column sums, balances, group sums. There are always 42 of them (40 on the
 * 2019 form or with （六） as one row); those whose table is missing are undecided.
 */
export function identitiesOf(report: Report): readonly Identity[] {
  return sumsOf(report).identities;
}

/** The terms of the second table: the very ones that its identities are made of. */
export function requestTermsOf(report: Report): RequestTerms {
  return sumsOf(report).requests;
}

/** The sums of a report, found by what they are of. */
export function sumIndexOf(report: Report): SumIndex {
  const sums = sumsOf(report);
  sums.index ??= indexed(sums.identities);
  return sums.index;
}

function indexed(identities: readonly Identity[]): SumIndex {
  const rows = new Map<string, Identity>();
  const groups = new Map<string, Identity>();
  const broken: Identity[] = [];
  for (let i = 0; i < identities.length; i++) {
    const one = identities[i] as Identity;
    if (one.id === 'requests.row-sum') rows.set(one.where, one);
    else if (one.id === 'litigation.group-sum') groups.set(one.where, one);
    if (one.state === 'broken') broken.push(one);
  }
  return { rows, groups, broken };
}

const sumsOf = remembered((report: Report): Sums => {
  const form = formIn(report);
  const requests = report.tables.find(({ key }) => key === 'requests');
  const litigation = report.tables.find(({ key }) => key === 'litigation');
  return joined(
    requests ? sumsOfSecond(requests) : requestSums(form, undefined),
    litigation ? sumsOfThird(litigation) : litigationIdentities(form, undefined),
  );
});

/** Where both tables stand as they stood, so does the list of all their sums, and whatever was made of it. */
function joined(ofRequests: RequestSums, litigation: readonly Identity[]): Sums {
  if (ofRequests.inReport?.litigation === litigation) return ofRequests.inReport.sums;
  const { identities, requests } = ofRequests;
  const sums: Sums = { identities: identities.concat(litigation), requests, index: null };
  ofRequests.inReport = { litigation, sums };
  return sums;
}

/** A table that stands as it stood in the version before is the same object, and its sums are the same. */
const sumsOfSecond = remembered((table: Table) => requestSums(table.form, table));
const sumsOfThird = remembered((table: Table) => litigationIdentities(table.form, table));

function requestSums(form: FormId, table: Table | undefined): RequestSums {
  const plan = planOf(form, table?.otherUndivided ?? false);
  const requests = { plan, rows: termsIn(table, plan.rows, plan.columns) };
  return { identities: requestIdentities(requests), requests, inReport: null };
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

function requestIdentities({ plan, rows }: RequestTerms): Identity[] {
  const { balance, results, applicants, total } = plan;
  const at = (row: number, column: number) => (rows[row] as RowTerms)[column] as Term;
  const made: Identity[] = [];
  for (let row = 0; row < rows.length; row++) {
    const terms = rows[row] as RowTerms;
    const key = plan.rows[row] as string;
    made.push(identity('requests.row-sum', key, [terms[total] as Term], picked(terms, applicants)));
  }
  for (let column = 0; column < plan.columns.length; column++) {
    const parts: Term[] = [];
    for (let i = 0; i < results.length; i++) parts.push((rows[results[i] as number] as RowTerms)[column] as Term);
    const key = plan.columns[column] as string;
    made.push(identity('requests.column-sum', key, [at(balance.processed, column)], parts));
  }
  for (let column = 0; column < plan.columns.length; column++) {
    made.push(
      identity(
        'requests.balance',
        plan.columns[column] as string,
        [at(balance.received, column), at(balance.carriedIn, column)],
        [at(balance.processed, column), at(balance.carriedOut, column)],
      ),
    );
  }
  return made;
}

/** The terms of a row in these columns. */
function picked(terms: RowTerms, columns: readonly number[]): Term[] {
  const found: Term[] = [];
  for (let i = 0; i < columns.length; i++) found.push(terms[columns[i] as number] as Term);
  return found;
}

function litigationIdentities(form: FormId, table: Table | undefined): readonly Identity[] {
  const { groups, litigation } = planOf(form, false);
  const [row = []] = termsIn(table, [LITIGATION_ROW], litigation);
  return groups.map(({ key, total, parts }) =>
    identity('litigation.group-sum', key, [row[total] as Term], picked(row, parts)),
  );
}
