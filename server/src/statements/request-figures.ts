import { TOTAL } from '../forms/keys';
import { type PlannedFigures, requestFiguresOf } from '../identities/identities';
import type { Plan } from '../identities/plan';
import type { Report } from '../model/report';
import { remembered } from '../text/remembered';
import { figureAt } from './figure-at';
import { type Rows, readingsOf } from './stage-rows';
import { headOf, type RequestTopic } from './statement';
import { added, type Figure, sumOf } from './table-figure';

const GRANTED = 'granted';
const PARTLY = 'partlyGranted';

/** What the second table says of requests, one figure for each lawful reading. */
export function requestFigures(report: Report, { stages, outcomes, applicants, loose }: RequestTopic): Figure[] {
  const columns = applicants.length > 0 ? applicants : [TOTAL];
  if (outcomes.length > 0) {
    const own = outcomeFigure(report, outcomes, columns);
    return loose ? [own, outcomeFigure(report, widened(outcomes), columns)] : [own];
  }
  const figures: Figure[] = [];
  for (const rows of readingsOf(stages)) figures.push(stageFigure(report, rows, columns));
  return figures;
}

function widened(outcomes: readonly string[]): string[] {
  return outcomes.includes(GRANTED) ? [...outcomes, PARTLY] : [...new Set(outcomes.map(headOf))];
}

function stageFigure(report: Report, rows: Rows, columns: readonly string[]): Figure {
  // Nearly all are of one row.
  const only = rows.length === 1 ? rows[0] : undefined;
  if (only && only[1] === 1) return rowFigure(report, only[0], columns);
  return sumOf(rows.map(([row, sign]) => [rowFigure(report, row, columns), sign]));
}

function outcomeFigure(report: Report, outcomes: readonly string[], columns: readonly string[]): Figure {
  const { plan } = requestFiguresOf(report);
  const each = outcomes.map((one) => rowsUnder(plan, one));
  if (each.some((rows) => rows.length === 0)) return null;
  const [only, ...others] = each;
  const rows = others.length === 0 ? only : plan.rows.filter((row) => each.some((under) => under.includes(row)));
  return added((rows ?? []).map((row) => rowFigure(report, row, columns)));
}

/** The rows that a form has under an outcome, in order. */
function rowsUnder(plan: Plan, outcome: string): readonly string[] {
  const known = outcomesOf(plan);
  let rows = known.get(outcome);
  if (!rows) {
    rows = plan.rows.filter((row) => isUnder(row, outcome));
    known.set(outcome, rows);
  }
  return rows;
}

const outcomesOf = remembered((_: Plan) => new Map<string, readonly string[]>());

/** `denied.stateSecret` under `denied`, and `denied` itself. */
function isUnder(row: string, outcome: string): boolean {
  return row.startsWith(outcome) && (row.length === outcome.length || row.charAt(outcome.length) === '.');
}

function rowFigure(report: Report, row: string, columns: readonly string[]): Figure {
  const table = requestFiguresOf(report);
  const place = table.plan.rowAt.get(row);
  if (place === undefined) return null;
  if (columns.length === 1) return cellFigure(report, table, place, columns[0] as string);
  return added(columns.map((column) => cellFigure(report, table, place, column)));
}

function cellFigure(report: Report, table: PlannedFigures, row: number, key: string): Figure {
  const { columns, total } = table.plan;
  const column = columns.indexOf(key);
  return column < 0 ? null : figureAt(report, table, row * columns.length + column, column === total);
}
