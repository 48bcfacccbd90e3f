import type { Report, Row, Table } from '../model/report';
import { columnsDue, groupLabel } from '../rules/questions/columns';
import { columnLabel } from '../rules/wording/identity-names';
import type { Hint } from './hints';

/**
 * Behind figures whose column cannot be seen: what column they stand in. In a table with one cell a line that is
 * every figure; in another only those of the first row, and only where the header is lost.
 */
export function columnHints(report: Report): Hint[] {
  return report.tables.flatMap((table) => {
    if (table.unreadable) return [];
    if (table.layout === 'cell-lines') return table.rows.flatMap((row) => rowHints(table, row));
    const first = table.rows.find(({ cells }) => cells.length > 0);
    return first && hasNoHeader(table, first) ? rowHints(table, first) : [];
  });
}

/** The table's first line is one of the row's own. */
function hasNoHeader({ firstSpan }: Table, row: Row): boolean {
  return firstSpan.start >= row.span.start;
}

function rowHints(table: Table, row: Row): Hint[] {
  const { key } = row;
  if (!row.fits || key === null) return [];
  const columns = columnsDue(table, row);
  return row.cells.flatMap((cell): Hint[] => {
    if (cell.column === null) return [];
    const name = columnLabel(table, { rowKey: key, columnKey: cell.column });
    const group =
      table.key === 'litigation' ? groupLabel(table, cell.column.split('.')[0] ?? '') : groupOf(columns, cell.column);
    const zh = group === '' ? name.zh : `${group}：${name.zh}`;
    return [
      {
        kind: 'column',
        offset: cell.span.end,
        text: name,
        tooltip: { zh: `此数所在的列：${zh}`, en: `The column of this figure: ${name.en} (${zh})` },
        computed: null,
      },
    ];
  });
}

function groupOf(columns: ReturnType<typeof columnsDue>, key: string): string {
  return columns.find((column) => column.key === key)?.group ?? '';
}
