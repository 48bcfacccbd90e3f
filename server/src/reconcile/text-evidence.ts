import { CARRIED_IN, CARRIED_OUT, LITIGATION_ROW, NEW, TOTAL } from '../identities/plan';
import type { Reading, Report } from '../model/report';
import { exactlyCounted } from '../statements/agree';
import { spanIn } from '../statements/narrative';
import type { LitigationTopic, RequestTopic, Statement, Topic } from '../statements/statement';
import { toldIn } from '../statements/told';
import { remembered } from '../text/remembered';
import type { KnownFigure } from './evidence';

/** What the report's own sentences say of single cells: evidence that needs no other report, nor the rest of the text. */
export const textEvidence: (report: Report, reading?: Reading) => readonly KnownFigure[] = (report) => saidIn(report);

const saidIn = remembered((report: Report): readonly KnownFigure[] => {
  const figures: KnownFigure[] = [];
  for (const { place, statement } of toldIn(report)) {
    const { year } = statement.scope;
    if (year && report.year !== null && year.value !== report.year) continue;
    const figure = figureIn(statement);
    if (figure === null) continue;
    const span = spanIn(place, statement.start, statement.end);
    for (const cell of cellsOf(statement.topic, figure)) figures.push({ ...cell, figure, source: 'text', span });
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
function cellsOf(topic: Topic, figure: number): readonly Cell[] {
  if (topic.kind === 'litigation') {
    const cells = litigationCells(topic);
    return cells.length === 1 || figure === 0 ? cells : [];
  }
  const cell = topic.kind === 'requests' ? requestCell(topic) : null;
  return cell ? [cell] : [];
}

/** Stages that mean one row in every report: 受理 and 办结 may take in what was carried over, or leave it out. */
const ROWS: Readonly<Partial<Record<RequestTopic['stages'][number], string>>> = {
  new: NEW,
  carriedIn: CARRIED_IN,
  carriedOut: CARRIED_OUT,
};

function requestCell({ stages, outcomes, applicants, loose }: RequestTopic): Cell | null {
  const [stage, ...otherStages] = stages;
  const [outcome, ...otherOutcomes] = outcomes;
  const [column = TOTAL, ...otherColumns] = applicants;
  if (loose || otherColumns.length > 0 || otherOutcomes.length > 0 || (!outcome && otherStages.length > 0)) return null;
  const row = outcome ?? (stage && ROWS[stage]);
  return row === undefined ? null : { row, column };
}

function litigationCells({ groups, verdicts }: LitigationTopic): readonly Cell[] {
  const named = verdicts.length > 0 ? verdicts : [TOTAL];
  return groups.flatMap((group) => named.map((verdict) => ({ row: LITIGATION_ROW, column: `${group}.${verdict}` })));
}
