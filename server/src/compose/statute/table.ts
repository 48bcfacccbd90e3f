import { type FormId, formOf, type TableKey, tableForm } from '../../forms/form';
import type { FormGrid } from '../grid';
import { disclosureGrid } from './disclosure';
import { litigationGrid } from './litigation';
import { requestsGrid } from './requests';

const made = new Map<string, FormGrid>();

/** A statutory table as its form prints it, all figures blank. */
export function statutoryGrid(form: FormId, key: TableKey): FormGrid {
  const name = `${form} ${key}`;
  let grid = made.get(name);
  if (!grid) {
    grid = gridOf(form, key);
    made.set(name, grid);
  }
  return grid;
}

function gridOf(form: FormId, key: TableKey): FormGrid {
  const table = tableForm(formOf(form), key);
  if (key === 'disclosure') return disclosureGrid(table);
  return key === 'requests' ? requestsGrid(table) : litigationGrid(table);
}
