import { brokenSumsOf } from '../identities/identities';
import { termsOf } from '../identities/identity';
import type { Report } from '../model/report';
import type { TableFigure } from './table-figure';

/** Whether none of the figure's cells stands in a sum that does not hold. */
export function isSettled(report: Report, { cells, less }: TableFigure): boolean {
  for (const sum of brokenSumsOf(report)) {
    if (termsOf(sum).some(({ cell }) => cell !== null && (cells.includes(cell) || less.includes(cell)))) return false;
  }
  return true;
}
