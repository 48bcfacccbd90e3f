import type { Reading, Row, Table } from '../../model/report';
import { LINE_BREAK } from '../../text/lines';
import type { Change } from '../change';
import { printedPieces } from './residue';
import { unitAt } from './unit';

/** A line of running text that holds something of a row. */
interface OwnLine {
  /** What stands before and behind the row's own words and figures: indentation, or words of a group. */
  readonly before: string;
  readonly own: string;
  readonly behind: string;
  /** The row's label begins here. */
  readonly begins: boolean;
  /** Lines from here to the next one of the row that hold nothing of it: a page's mark, a piece of a group's words. */
  readonly others: string[];
  /** Empty lines stand between this one and the next. */
  apart: boolean;
}

/**
 * Writes rows of running text over those that stand in their places, whole, on as many lines as each takes. What else stands in
 * the lines of a place stays there. Null where a row's own words cannot be parted from others.
 */
export function rewriteRows(
  reading: Reading,
  table: Table,
  places: readonly Row[],
  rows: readonly Row[],
): Change[] | null {
  const laid = new Map<Row, readonly OwnLine[]>();
  for (const row of places) {
    const lines = linesOf(reading, table, row);
    if (!lines) return null;
    laid.set(row, lines);
  }
  const changes: Change[] = [];
  for (const [i, place] of places.entries()) {
    const unit = unitAt(reading, table, place.span);
    const row = rows[i] as Row;
    if (!unit || unit.start < (changes.at(-1)?.span.end ?? 0)) return null;
    if (row === place) continue;
    const lineBreak = LINE_BREAK.exec(reading.text.slice(unit.end, unit.next))?.[0] ?? '\n';
    const lines = written(laid.get(place) as readonly OwnLine[], laid.get(row) as readonly OwnLine[]);
    changes.push({ span: { start: unit.start, end: unit.end }, newText: lines.join(lineBreak) });
  }
  return changes;
}

/** The lines of a row's unit that hold something of it; null where other words stand among its own. */
function linesOf(reading: Reading, table: Table, row: Row): OwnLine[] | null {
  const { text, lines } = reading;
  const unit = unitAt(reading, table, row.span);
  if (!unit || !row.label) return null;
  const pieces = printedPieces(row);
  const found: OwnLine[] = [];
  let next = 0;
  for (let line = lines.lineAt(unit.start); line <= lines.lineAt(unit.end); line++) {
    const start = lines.startOfLine(line);
    const end = lines.endOfLine(line);
    const first = pieces[next];
    if (!first || first.start > end) {
      const other = text.slice(start, end).trim();
      const last = found.at(-1);
      if (!last) return null;
      if (other === '') last.apart = true;
      else last.others.push(other);
      continue;
    }
    let to = first.start;
    for (let piece = pieces[next]; piece && piece.start <= end; piece = pieces[++next]) {
      if (text.slice(to, piece.start).trim() !== '') return null;
      to = piece.end;
    }
    const begins = first.start <= row.label.span.start && row.label.span.start <= end;
    const [before, own, behind] = [text.slice(start, first.start), text.slice(first.start, to), text.slice(to, end)];
    found.push({ before, own, behind, begins, others: [], apart: false });
  }
  return next === pieces.length && found.length > 0 ? found : null;
}

/** A row's own lines with what stands in another's place: words beside the label's beginning stay beside it, others as far down as before. */
function written(place: readonly OwnLine[], row: readonly OwnLine[]): string[] {
  const last = row.length - 1;
  const beside = row.map((line) => ({ before: line.before.trim() === '' ? line.before : '', behind: '' }));
  const others: string[][] = row.map(() => []);
  for (const [i, line] of place.entries()) {
    const at = line.begins ? row.findIndex(({ begins }) => begins) : Math.min(i, last);
    const target = beside[at] as (typeof beside)[number];
    if (line.before.trim() !== '') target.before += line.before;
    if (line.behind.trim() !== '') target.behind += line.behind;
    others[Math.min(i, last)]?.push(...line.others);
  }
  return row.flatMap(({ own, apart }, i) => {
    const { before, behind } = beside[i] as (typeof beside)[number];
    const gap = apart && i < last ? [''] : [];
    return [before + own + behind, ...gap, ...(others[i] as string[])];
  });
}
