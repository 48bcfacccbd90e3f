import { escapeHtml } from '../../text/escape';
import { cellsIn, type FormCell, type Slot } from '../grid';

/** Rows of an HTML table, spans as in the printed form, blank cells empty. */
export function htmlRows(rows: readonly (readonly Slot[])[]): string[] {
  return rows.map((row) => `<tr>${cellsIn(row).map(dataCell).join('')}</tr>`);
}

function dataCell({ text, columns, rows }: FormCell): string {
  const across = columns > 1 ? ` colspan="${columns}"` : '';
  const down = rows > 1 ? ` rowspan="${rows}"` : '';
  return `<td${across}${down}>${escapeHtml(text)}</td>`;
}
