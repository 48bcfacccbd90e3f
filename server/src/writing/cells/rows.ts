import { insertRows } from '../../compose/rows/insert';
import { removeRow } from '../../compose/rows/move';
import { rowsDueIn } from '../../compose/statute/rows';
import type { MissingRow, Reading, Report, Row, Table } from '../../model/report';
import type { Edit } from '../../rules/finding';
import { rowName } from '../../rules/wording/row-name';
import type { Words } from '../../text/words';
import { holds } from '../cell-at';
import { placesOf } from './places';

/** A change to the rows of a table, or why there is none. */
export type RowChange =
  | { readonly edits: readonly Edit[]; readonly label: string }
  | { readonly choices: readonly MissingRow[] }
  | { readonly why: Words };

const NO_TABLE: Words = {
  zh: '光标不在法定表格里。',
  en: 'The cursor is in none of the statutory tables.',
};

/**
 * Writes a statutory row that the table lacks into its place, its cells blank. Without a key that is the one due right below the
 * cursor's row, else the only one that is lacking; of several none is taken, they are told.
 */
export function insertRow(reading: Reading, offset: number, key: string | null): RowChange {
  const at = tableAt(reading, offset);
  if (!at) return { why: NO_TABLE };
  const { report, table } = at;
  if (table.missing.length === 0) return { why: complete(table) };
  const row = key === null ? due(reading, table, offset) : table.missing.find((one) => one.key === key);
  if (!row) return { choices: table.missing };
  const edits = insertRows(reading, report, table, [row]);
  return edits.length > 0 ? { edits, label: row.label } : { why: nowhere(row.label) };
}

/** Takes the cursor's row out of its table. */
export function removeRowAt(reading: Reading, offset: number): RowChange {
  const at = tableAt(reading, offset);
  const place = at && placesOf(reading, at.table).find(({ span }) => holds(span, offset));
  if (!at || !place) return { why: NO_TABLE };
  const { table } = at;
  const { row } = place;
  if (table.rows.length === 1) return { why: onlyRow(row) };
  const first = table.rows.find((other) => other !== row && other.key !== null && other.key === row.key);
  const edits = removeRow(reading, table, row, first);
  return edits ? { edits, label: row.label?.text ?? '' } : { why: shared(row) };
}

function tableAt({ reports }: Reading, offset: number): { report: Report; table: Table } | null {
  for (const report of reports) {
    const table = report.tables.find(({ span }) => holds(span, offset));
    if (table && !table.unreadable) return { report, table };
  }
  return null;
}

/** Of the missing rows the first that belongs between the cursor's row and the next one that is there; else the only one. */
function due(reading: Reading, table: Table, offset: number): MissingRow | undefined {
  const order = rowsDueIn(table).map(({ key }) => key);
  const rows = placesOf(reading, table).map(({ row }) => row);
  const own = placesOf(reading, table).findLastIndex(({ span }) => span.start <= offset);
  const from = order.indexOf(rows[own]?.key ?? '');
  const until = rows.slice(own + 1).find(({ key }) => key !== null && order.includes(key))?.key ?? null;
  const to = until === null ? order.length : order.indexOf(until);
  const here = table.missing.find(({ key }) => order.indexOf(key) > from && order.indexOf(key) < to);
  return here ?? (table.missing.length === 1 ? table.missing[0] : undefined);
}

function complete({ key }: Table): Words {
  if (key === 'litigation') {
    return { zh: '本表只有一行数字，不能增行。', en: 'This table has one row of figures and can have no other.' };
  }
  return {
    zh: '规定的各行都已在表中，不能增行。',
    en: 'Every row of the prescribed form is in the table already; it can have no other.',
  };
}

function nowhere(label: string): Words {
  return {
    zh: `看不出“${label}”应写在表中何处，请手工添加。`,
    en: `There is no telling where in the table ${label} has to stand; please write it yourself.`,
  };
}

function onlyRow(row: Row): Words {
  const { zh, en } = rowName(row);
  return { zh: `${zh}是本表唯一的一行，不能删去。`, en: `The table has no row but ${en}, which cannot be removed.` };
}

function shared(row: Row): Words {
  const { zh, en } = rowName(row);
  return {
    zh: `${zh}与上级标题等其他文字同在一行，删去会连带删掉它们，请手工修改。`,
    en: `Other words, such as the head of a group, stand in one line with ${en} and would go with it; please remove it yourself.`,
  };
}
