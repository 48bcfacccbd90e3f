import { escapeHtml } from '../../text/escape';
import type { FormCell, Slot } from '../grid';

/** Rows of an HTML table, spans as in the printed form, blank cells empty. */
export function htmlRows(rows: readonly (readonly Slot[])[]): string[] {
  return rows.map((row) => {
    const own = row.filter(({ from }) => from === 'here');
    return `<tr>${own.map(({ cell }) => dataCell(cell)).join('')}</tr>`;
  });
}

function dataCell({ text, columns, rows }: FormCell): string {
  const across = columns > 1 ? ` colspan="${columns}"` : '';
  const down = rows > 1 ? ` rowspan="${rows}"` : '';
  return `<td${across}${down}>${escapeHtml(text)}</td>`;
}
