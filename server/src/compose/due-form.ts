import { FORM_IN_FORCE, type FormId, formForYear } from '../forms/form';
import type { Report } from '../model/report';

/** The form on which a missing part is to be written: the report's own, else its year's, else the one in force. */
export function dueForm({ form, year }: Report): FormId {
  if (form) return form;
  const byYear = year === null ? null : formForYear(year);
  return (byYear ?? FORM_IN_FORCE).id;
}
