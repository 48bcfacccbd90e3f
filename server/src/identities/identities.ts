import { FORMS, type Form } from '../forms/form';
import type { Report, Table } from '../model/report';
import { type Identity, type IdentityState, identity, type Term } from './identity';
import { LITIGATION_ROW, type Plan, planOf } from './plan';
import { type RowTerms, termsIn } from './terms';

/** The second table's terms, row by row in the order of the plan. */
export interface RequestTerms {
  readonly plan: Plan;
  readonly rows: readonly RowTerms[];
}

interface Sums {
  readonly identities: readonly Identity[];
  readonly requests: RequestTerms;
}

const known = new WeakMap<Report, Sums>();

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

function sumsOf(report: Report): Sums {
  const found = known.get(report);
  if (found) return found;
  const sums = joined(requestSums(report), litigationSums(report));
  known.set(report, sums);
  return sums;
}

/** Where both tables stand as they stood, so does the list of all their sums, and whatever was made of it. */
const ofBoth = new WeakMap<Sums, { readonly litigation: readonly Identity[]; readonly sums: Sums }>();

function joined(ofRequests: Sums, litigation: readonly Identity[]): Sums {
  const before = ofBoth.get(ofRequests);
  if (before?.litigation === litigation) return before.sums;
  const { identities, requests } = ofRequests;
  const sums = { identities: identities.concat(litigation), requests };
  ofBoth.set(ofRequests, { litigation, sums });
  return sums;
}

/** A table that stands as it stood in the version before is the same object, and its sums are the same. */
const ofTable = new WeakMap<Table, Sums>();
const ofThird = new WeakMap<Table, readonly Identity[]>();

function requestSums(report: Report): Sums {
  const table = report.tables.find(({ key }) => key === 'requests');
  const found = table && ofTable.get(table);
  if (found) return found;
  const requests = requestTerms(report, table);
  const sums = { identities: requestIdentities(requests), requests };
  if (table) ofTable.set(table, sums);
  return sums;
}

function litigationSums(report: Report): readonly Identity[] {
  const table = report.tables.find(({ key }) => key === 'litigation');
  const found = table && ofThird.get(table);
  if (found) return found;
  const identities = litigationIdentities(report, table);
  if (table) ofThird.set(table, identities);
  return identities;
}

/** How many identities stand in each state. */
export function countStates(identities: readonly Identity[]): Record<IdentityState, number> {
  const count = { holding: 0, broken: 0, undecided: 0 };
  for (let i = 0; i < identities.length; i++) count[(identities[i] as Identity).state]++;
  return count;
}

/** A report of which nothing tells the form is taken to be on the one in force. */
function formIn(report: Report) {
  return report.form ?? (FORMS[0] as Form).id;
}

function requestTerms(report: Report, table: Table | undefined): RequestTerms {
  const plan = planOf(table?.form ?? formIn(report), table?.otherUndivided ?? false);
  return { plan, rows: termsIn(table, plan.rows, plan.columns) };
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

function litigationIdentities(report: Report, table: Table | undefined): Identity[] {
  const { groups, litigation } = planOf(table?.form ?? formIn(report), false);
  const [row = []] = termsIn(table, [LITIGATION_ROW], litigation);
  return groups.map(({ key, total, parts }) =>
    identity('litigation.group-sum', key, [row[total] as Term], picked(row, parts)),
  );
}
