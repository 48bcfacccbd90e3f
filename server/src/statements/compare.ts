import type { Report } from '../model/report';
import { remembered } from '../text/remembered';
import { agrees } from './agree';
import { figuresOf, type TableFigure } from './figures';
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
  return comparedIn(report).filter(
    ({ statement, fits, otherYear }) => statement.kind === 'count' && !fits && !otherYear,
  );
}
