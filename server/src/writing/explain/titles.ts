import type { Table } from '../../model/report';
import type { CellPlace } from '../../rules/questions/cells';
import { columnsDue, groupLabel, rowForm } from '../../rules/questions/columns';
import { tableName } from '../../rules/wording/statutory-names';
import type { Words } from '../../text/words';

/** A cell by row and column as the form has them, or by its number where the column is unknown. */
export function cellTitle({ table, row, cell }: CellPlace): Words {
  const column = columnsDue(table, row).find(({ key }) => key === cell.column);
  if (table.key === 'litigation' && column) {
    const group = groupLabel(table, column.key.split('.')[0] ?? '');
    return same(`${group} · ${column.label}`);
  }
  const label = rowForm(table, row.key ?? '')?.label ?? '';
  const place = column ? [column.group, column.label].filter(Boolean).join(' · ') : null;
  const number = row.cells.indexOf(cell) + 1;
  if (place !== null) return same(`${label} · ${place}`);
  return { zh: `${label} · 第${number}个数`, en: `${label} · figure ${number}` };
}

/** The table as something begins with it. */
export function tableTitle({ key }: Table): Words {
  const { zh, en } = tableName(key);
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

function same(text: string): Words {
  return { zh: text, en: text };
}
