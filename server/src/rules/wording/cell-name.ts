import type { Row, Table } from '../../model/report';
import type { Words } from '../../text/words';
import type { CellPlace } from '../questions/cells';
import { columnOf, columnsDue, groupLabel } from '../questions/columns';

/** A cell as one would point it out to a colleague: by row and column, or by number where columns are unknown. */
export function cellName(place: CellPlace): Words {
  const { table, row, cell } = place;
  const column = columnOf(place);
  if (table.key === 'litigation') return column ? litigationName(table, column) : numbered(row.cells.indexOf(cell));
  // As printed, so that it can be found.
  const label = row.label?.text ?? '';
  const zh = label === '' ? '这一行' : `“${label}”行`;
  const en = label === '' ? 'this row' : `row “${label}”`;
  const inRow = column
    ? { zh: `“${column.label}”列`, en: `column “${column.label}”` }
    : numbered(row.cells.indexOf(cell));
  return { zh: `${zh}${inRow.zh}`, en: `${en}, ${inRow.en}` };
}

/** A place among the cells due in a row: by its column, or by number where the form has none there. */
export function placeName(table: Table, row: Row, place: number): Words {
  const column = columnsDue(table, row)[place];
  if (!column) return numbered(place);
  if (table.key === 'litigation') return litigationName(table, column);
  return { zh: `“${column.label}”列`, en: `“${column.label}”` };
}

function litigationName(table: Table, { key, label }: { key: string; label: string }): Words {
  const group = groupLabel(table, key.split('.')[0] ?? '');
  return { zh: `“${group}”的“${label}”`, en: `“${group}”, “${label}”` };
}

function numbered(index: number): Words {
  return { zh: `第${index + 1}个数`, en: `figure ${index + 1}` };
}
