import type { Report } from '../model/report';
import { remembered } from '../text/remembered';
import { agrees, countedIn } from './agree';
import { figuresOf, type TableFigure } from './figures';
import { takenAway } from './taken-away';
import type { Count } from './token';
import { type Told, toldIn } from './told';

/** A statement beside what the tables say of it. */
export interface Compared extends Told {
  /** One figure for each lawful reading. */
  readonly figures: readonly TableFigure[];
  /** Of a count: some reading has its figure. */
  readonly fits: boolean;
  /** The sentence names another year than the report's. */
  readonly otherYear: boolean;
}

/** Every statement of the narrative for which the tables know the figure. */
export const comparedIn = remembered((report: Report): readonly Compared[] => {
  const compared: Compared[] = [];
  for (const { place, statement } of toldIn(report)) {
    const figures = figuresOf(report, statement.topic);
    if (!figures) continue;
    const { count, scope } = statement;
    const otherYear = scope.year !== null && report.year !== null && scope.year.value !== report.year;
    compared.push({ place, statement, figures, fits: count === null || agreesWithSome(count, figures), otherYear });
  }
  return compared;
});

function agreesWithSome(count: Count, figures: readonly TableFigure[]): boolean {
  for (let i = 0; i < figures.length; i++) if (agrees(count, (figures[i] as TableFigure).value)) return true;
  return false;
}

/** The counts of the report's own year that no reading of the tables bears out. */
export function mistaken(report: Report): Compared[] {
  const compared = comparedIn(report);
  const unlike = compared.filter(
    (one) =>
      one.statement.kind === 'count' && !one.fits && !one.otherYear && !fitsLess(one) && !isRest(report, one, compared),
  );
  return unlike.length < 2 ? unlike : withoutParts(unlike);
}

/** 征地类予以公开20件。拆迁类予以公开8件: counts of the same that add up to the table's figure are its parts. */
function withoutParts(unlike: readonly Compared[]): Compared[] {
  const names = unlike.map(({ statement: { topic } }) => JSON.stringify(topic));
  const sums = new Map<string, number>();
  unlike.forEach(({ statement: { count } }, i) => {
    const name = names[i] as string;
    sums.set(name, (sums.get(name) ?? 0) + ((count && countedIn(count)) ?? 0));
  });
  return unlike.filter(({ figures }, i) => figures.every(({ value }) => value !== sums.get(names[i] as string)));
}

/** Less what the sentence itself takes away, it is a figure of the table's: 收到申请45件，其中6件不属于政府信息公开申请. */
function fitsLess({ place, statement: { topic, count }, figures }: Compared): boolean {
  const counted = count && topic.kind === 'requests' && topic.outcomes.length === 0 ? countedIn(count) : null;
  if (counted === null) return false;
  const taken = takenAway(place.sentence);
  return figures.some(({ value }) => taken.includes(counted - value));
}

/**
 * 国家秘密2件，不予公开8件: a group's name behind rows of it that the sentence counts may be what is left of it; so is 其他处理 behind
 * 逾期不补正3件, of which it is not told whether it is a row.
 */
function isRest(report: Report, { place, statement, figures }: Compared, all: readonly Compared[]): boolean {
  const { topic, count, start } = statement;
  if (topic.kind !== 'requests' || topic.outcomes.length !== 1) return false;
  const counted = count && countedIn(count);
  if (counted === null) return false;
  const [group = ''] = topic.outcomes;
  if (group === OTHER && ROWS_OF_OTHER.test(place.sentence.folded.slice(0, start)))
    return (
      figuresOf(report, { ...topic, outcomes: [`${OTHER}.rest`] })?.some(({ value }) => value === counted) ?? false
    );
  let rows = 0;
  for (const one of all) {
    if (one.place !== place || one.statement.start > start || !one.fits) continue;
    const { topic: its, count: part } = one.statement;
    const isRow = its.kind === 'requests' && its.outcomes.length === 1 && its.outcomes[0]?.startsWith(`${group}.`);
    if (isRow && part) rows += countedIn(part) ?? 0;
  }
  return rows > 0 && figures.some(({ value }) => value === counted + rows);
}

const OTHER = 'other';
const ROWS_OF_OTHER = /逾期[^,。;]{0,8}(?:补正|缴)[^。;]*\d/;
