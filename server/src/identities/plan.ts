import { MAYBE_UNDIVIDED } from '../forms/common';
import { type FormId, formOf, parentsOf, type RowForm, tableForm } from '../forms/form';
import { CARRIED_IN, CARRIED_OUT, NEW, PROCESSED, RESULTS, TOTAL } from '../forms/keys';
import type { IdentityId } from './identity';

/** What the sums of the second table run over; numbers are places in the lists of rows and columns. */
export interface RequestPlan {
  /** Every row of the second table that holds figures, in order. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** The rows that the printed relation 一 + 二 = （七） + 四 names. */
  readonly balance: {
    readonly received: number;
    readonly carriedIn: number;
    readonly processed: number;
    readonly carriedOut: number;
  };
  /** The rows that （七） sums up. */
  readonly results: readonly number[];
  /** The column of the totals. */
  readonly total: number;
  /** The columns that 总计 sums up. */
  readonly applicants: readonly number[];
}

/** Which rows and columns all sums run over, as a form divides its tables. */
export interface Plan extends RequestPlan {
  /** The columns of the third table. */
  readonly litigation: readonly string[];
  readonly groups: readonly Group[];
  /** The place of each row among the second table's. */
  readonly rowAt: ReadonlyMap<string, number>;
  /** The sums of the second table: of each row in order, of each column, then the balance of each column. */
  readonly requestSums: readonly PlannedSum[];
  /** Those of them that a row's figures stand in, for each row. */
  readonly requestSumsOn: readonly (readonly PlannedSum[])[];
  /** The sums of the third table, one for each group. */
  readonly groupSums: readonly PlannedSum[];
}

/** Places in a table: the number of the row times the columns, and the number of the column. */
export type Places = readonly number[];

/** An identity of a form, whatever a report's figures are. */
export interface PlannedSum {
  readonly id: IdentityId;
  readonly where: string;
  readonly left: Places;
  readonly right: Places;
}

/** One of the third table's three groups. */
export interface Group {
  readonly key: string;
  readonly total: number;
  readonly parts: readonly number[];
}

const divided = new Map<FormId, Plan>();
const undivided = new Map<FormId, Plan>();

/** The sums of a form, those of （六） as one row where it is not divided. */
export function planOf(form: FormId, otherUndivided: boolean): Plan {
  const plans = otherUndivided ? undivided : divided;
  const known = plans.get(form);
  if (known) return known;
  const plan = made(form, otherUndivided);
  plans.set(form, plan);
  return plan;
}

function made(form: FormId, otherUndivided: boolean): Plan {
  const requests = tableForm(formOf(form), 'requests');
  const all = requests.rows;
  const due = all.filter((row) => holdsFigures(row, otherUndivided));
  const rows = due.map(({ key }) => key);
  const columns = requests.columns.map(({ key }) => key);
  const place = (row: string) => rows.indexOf(row);
  const requestPlan: RequestPlan = {
    rows,
    columns,
    balance: {
      received: place(NEW),
      carriedIn: place(CARRIED_IN),
      processed: place(PROCESSED),
      carriedOut: place(CARRIED_OUT),
    },
    results: due.filter((row) => row.key !== PROCESSED && isUnder(row, RESULTS, all)).map(({ key }) => place(key)),
    total: columns.indexOf(TOTAL),
    applicants: [...columns.keys()].filter((i) => columns[i] !== TOTAL),
  };
  const rowAt = new Map(rows.map((key, row) => [key, row]));
  const sums = requestSums(requestPlan);
  const requestSumsOn = rows.map((_, row) => sums.filter((sum) => standsIn(sum, row, columns.length)));
  return { ...requestPlan, rowAt, requestSums: sums, requestSumsOn, ...litigationPlan(form) };
}

function standsIn({ left, right }: PlannedSum, row: number, columns: number): boolean {
  return [...left, ...right].some((place) => Math.floor(place / columns) === row);
}

function requestSums({ rows, columns, balance, results, total, applicants }: RequestPlan): PlannedSum[] {
  const at = (row: number, column: number) => row * columns.length + column;
  const { received, carriedIn, processed, carriedOut } = balance;
  return [
    ...rows.map((where, row): PlannedSum => {
      const right = applicants.map((column) => at(row, column));
      return { id: 'requests.row-sum', where, left: [at(row, total)], right };
    }),
    ...columns.map((where, column): PlannedSum => {
      const right = results.map((row) => at(row, column));
      return { id: 'requests.column-sum', where, left: [at(processed, column)], right };
    }),
    ...columns.map(
      (where, column): PlannedSum => ({
        id: 'requests.balance',
        where,
        left: [at(received, column), at(carriedIn, column)],
        right: [at(processed, column), at(carriedOut, column)],
      }),
    ),
  ];
}

function litigationPlan(form: FormId): Pick<Plan, 'litigation' | 'groups' | 'groupSums'> {
  const table = tableForm(formOf(form), 'litigation');
  const litigation = table.columns.map(({ key }) => key);
  const groups = table.columnGroups.map(({ key }): Group => {
    const own = [...litigation.keys()].filter((i) => litigation[i]?.startsWith(`${key}.`));
    const total = litigation.indexOf(`${key}.${TOTAL}`);
    return { key, total, parts: own.filter((i) => i !== total) };
  });
  const groupSums = groups.map(
    ({ key, total, parts }): PlannedSum => ({ id: 'litigation.group-sum', where: key, left: [total], right: parts }),
  );
  return { litigation, groups, groupSums };
}

function holdsFigures(row: RowForm, otherUndivided: boolean): boolean {
  if (!otherUndivided) return row.numeric !== false;
  return row.key === MAYBE_UNDIVIDED || (row.numeric !== false && row.parent !== MAYBE_UNDIVIDED);
}

function isUnder(row: RowForm, head: string, all: readonly RowForm[]): boolean {
  return parentsOf(row, all).some(({ key }) => key === head);
}
