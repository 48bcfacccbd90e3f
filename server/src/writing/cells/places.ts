import type { Cell, Reading, Row, Table } from '../../model/report';
import type { Span } from '../../text/span';

/** A row that holds cells, and where in the document one is in it. */
export interface Place {
  readonly table: Table;
  readonly row: Row;
  /** In order of place. */
  readonly cells: readonly Cell[];
  /** Its whole lines; in HTML, where a line may hold many rows, from its first words to its last cell. */
  readonly span: Span;
}

/** The rows of a table that one can move about in, in order of place. */
export function placesOf(reading: Reading, table: Table): Place[] {
  const places: Place[] = [];
  for (const row of table.rows) {
    if (row.cells.length === 0) continue;
    const cells = inOrder(row.cells);
    places.push({ table, row, cells, span: table.layout === 'html' ? row.span : wholeLines(reading, row.span) });
  }
  return places.sort((a, b) => (a.cells[0] as Cell).span.start - (b.cells[0] as Cell).span.start);
}

/** Where the keys of tables work: the rows of all tables, those that touch as one. */
export function cellRanges(reading: Reading): Span[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { tables } of reading.reports) {
    for (const table of tables) {
      for (const { span } of placesOf(reading, table)) {
        const last = ranges.at(-1);
        // Lines that follow each other have a break between them, of two characters at most.
        if (last && span.start >= last.start && span.start <= last.end + 2) last.end = Math.max(last.end, span.end);
        else ranges.push({ start: span.start, end: span.end });
      }
    }
  }
  return ranges;
}

function wholeLines({ lines }: Reading, { start, end }: Span): Span {
  return { start: lines.startOfLine(lines.lineAt(start)), end: lines.endOfLine(lines.lineAt(end)) };
}

function inOrder(cells: readonly Cell[]): readonly Cell[] {
  for (let i = 1; i < cells.length; i++) {
    const [before, cell] = [cells[i - 1] as Cell, cells[i] as Cell];
    if (before.span.start > cell.span.start) return [...cells].sort((a, b) => a.span.start - b.span.start);
  }
  return cells;
}
