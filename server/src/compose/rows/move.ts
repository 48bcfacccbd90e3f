import type { Reading, Report, Row, Table } from '../../model/report';
import { isPageMark } from '../../tables/page-mark';
import { type Change, insertion, removal } from '../change';
import { statutoryRows } from '../statute/rows';
import { areGroupPieces, rowAlone, withoutRow } from './group-pieces';
import { separator } from './insert';
import { groupSpans } from './spans';
import { spotFor } from './spot';
import { residue, type Unit, unitAt } from './unit';

/**
 * Takes a row out, with its lines or element; pieces of a group's words stay. Null where its line also holds something else,
 * unless that stands beside the row that it repeats as well.
 */
export function removeRow(reading: Reading, table: Table, row: Row, repeats?: Row): Change[] | null {
  const unit = unitAt(reading, table, row.span);
  if (!unit) return null;
  const besides = besidesRow(reading, unit, row);
  // A page's mark between its lines is no part of it either.
  if (besides !== '' && (areGroupPieces(besides, table) || (table.layout === 'spaces' && isPageMark(besides)))) {
    const { start, end } = unit;
    return [{ span: { start, end }, newText: withoutRow(reading, unit, row) }];
  }
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
  return unit ? besidesRow(reading, unit, row) : '';
}

/**
 * Moves a row to its statutory place within its group; null where that cannot be done without touching others. `alone`: where
 * pieces of a group's words stand in its lines, they stay and the row goes without them.
 */
export function moveRow(reading: Reading, report: Report, table: Table, row: Row, alone = false): Change[] | null {
  const due = statutoryRows(table.form, table.key);
  const own = due.find(({ key }) => key === row.key);
  const unit = unitAt(reading, table, row.span);
  const spot = own ? spotFor(reading, table, [own], due) : null;
  if (!unit || !spot || spot.opens || spot.at === 'inside') return null;
  const besides = besidesRow(reading, unit, row);
  const leaves = alone && besides !== '' && areGroupPieces(besides, table);
  if (besides !== '' && !leaves) return null;
  const text = leaves ? rowAlone(reading, row) : reading.text.slice(unit.start, unit.end);
  const between = separator(reading, report, table, spot.unit);
  const moved =
    spot.at === 'behind' ? insertion(spot.unit.end, between + text) : insertion(spot.unit.start, text + between);
  const inside = moved.span.start >= unit.start && moved.span.start <= unit.next;
  const taken = leaves
    ? { span: { start: unit.start, end: unit.end }, newText: withoutRow(reading, unit, row) }
    : removal(unit.start, unit.next);
  return inside ? null : [taken, moved].sort((a, b) => a.span.start - b.span.start);
}

/** What stands beside a row that goes as it is; its own bold marks go with it. */
function besidesRow(reading: Reading, unit: Unit, row: Row): string {
  return residue(reading, unit, row).replace(/[*_]/g, '');
}

/** The row ends the text, so the line break before it goes instead. */
function lastLine({ text }: Reading, next: number): boolean {
  return next >= text.length && !/[\r\n]$/.test(text);
}

function withBreakBefore({ text }: Reading, start: number): number {
  return start - (/(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0);
}
