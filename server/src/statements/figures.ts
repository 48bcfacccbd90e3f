import { TOTAL } from '../forms/keys';
import { litigationFiguresOf } from '../identities/identities';
import type { Report } from '../model/report';
import { figureAt } from './figure-at';
import { requestFigures } from './request-figures';
import type { DisclosureTopic, LitigationTopic, Topic } from './statement';
import { type Figure, sumOf, type TableFigure } from './table-figure';
import { isSettled } from './table-sums';

export { isSettled, type TableFigure };

/**
 * What the tables say of a topic, one figure for each lawful reading of it. Null where a figure is unknown, or stands
 * in a sum that does not hold: then the table has to be put right first. No figure at all: the topic is in no table.
 */
export function figuresOf(report: Report, topic: Topic): readonly TableFigure[] | null {
  const figures = allFigures(report, topic);
  return figures.length > 0 && areSettled(report, figures) ? figures : null;
}

function areSettled(report: Report, figures: readonly Figure[]): figures is readonly TableFigure[] {
  for (let i = 0; i < figures.length; i++) {
    const one = figures[i] as Figure;
    if (!one || !isSettled(report, one)) return false;
  }
  return true;
}

/** The figures of a topic that are known, whether or not the sums in which they stand hold. */
export function knownFiguresOf(report: Report, topic: Topic): readonly TableFigure[] {
  return allFigures(report, topic).filter((one) => one !== null);
}

function allFigures(report: Report, topic: Topic): Figure[] {
  switch (topic.kind) {
    case 'requests':
      return requestFigures(report, topic);
    case 'litigation':
      return [litigationFigure(report, topic)];
    case 'disclosure':
      return disclosureFigures(report, topic);
    case 'channel':
      return [];
  }
}

function litigationFigure(report: Report, { groups, verdicts }: LitigationTopic): Figure {
  return sumOf(groups.map((group): [Figure, 1] => [groupFigure(report, group, verdicts), 1]));
}

function groupFigure(report: Report, group: string, verdicts: readonly string[]): Figure {
  const table = litigationFiguresOf(report);
  const figure = (column: string): Figure => {
    const place = table.plan.litigation.indexOf(`${group}.${column}`);
    return place < 0 ? null : figureAt(report, table, place, column === TOTAL);
  };
  if (verdicts.length === 0) return figure(TOTAL);
  return sumOf(
    verdicts.flatMap((verdict): [Figure, 1 | -1][] =>
      verdict === 'closed'
        ? [
            [figure(TOTAL), 1],
            [figure('pending'), -1],
          ]
        : [[figure(verdict), 1]],
    ),
  );
}

function disclosureFigures(report: Report, { row: key, column }: DisclosureTopic): Figure[] {
  const table = report.tables.find((one) => one.key === 'disclosure');
  const row = table?.rows.find((one) => one.key === key && one.fits && one.place !== 'repeated');
  if (!row) return [null];
  const columns = column === 'published' ? ['issued', 'inForce', 'made', 'published'] : (SAME[column] ?? [column]);
  const figures = row.cells
    .filter((cell) => columns.includes(cell.column ?? ''))
    .map(
      (cell): Figure =>
        cell.state === 'number' && cell.value !== null ? { value: cell.value, cells: [cell], less: [] } : null,
    );
  return figures.length > 0 ? figures : [null];
}

/** Columns of the 2019 form that ask for the same. */
const SAME: Readonly<Record<string, readonly string[]>> = { issued: ['issued', 'made'] };
