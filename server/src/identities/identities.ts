import { FORMS, type Form } from '../forms/form';
import type { Report } from '../model/report';
import { type Identity, type IdentityState, identity, type Term } from './identity';
import { CARRIED_IN, CARRIED_OUT, LITIGATION_ROW, NEW, type Plan, PROCESSED, planOf, TOTAL } from './plan';
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
  const rows = termsIn(table, plan.rows, plan.columns);
  const at = (row: string, column: string) => term(rows.get(row), column);
  return [
    ...plan.rows.map((row) => rowSum(rows.get(row), row, plan)),
    ...plan.columns.map((column) =>
      identity(
        'requests.column-sum',
        column,
        [at(PROCESSED, column)],
        plan.parts.map((row) => at(row, column)),
      ),
    ),
    ...plan.columns.map((column) =>
      identity(
        'requests.balance',
        column,
        [at(NEW, column), at(CARRIED_IN, column)],
        [at(PROCESSED, column), at(CARRIED_OUT, column)],
      ),
    ),
  ];
}

function rowSum(row: RowTerms | undefined, key: string, { columns }: Plan): Identity {
  const parts = columns.filter((column) => column !== TOTAL).map((column) => term(row, column));
  return identity('requests.row-sum', key, [term(row, TOTAL)], parts);
}

function litigationIdentities(report: Report): Identity[] {
  const table = report.tables.find(({ key }) => key === 'litigation');
  const { groups } = planOf(table?.form ?? formIn(report), false);
  const columns = groups.flatMap(({ parts, total }) => [...parts, total]);
  const row = termsIn(table, [LITIGATION_ROW], columns).get(LITIGATION_ROW);
  return groups.map(({ key, total, parts }) =>
    identity(
      'litigation.group-sum',
      key,
      [term(row, total)],
      parts.map((part) => term(row, part)),
    ),
  );
}

function term(row: RowTerms | undefined, column: string): Term {
  const found = row?.get(column);
  if (!found) throw new Error(`the form has no place ${column}`);
  return found;
}
