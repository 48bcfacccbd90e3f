import { type FormId, formOf, type TableKey, tableForm } from '../../forms/form';
import type { FormGrid } from '../grid';
import { disclosureGrid } from './disclosure';
import { litigationGrid } from './litigation';
import { requestsGrid } from './requests';

/** A statutory table as its form prints it, all figures blank. */
export function statutoryGrid(form: FormId, key: TableKey): FormGrid {
  const table = tableForm(formOf(form), key);
  if (key === 'disclosure') return disclosureGrid(table);
  return key === 'requests' ? requestsGrid(table) : litigationGrid(table);
}
