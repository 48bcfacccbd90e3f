import { isInBrokenSum } from '../identities/identities';
import type { Report } from '../model/report';
import type { TableFigure } from './table-figure';

/** Whether none of the figure's cells stands in a sum that does not hold. */
export function isSettled(report: Report, { cells, less }: TableFigure): boolean {
  return !isInBrokenSum(report, cells) && !isInBrokenSum(report, less);
}
