import { MAYBE_UNDIVIDED } from '../forms/common';
import {
  columnsOf,
  FORM_IN_FORCE,
  FORMS,
  type Form,
  formOf,
  parentsOf,
  type RowForm,
  rowsOf,
  type TableForm,
  type TableKey,
} from '../forms/form';
import { remembered } from '../text/remembered';
import type { ReportData } from './extract';

/** One figure of a form, or the unit beside it, as a column of a sheet that has a row for each report. */
export interface FigureColumn {
  /** Where it stands in the data, the steps joined: `requests.denied.stateSecret.total`. */
  readonly key: string;
  /** As the form names it, what heads it first: （三）不予公开·1.属于国家秘密·总计. */
  readonly label: string;
  /** The steps into the data. */
  readonly table: TableKey;
  readonly row: string;
  readonly cell: string;
  /**
   * Of （六）其他处理 a report has one row or the rows below it. `whole` are the figures of the one, where the form has the others, and
   * `part` are theirs; `unit` says what the figure before it is counted in.
   */
  readonly kind: 'figure' | 'whole' | 'part' | 'unit';
}

const JOINT = '·';
/** Beside an amount whose header names no unit the data have the unit of its cell. */
const UNIT = { key: 'Unit', label: '单位' } as const;

/** All figures of the form that a report is on, in its order, and the units of those that bring their own. */
export function figureColumns({ form }: Pick<ReportData, 'form'>): readonly FigureColumn[] {
  return columnsOfForm(form === null ? FORM_IN_FORCE : formOf(form));
}

/** The columns of several forms in one sheet: each once, those of the form in force first; and these where there is none. */
export function joinedColumns(used: ReadonlySet<readonly FigureColumn[]>): FigureColumn[] {
  const forms = FORMS.map((form) => columnsOfForm(form)).filter((columns) => used.has(columns));
  const byKey = new Map<string, FigureColumn>();
  for (const columns of forms.length > 0 ? forms : [columnsOfForm(FORM_IN_FORCE)])
    for (const column of columns) if (!byKey.has(column.key)) byKey.set(column.key, column);
  return [...byKey.values()];
}

const columnsOfForm = remembered(({ tables }: Form): readonly FigureColumn[] =>
  tables.flatMap((table) => (table.columnGroups.length > 0 ? ofGroups(table) : ofRows(table))),
);

/** The third table is one row: its columns' keys are group and outcome. */
function ofGroups({ key: table, columns }: TableForm): FigureColumn[] {
  return columns.map(({ key, group, label }) => {
    const [row = '', cell = ''] = key.split('.');
    return { key: `${table}.${key}`, label: [group, label].join(JOINT), table, row, cell, kind: 'figure' };
  });
}

function ofRows(form: TableForm): FigureColumn[] {
  const rows = rowsOf(form);
  return rows.flatMap((row) => {
    const kind = kindOf(row);
    if (kind === null) return [];
    // What heads all outcomes says nothing of one.
    const heads = parentsOf(row, rows).filter(({ parent }) => parent);
    return columnsOf(form, row.key).flatMap((column): FigureColumn[] => {
      const at = { table: form.key, row: row.key };
      const key = [form.key, row.key, column.key].join('.');
      const label = [...heads, row, column].map((one) => one.label).join(JOINT);
      const figure = { ...at, key, label, cell: column.key, kind };
      if (!column.unitInCell) return [figure];
      const unit = { key: key + UNIT.key, label: [label, UNIT.label].join(JOINT), cell: column.key + UNIT.key };
      return [figure, { ...at, ...unit, kind: 'unit' }];
    });
  });
}

/** null: the row only heads others. */
function kindOf({ key, parent, numeric }: RowForm): FigureColumn['kind'] | null {
  if (parent === MAYBE_UNDIVIDED) return 'part';
  if (numeric !== false) return 'figure';
  return key === MAYBE_UNDIVIDED ? 'whole' : null;
}

/** What the data have there: a figure, a unit, or nothing. */
export function figureIn(data: ReportData, { table, row, cell }: FigureColumn): number | string | null {
  const found = (data[table] as Cells | null | undefined)?.[row]?.[cell];
  return typeof found === 'number' || typeof found === 'string' ? found : null;
}

type Cells = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** How many figures of a report's own form its data do not have. */
export function wantingFigures(data: ReportData): number {
  const notDue = data.requests?.[MAYBE_UNDIVIDED] === undefined ? 'whole' : 'part';
  let wanting = 0;
  for (const column of figureColumns(data))
    if (column.kind !== notDue && column.kind !== 'unit' && figureIn(data, column) === null) wanting++;
  return wanting;
}
