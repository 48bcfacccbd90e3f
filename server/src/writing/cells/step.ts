import type { Cell, Reading, Table } from '../../model/report';
import { placeAt, type Span } from '../../text/span';
import { holds } from '../cell-at';
import { type Place, placesOf } from './places';

/** Where a key leads: to the next cell, the one before, or the one below. */
export type Step = 'next' | 'previous' | 'below';

/** What is selected after a step. */
export interface Landing {
  readonly span: Span;
  /** The cell that it leads to; null behind the table. */
  readonly cell: Cell | null;
}

/**
 * Where a step leads from a selection, whose end is where the cursor stands. Null where the key has nothing to do with cells:
 * outside the rows, and at the end of a row of tabs that lacks cells, where the next one is about to be typed.
 */
export function step(reading: Reading, { start, end }: Span, to: Step): Landing | null {
  for (const { tables } of reading.reports) {
    for (const table of tables) {
      const places = placesOf(reading, table);
      const row = places.findIndex(({ span }) => holds(span, end));
      if (row < 0) continue;
      const place = places[row] as Place;
      if (to === 'next' && start === end && isBeingTyped(place, end)) return null;
      return to === 'below' ? below(reading, places, row, end) : along(reading, places, row, end, to);
    }
  }
  return null;
}

function isBeingTyped({ table, row, cells }: Place, at: number): boolean {
  return table.layout === 'tabs' && cells.length < row.due && at >= (cells.at(-1) as Cell).span.end;
}

function along(reading: Reading, places: readonly Place[], row: number, at: number, to: 'next' | 'previous'): Landing {
  const { table, cells } = places[row] as Place;
  const own = cells.findIndex(({ span }) => holds(span, at));
  const before = cells.filter(({ span }) => span.end < at).length;
  const target = to === 'next' ? (own < 0 ? before : own + 1) : (own < 0 ? before : own) - 1;
  const cell = cells[target] ?? (to === 'next' ? places[row + 1]?.cells[0] : places[row - 1]?.cells.at(-1));
  if (cell) return inCell(reading, table, cell);
  // There is nothing before the first cell.
  return to === 'next' ? behind(reading, places) : inCell(reading, table, cells[0] as Cell);
}

function below(reading: Reading, places: readonly Place[], row: number, at: number): Landing {
  const { cells } = places[row] as Place;
  const next = places[row + 1];
  if (!next) return behind(reading, places);
  const own = Math.max(
    0,
    cells.findLastIndex(({ span }) => span.start <= at),
  );
  const column = cells[own]?.column ?? null;
  const same = column === null ? undefined : next.cells.find((cell) => cell.column === column);
  return inCell(reading, next.table, same ?? (next.cells[Math.min(own, next.cells.length - 1)] as Cell));
}

function inCell({ text }: Reading, table: Table, cell: Cell): Landing {
  return { span: table.layout === 'bars' ? withinBars(text, cell.span) : cell.span, cell };
}

/** Between bars a blank is their white space, which should stay beside what is typed. */
function withinBars(text: string, { start, end }: Span): Span {
  if (text.slice(start, end).trim() !== '') return { start, end };
  return placeAt(Math.min(start + 1, end));
}

/** The beginning of the line below the table, or right behind it where more stands in its line; the text's end where nothing does. */
function behind({ text, lines }: Reading, places: readonly Place[]): Landing {
  const last = places.at(-1) as Place;
  let end = last.span.end;
  if (last.table.layout === 'html') {
    const close = /<\/table\s{0,9}>/gi;
    close.lastIndex = end;
    if (close.test(text)) end = close.lastIndex;
  }
  const line = lines.lineAt(end);
  // A page may stand in one line.
  const more = text.slice(end, lines.endOfLine(line)).trim() !== '';
  return { span: placeAt(more ? end : lines.startOfLine(line + 1)), cell: null };
}
