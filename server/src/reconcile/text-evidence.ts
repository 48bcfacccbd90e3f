import { CARRIED_IN, CARRIED_OUT, LITIGATION_ROW, NEW, PROCESSED, TOTAL } from '../forms/keys';
import type { Reading, Report } from '../model/report';
import { exactlyCounted } from '../statements/agree';
import { knownFiguresOf } from '../statements/figures';
import { spanIn } from '../statements/narrative';
import type { LitigationTopic, RequestTopic, Stage, Statement, Topic } from '../statements/statement';
import { toldIn } from '../statements/told';
import { remembered } from '../text/remembered';
import type { KnownFigure } from './evidence';

/** What the report's own sentences say of single cells: evidence that needs no other report, nor the rest of the text. */
export const textEvidence: (report: Report, reading?: Reading, only?: 'last-year') => readonly KnownFigure[] = (
  report,
  _,
  only,
) => (only ? NONE : saidIn(report));

const NONE: readonly never[] = [];

const saidIn = remembered((report: Report): readonly KnownFigure[] => {
  const figures: KnownFigure[] = [];
  for (const { place, statement } of toldIn(report)) {
    const { year } = statement.scope;
    if (year && report.year !== null && year.value !== report.year) continue;
    const figure = figureIn(statement);
    if (figure === null) continue;
    const span = spanIn(place, statement.start, statement.end);
    for (const { row, column } of cellsOf(report, statement.topic, figure))
      figures.push({ row, column, figure, source: 'text', span });
  }
  return figures;
});

/** Only what is said to the unit speaks for a figure and against all others. */
function figureIn({ kind, count }: Statement): number | null {
  if (kind === 'none') return 0;
  return kind === 'count' && count ? exactlyCounted(count) : null;
}

type Cell = Pick<KnownFigure, 'row' | 'column'>;

/** The one cell that is meant; none where it is a sum of several, unless each of these is 0, or where reports mean either of two. */
function cellsOf(report: Report, topic: Topic, figure: number): readonly Cell[] {
  if (topic.kind === 'litigation') {
    const cells = litigationCells(topic);
    return cells.length === 1 || figure === 0 ? cells : [];
  }
  const cell = topic.kind === 'requests' ? requestCell(topic, () => rowWithoutCarried(report, topic, figure)) : null;
  return cell ? [cell] : [];
}

/** Stages that mean one row in every report: 受理 and 办结 may take in what was carried over, or leave it out. */
const ROWS: Readonly<Partial<Record<RequestTopic['stages'][number], string>>> = {
  new: NEW,
  carriedIn: CARRIED_IN,
  carriedOut: CARRIED_OUT,
};

/**
 * Where nothing was carried over, 收到 is 新收 and 办结 all of it. But that may be what is mistaken: then 收到 would be more than 新收,
 * and 办结 less than the total.
 */
function rowWithoutCarried(report: Report, topic: RequestTopic, figure: number): string | undefined {
  const figureAt = (stage: Stage) => knownFiguresOf(report, { ...topic, stages: [stage] })[0]?.value;
  if (figureAt('carriedIn') !== 0) return undefined;
  const [stage] = topic.stages;
  if (stage === 'received') return figure <= (figureAt('new') ?? -1) ? NEW : undefined;
  if (stage !== 'processed') return undefined;
  return figure >= (figureAt('processed') ?? Number.POSITIVE_INFINITY) ? PROCESSED : undefined;
}

/** @param otherwise the row of a stage that may mean another one too */
function requestCell(
  { stages, outcomes, applicants, loose }: RequestTopic,
  otherwise: () => string | undefined,
): Cell | null {
  const [stage, ...otherStages] = stages;
  const [outcome, ...otherOutcomes] = outcomes;
  const [column = TOTAL, ...otherColumns] = applicants;
  if (loose || otherColumns.length > 0 || otherOutcomes.length > 0 || (!outcome && otherStages.length > 0)) return null;
  const row = outcome ?? (stage && (ROWS[stage] ?? otherwise()));
  return row === undefined ? null : { row, column };
}

function litigationCells({ groups, verdicts }: LitigationTopic): readonly Cell[] {
  const named = verdicts.length > 0 ? verdicts : [TOTAL];
  return groups.flatMap((group) => named.map((verdict) => ({ row: LITIGATION_ROW, column: `${group}.${verdict}` })));
}
