import type { Cell, Report } from '../model/report';
import { agrees } from '../statements/agree';
import { isSettled, knownFiguresOf, type TableFigure } from '../statements/figures';
import { spanIn } from '../statements/narrative';
import type { Statement } from '../statements/statement';
import { toldIn } from '../statements/told';
import { remembered } from '../text/remembered';
import type { Span } from '../text/span';
import { holds } from './cell-at';

/** A figure of the narrative beside the cells that it tells of. */
export interface Telling {
  /** The numeral, or the words that say none. */
  readonly span: Span;
  readonly statement: Statement;
  /** The figure of the tables that is meant: of several readings the one that agrees, else the first. */
  readonly figure: TableFigure;
  readonly agrees: boolean;
  /** None of the cells stands in a sum that does not hold. */
  readonly settled: boolean;
}

/** Every figure of the narrative that tells of cells, in order of place; whether the sums hold or not. */
export const tellingsOf = remembered((report: Report): readonly Telling[] => {
  const tellings: Telling[] = [];
  const taken = new Set<number>();
  for (const { place, statement } of toldIn(report)) {
    const { year } = statement.scope;
    if (year !== null && report.year !== null && year.value !== report.year) continue;
    if (statement.kind !== 'count' && statement.kind !== 'none') continue;
    const figures = knownFiguresOf(report, statement.topic);
    const agreeing = figures.find(({ value }) => saysSo(statement, value));
    const figure = agreeing ?? figures[0];
    // What was published is another notion than what was issued: only the same figure ties them.
    if (!figure || (!agreeing && isOtherNotion(statement))) continue;
    const span = spanIn(place, statement.start, statement.end);
    if (taken.has(span.start)) continue;
    taken.add(span.start);
    tellings.push({
      span,
      statement,
      figure,
      agrees: agreeing !== undefined,
      settled: isSettled(report, figure),
    });
  }
  return tellings;
});

function saysSo({ count }: Statement, value: number): boolean {
  return count === null ? value === 0 : agrees(count, value);
}

function isOtherNotion({ topic }: Statement): boolean {
  return topic.kind === 'disclosure' && topic.column === 'published';
}

/** All cells that a figure is made of, those taken away last. */
export function cellsOf({ figure: { cells, less } }: Telling): readonly Cell[] {
  return less.length === 0 ? cells : [...cells, ...less];
}

/** The figure of the narrative at an offset, with its report. */
export function tellingAt(reports: readonly Report[], offset: number): { report: Report; telling: Telling } | null {
  for (const report of reports) {
    if (!holds(report.span, offset)) continue;
    const telling = tellingsOf(report).find(({ span }) => holds(span, offset));
    if (telling) return { report, telling };
  }
  return null;
}

/** The figures of the narrative that tell of one of these cells. */
export function tellingsOfCells(report: Report, cells: readonly Cell[]): Telling[] {
  return tellingsOf(report).filter((telling) => cellsOf(telling).some((cell) => cells.includes(cell)));
}
