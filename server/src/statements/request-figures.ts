import { TOTAL } from '../identities/plan';
import type { Report } from '../model/report';
import { blanksAreZero } from './blanks';
import { columnFigure } from './column-figure';
import { readingsOf } from './stage-rows';
import type { RequestTopic } from './statement';
import { type Figure, sumOf } from './table-figure';
import { sumsOf } from './table-sums';

const PARTLY = 'partlyGranted';

/** What the second table says of requests, one figure for each lawful reading. */
export function requestFigures(report: Report, { stages, outcomes, applicants, loose }: RequestTopic): Figure[] {
  const columns = applicants.length > 0 ? applicants : [TOTAL];
  if (outcomes.length > 0) {
    const own = outcomeFigure(report, outcomes, columns);
    return loose ? [own, outcomeFigure(report, [...outcomes, PARTLY], columns)] : [own];
  }
  return readingsOf(stages).map((rows) => sumOf(rows.map(([row, sign]) => [rowFigure(report, row, columns), sign])));
}

function outcomeFigure(report: Report, outcomes: readonly string[], columns: readonly string[]): Figure {
  const rows = [...sumsOf(report).rows.keys()].filter((row) =>
    outcomes.some((one) => row === one || row.startsWith(`${one}.`)),
  );
  const headed = outcomes.every((one) => rows.some((row) => row === one || row.startsWith(`${one}.`)));
  return headed ? sumOf(rows.map((row) => [rowFigure(report, row, columns), 1])) : null;
}

function rowFigure(report: Report, row: string, columns: readonly string[]): Figure {
  const sum = sumsOf(report).rows.get(row);
  if (!sum) return null;
  const zero = blanksAreZero(report, 'requests');
  return sumOf(columns.map((column) => [columnFigure(sum, column, zero), 1]));
}
