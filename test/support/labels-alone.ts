import type { Printed } from './page';
import { printed, REQUEST_COLUMNS } from './plain-report';
import { requestRows } from './sample';

/** The rows of the second table that have figures. */
export const REQUEST_ROWS = requestRows('2021', false).flatMap(({ key, numeric }) => (numeric ? [key] : []));

/** The small report with these rows of the second table blank. */
export function withBlankRows(rows: readonly string[], layout: string): Printed {
  const cells = rows.flatMap((row) => REQUEST_COLUMNS.map((column) => [`${row} ${column}`, ''] as const));
  return printed(Object.fromEntries(cells), layout);
}

/** The same without their cells: nothing stands behind the labels. */
export function withLabelsAlone(rows: readonly string[], layout: string): string {
  const { text, cells } = withBlankRows(rows, layout);
  const cut = new Set(
    rows.map((row) => {
      const first = cells.find((cell) => cell.table === 'requests' && cell.row === row);
      return text.slice(0, first?.span.start).split('\n').length - 1;
    }),
  );
  const lines = text.split('\n');
  return lines.map((line, i) => (cut.has(i) ? line.replace(/[\s|]+$/, '') : line)).join('\n');
}
