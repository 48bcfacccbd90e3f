import type { Reading, Table } from '../../model/report';
import type { Span } from '../../text/span';
import { drawingOf, isRuleLine } from './drawing';

/** What opens a table in the source of a wiki with its first row, and what closes it. */
const OPENS = /^\s*(?:\{\||\|-|\|\+)/;
const BEGINS = /^\s*\{\|/;
const CLOSES = /^\s*\|\}\s*$/;

/** The lines of a table, or of its rows, with the rules drawn above and below them, and with what opens and closes the table in the source of a wiki. */
export function withFrame(reading: Reading, table: Table, { start, end }: Span): Span {
  const { text, lines } = reading;
  if (table.layout !== 'bars') return { start, end };
  const drawn = drawingOf(table, reading);
  let first = lines.lineAt(start);
  let last = lines.lineAt(end);
  if (table.wrapped === 'marks') {
    while (first > 0 && OPENS.test(lines.textOf(first - 1)) && !BEGINS.test(lines.textOf(first))) first--;
    if (CLOSES.test(lines.textOf(last + 1))) last++;
  } else if (drawn.rule !== null || drawn.widths !== null) {
    if (isRuleLine(reading, first - 1)) first--;
    if (isRuleLine(reading, last + 1)) last++;
  }
  return { start: lines.startOfLine(first), end: Math.min(lines.endOfLine(last), text.length) };
}
