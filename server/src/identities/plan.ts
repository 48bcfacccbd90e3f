import { type FormId, formOf, type RowForm, tableForm } from '../forms/form';

/** Column of the sums, in the second table and, behind the group's key, in the third. */
export const TOTAL = 'total';

/** Rows of the second table that the printed relation 一 + 二 = （七） + 四 names. */
export const NEW = 'newlyReceived';
export const CARRIED_IN = 'carriedIn';
export const PROCESSED = 'processedTotal';
export const CARRIED_OUT = 'carriedOut';

/** Row that heads all ways in which a request can end. */
const RESULTS = 'processed';
/** （六）其他处理: divided in the 2021 form, one row in the 2019 form and in some reports on the 2021 form. */
const OTHER = 'other';

/** Key of the third table's one row. */
export const LITIGATION_ROW = 'litigation';

/** Which rows and columns the sums run over, as a form divides its tables. */
export interface Plan {
  /** Every row of the second table that holds figures, in order. */
  readonly rows: readonly string[];
  /** The rows that （七） sums up. */
  readonly parts: readonly string[];
  readonly columns: readonly string[];
  readonly groups: readonly { readonly key: string; readonly total: string; readonly parts: readonly string[] }[];
}

const plans = new Map<string, Plan>();

export function planOf(form: FormId, otherUndivided: boolean): Plan {
  const name = `${form} ${otherUndivided}`;
  const known = plans.get(name);
  if (known) return known;
  const plan = made(form, otherUndivided);
  plans.set(name, plan);
  return plan;
}

function made(form: FormId, otherUndivided: boolean): Plan {
  const requests = tableForm(formOf(form), 'requests');
  const litigation = tableForm(formOf(form), 'litigation');
  const all = requests.rows ?? [];
  const rows = all.filter((row) => holdsFigures(row, otherUndivided));
  const columns = (litigation.columns ?? []).map(({ key }) => key);
  return {
    rows: rows.map(({ key }) => key),
    parts: rows.filter((row) => row.key !== PROCESSED && isUnder(row, RESULTS, all)).map(({ key }) => key),
    columns: (requests.columns ?? []).map(({ key }) => key),
    groups: (litigation.columnGroups ?? []).map(({ key }) => {
      const total = `${key}.${TOTAL}`;
      return { key, total, parts: columns.filter((column) => column.startsWith(`${key}.`) && column !== total) };
    }),
  };
}

function holdsFigures(row: RowForm, otherUndivided: boolean): boolean {
  if (!otherUndivided) return row.numeric !== false;
  return row.key === OTHER || (row.numeric !== false && row.parent !== OTHER);
}

function isUnder(row: RowForm, head: string, all: readonly RowForm[]): boolean {
  if (row.parent === head) return true;
  const parent = all.find(({ key }) => key === row.parent);
  return parent !== undefined && isUnder(parent, head, all);
}
