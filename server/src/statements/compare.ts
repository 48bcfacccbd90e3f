import type { Report } from '../model/report';
import { remembered } from '../text/remembered';
import { agrees } from './agree';
import { figuresOf, type TableFigure } from './figures';
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
  for (const told of toldIn(report)) {
    const figures = figuresOf(report, told.statement.topic);
    if (!figures) continue;
    const { count, scope } = told.statement;
    const otherYear = scope.year !== null && report.year !== null && scope.year.value !== report.year;
    compared.push({
      ...told,
      figures,
      fits: count === null || figures.some(({ value }) => agrees(count, value)),
      otherYear,
    });
  }
  return compared;
});

/** The counts of the report's own year that no reading of the tables bears out. */
export function mistaken(report: Report): Compared[] {
  return comparedIn(report).filter(
    ({ statement, fits, otherYear }) => statement.kind === 'count' && !fits && !otherYear,
  );
}
