import { type FormId, formOf, type TableForm, type TableKey, tableForm } from '../../forms/form';
import { remembered } from '../../text/remembered';
import type { FormGrid } from '../grid';
import { disclosureGrid } from './disclosure';
import { litigationGrid } from './litigation';
import { requestsGrid } from './requests';

/** A statutory table as its form prints it, all figures blank. */
export function statutoryGrid(form: FormId, key: TableKey): FormGrid {
  return gridOf(tableForm(formOf(form), key));
}

const gridOf = remembered((table: TableForm): FormGrid => {
  if (table.key === 'disclosure') return disclosureGrid(table);
  return table.key === 'requests' ? requestsGrid(table) : litigationGrid(table);
});
