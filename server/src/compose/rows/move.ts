import type { Reading, Report, Row, Table } from '../../model/report';
import { type Change, insertion, removal } from '../change';
import { statutoryRows } from '../statute/rows';
import { separator } from './insert';
import { groupSpans } from './spans';
import { spotFor } from './spot';
import { residue, unitAt } from './unit';

/**
 * Takes a row out, with its lines or element; null where its line also holds something else, unless that stands beside the row
 * that it repeats as well.
 */
export function removeRow(reading: Reading, table: Table, row: Row, repeats?: Row): Change[] | null {
  const unit = unitAt(reading, table, row.span);
  if (!unit) return null;
  const besides = residue(reading, unit, row);
  if (besides !== '' && (!repeats || besides !== residueOf(reading, table, repeats))) return null;
  const due = statutoryRows(table.form, table.key);
  const spans = table.layout === 'html' ? groupSpans(reading, table, due, [], row) : [];
  const [start, end] = lastLine(reading, unit.next)
    ? [withBreakBefore(reading, unit.start), unit.end]
    : [unit.start, unit.next];
  return [removal(start, end), ...spans].sort((a, b) => a.span.start - b.span.start);
}

function residueOf(reading: Reading, table: Table, row: Row): string {
  const unit = unitAt(reading, table, row.span);
  return unit ? residue(reading, unit, row) : '';
}

/** Moves a row to its statutory place within its group; null where that cannot be done without touching others. */
export function moveRow(reading: Reading, report: Report, table: Table, row: Row): Change[] | null {
  const due = statutoryRows(table.form, table.key);
  const own = due.find(({ key }) => key === row.key);
  const unit = unitAt(reading, table, row.span);
  const spot = own ? spotFor(reading, table, [own], due) : null;
  if (!unit || !spot || spot.opens || spot.at === 'inside' || residue(reading, unit, row) !== '') return null;
  const text = reading.text.slice(unit.start, unit.end);
  const between = separator(reading, report, table, spot.unit);
  const moved =
    spot.at === 'behind' ? insertion(spot.unit.end, between + text) : insertion(spot.unit.start, text + between);
  const inside = moved.span.start >= unit.start && moved.span.start <= unit.next;
  const taken = removal(unit.start, unit.next);
  return inside ? null : [taken, moved].sort((a, b) => a.span.start - b.span.start);
}

/** The row ends the text, so the line break before it goes instead. */
function lastLine({ text }: Reading, next: number): boolean {
  return next >= text.length && !/[\r\n]$/.test(text);
}

function withBreakBefore({ text }: Reading, start: number): number {
  return start - (/(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0);
}
