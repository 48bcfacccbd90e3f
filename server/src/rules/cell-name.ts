import type { Words } from '../text/words';
import type { CellPlace } from './cells';
import { columnsOf, groupLabel } from './columns';
import { rowName } from './row-name';

/** A cell as one would point it out to a colleague: by row and column, or by number where columns are unknown. */
export function cellName({ table, row, cell }: CellPlace): Words {
  const column = columnsOf(table, row).find(({ key }) => key === cell.column);
  if (table.key === 'litigation') return column ? litigationName(table, column) : numbered(row.cells.indexOf(cell));
  const zh = `“${rowName(row)}”行`;
  const en = `row “${rowName(row)}”`;
  const inRow = column
    ? { zh: `“${column.label}”列`, en: `column “${column.label}”` }
    : numbered(row.cells.indexOf(cell));
  return { zh: `${zh}${inRow.zh}`, en: `${en}, ${inRow.en}` };
}

/** The same at the beginning of an English sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function litigationName(table: CellPlace['table'], { key, label }: { key: string; label: string }): Words {
  const group = groupLabel(table, key.split('.')[0] ?? '');
  return { zh: `“${group}”的“${label}”`, en: `“${group}”, “${label}”` };
}

function numbered(index: number): Words {
  return { zh: `第${index + 1}个数`, en: `figure ${index + 1}` };
}
