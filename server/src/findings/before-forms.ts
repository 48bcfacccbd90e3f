import { formForYear } from '../forms/form';
import type { Report } from '../model/report';

/**
 * True of a report on a year before the first form, written without tables as reports then were: what the regulation and the forms
 * of today ask for was not asked of it. With a table of a form in it, its year is more likely to be misprinted.
 */
export function isBeforeForms({ year, form, tables }: Report): boolean {
  return form === null && year !== null && tables.length === 0 && formForYear(year) === null;
}
