import type { Reading, Table } from '../../model/report';
import { applied } from '../../text/edits';
import type { Change } from '../change';
import { aligned, drawingOf } from './drawing';

/** The changes of a line, of which the bars stand below those of the lines above afterwards where they did before. */
export function inColumns(reading: Reading, table: Table, changes: Change[]): Change[] {
  const { text, lines } = reading;
  const drawing = drawingOf(table, reading);
  const [first] = changes;
  if (drawing.widths === null || !first) return changes;
  const line = lines.lineAt(first.span.start);
  const [start, end] = [lines.startOfLine(line), lines.endOfLine(line)];
  if (changes.some(({ span }) => span.start < start || span.end > end)) return changes;
  const own = changes.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  return [{ span: { start, end }, newText: aligned(applied(text.slice(start, end), own), drawing) }];
}
