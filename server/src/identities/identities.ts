import { FORMS, type Form } from '../forms/form';
import type { Report } from '../model/report';
import { type Identity, type IdentityState, identity, type Term } from './identity';
import { LITIGATION_ROW, planOf } from './plan';
import { type RowTerms, termsIn } from './terms';

const known = new WeakMap<Report, readonly Identity[]>();

/**
 * Every identity of a report: row sums, column sums, balances, group sums. There are always 42 of them (40 on the
 * 2019 form or with （六） as one row); those whose table is missing are undecided.
 */
export function identitiesOf(report: Report): readonly Identity[] {
  const found = known.get(report);
  if (found) return found;
  const all = [...requestIdentities(report), ...litigationIdentities(report)];
  known.set(report, all);
  return all;
}

/** How many identities stand in each state. */
export function countStates(identities: readonly Identity[]): Record<IdentityState, number> {
  const count = { holding: 0, broken: 0, undecided: 0 };
  for (const { state } of identities) count[state]++;
  return count;
}

/** A report of which nothing tells the form is taken to be on the one in force. */
function formIn(report: Report) {
  return report.form ?? (FORMS[0] as Form).id;
}

function requestIdentities(report: Report): Identity[] {
  const table = report.tables.find(({ key }) => key === 'requests');
  const plan = planOf(table?.form ?? formIn(report), table?.otherUndivided ?? false);
  const { balance, results, applicants, total } = plan;
  const rows = termsIn(table, plan.rows, plan.columns);
  const at = (row: number, column: number) => (rows[row] as RowTerms)[column] as Term;
  return [
    ...plan.rows.map((key, row) =>
      identity(
        'requests.row-sum',
        key,
        [at(row, total)],
        applicants.map((column) => at(row, column)),
      ),
    ),
    ...plan.columns.map((key, column) =>
      identity(
        'requests.column-sum',
        key,
        [at(balance.processed, column)],
        results.map((row) => at(row, column)),
      ),
    ),
    ...plan.columns.map((key, column) =>
      identity(
        'requests.balance',
        key,
        [at(balance.received, column), at(balance.carriedIn, column)],
        [at(balance.processed, column), at(balance.carriedOut, column)],
      ),
    ),
  ];
}

function litigationIdentities(report: Report): Identity[] {
  const table = report.tables.find(({ key }) => key === 'litigation');
  const { groups, litigation } = planOf(table?.form ?? formIn(report), false);
  const [row = []] = termsIn(table, [LITIGATION_ROW], litigation);
  return groups.map(({ key, total, parts }) =>
    identity(
      'litigation.group-sum',
      key,
      [row[total] as Term],
      parts.map((part) => row[part] as Term),
    ),
  );
}
