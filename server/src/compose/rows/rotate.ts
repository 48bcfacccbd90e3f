import type { Reading, Row, Table } from '../../model/report';
import { LINE_BREAK } from '../../text/lines';
import type { Change } from '../change';
import { rowsDueIn, type StatutoryRow } from '../statute/rows';
import { drawingOf } from './drawing';
import { drawnBeside, drawnRow } from './drawn-row';
import { wordsBeside } from './group-pieces';
import { inColumns } from './in-columns';
import { rewriteRows } from './rewrite';
import { withNumbers } from './row-numbers';
import { unitAt } from './unit';

/**
 * Puts rows of one group that follow one another in their place among the others of it by writing labels and figures anew where they stand. The lines or elements
 * stay, and with them the words of groups that share one. Null where rows of another group are between, or other words.
 */
export function rotateRows(reading: Reading, table: Table, rows: readonly [Row, ...Row[]]): Change[] | null {
  const changes = rotated(reading, table, rows);
  return changes && withNumbers(reading, table, changes);
}

function rotated(reading: Reading, table: Table, rows: readonly [Row, ...Row[]]): Change[] | null {
  const due = new Map(rowsDueIn(table).map((one) => [one.key, one]));
  const [row] = rows;
  const own = due.get(row.key ?? '');
  if (!own) return null;
  const places = rows.flatMap((one) => [table.rows.indexOf(one), placeOf(table, one, due)]);
  const run = table.rows.slice(Math.min(...places), Math.max(...places) + 1);
  if (run.length < 2 || !run.every((one) => isOfGroup(one, own, due))) return null;
  const sorted = [...run].sort((a, b) => indexOf(a, due) - indexOf(b, due));
  if (table.layout === 'spaces') return rewriteRows(reading, table, run, sorted);
  if (drawingOf(table, reading).rule !== null) return rotateDrawn(reading, table, run, sorted);
  if (!run.every((one) => isAlike(one, row)) || !groupStays(reading, table, run)) return null;
  return run.flatMap((printed, i) => {
    const other = sorted[i] as Row;
    return other === printed ? [] : inColumns(reading, table, contents(reading.text, printed, other));
  });
}

/** Where rules are drawn between rows, all but the words of groups stands in another place. */
function rotateDrawn(reading: Reading, table: Table, run: readonly Row[], sorted: readonly Row[]): Change[] | null {
  const { bar } = drawingOf(table, reading);
  const cuts = new Map(
    run.map((row) => {
      const unit = unitAt(reading, table, row.span);
      return [row, unit && { unit, cut: drawnRow(reading, unit, row, bar) }];
    }),
  );
  const changes: Change[] = [];
  for (const [i, row] of run.entries()) {
    const [place, other] = [cuts.get(row), cuts.get(sorted[i] as Row)];
    if (!place?.cut || !other?.cut) return null;
    const { start, end } = place.unit;
    const lineBreak = LINE_BREAK.exec(reading.text.slice(start, end))?.[0] ?? '\n';
    const newText = drawnBeside(place.cut, place.cut.words, other.cut.rest, bar, lineBreak);
    if (place !== other) changes.push({ span: { start, end }, newText });
  }
  return changes;
}

type Due = ReadonlyMap<string, StatutoryRow>;

/** Where the row belongs among the printed ones: before the first that follows it on the form, or behind the last that it follows. */
function placeOf(table: Table, row: Row, due: Due): number {
  const from = table.rows.indexOf(row);
  const index = indexOf(row, due);
  const before = table.rows.findIndex((one) => one.place === 'in-order' && indexOf(one, due) > index);
  if (before >= 0 && before < from) return before;
  return table.rows.findLastIndex(
    (one) => one.place === 'in-order' && indexOf(one, due) >= 0 && indexOf(one, due) < index,
  );
}

function indexOf({ key }: Row, due: Due): number {
  return due.get(key ?? '')?.index ?? -1;
}

function isOfGroup({ key, place }: Row, own: StatutoryRow, due: Due): boolean {
  return place !== 'repeated' && due.get(key ?? '')?.groups.join() === own.groups.join();
}

function isAlike(one: Row, row: Row): boolean {
  return one.fits && one.label?.pieces.length === 1 && one.cells.length === row.cells.length;
}

/** The words of a group stand before its first row, or before every one. */
function groupStays(reading: Reading, table: Table, run: readonly Row[]): boolean {
  const words = run.map((one) => {
    const unit = unitAt(reading, table, one.span);
    return unit ? wordsBeside(reading, table, unit, one) : null;
  });
  return words.every((one, i) => one !== null && (one === words[0] || (i > 0 && one === '')));
}

/** Label and cells of one row written over those of another. */
function contents(text: string, printed: Row, other: Row): Change[] {
  if (!printed.label || !other.label) return [];
  const cells = printed.cells.map(({ span }, k) => change(text, span, other.cells[k]?.span ?? span));
  return [change(text, printed.label.span, other.label.span), ...cells]
    .filter(({ span, newText }) => text.slice(span.start, span.end) !== newText)
    .sort((a, b) => a.span.start - b.span.start);
}

function change(text: string, span: Change['span'], { start, end }: Change['span']): Change {
  return { span, newText: text.slice(start, end) };
}
