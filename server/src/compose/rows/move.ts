import type { Reading, Report, Row, Table } from '../../model/report';
import { breakBefore } from '../../text/lines';
import { type Change, insertion, removal } from '../change';
import { rowsDueIn } from '../statute/rows';
import { tableAlone } from './element-unit';
import { mayStay, rowAlone, withoutRow, wordsBeside } from './group-pieces';
import { separator } from './insert';
import { withNumbers } from './row-numbers';
import { groupSpans, hasSpans } from './spans';
import { spotFor } from './spot';
import { type Unit, unitAt } from './unit';

/** A row that goes, and the one that it repeats. */
export interface Gone {
  readonly row: Row;
  readonly repeats?: Row;
}

/**
 * Takes a row out, with its lines or element; pieces of a group's words stay. Null where its line also holds something else,
 * unless that stands beside the row that it repeats as well.
 */
export function removeRow(reading: Reading, table: Table, row: Row, repeats?: Row): Change[] | null {
  return removeRows(reading, table, [repeats ? { row, repeats } : { row }]);
}

/** Takes several rows out together; null where that cannot be done with each, or they stand in one another's lines. */
export function removeRows(reading: Reading, table: Table, gone: readonly Gone[]): Change[] | null {
  const changes: Change[] = [];
  for (const one of gone) {
    const taken = takenOut(reading, table, one);
    if (!taken) return null;
    changes.push(taken);
  }
  if (hasSpans(table)) {
    const rows = gone.map(({ row }) => row);
    changes.push(...groupSpans(reading, table, rowsDueIn(table), [], rows));
  }
  changes.sort((a, b) => a.span.start - b.span.start);
  return changes.every(({ span }, i) => i === 0 || span.start >= (changes[i - 1] as Change).span.end) ? changes : null;
}

/** With the table that holds nothing else. */
function withTable({ text }: Reading, { layout }: Table, unit: Unit): Unit {
  return (layout === 'html' ? tableAlone(text, unit) : null) ?? unit;
}

function takenOut(reading: Reading, table: Table, { row, repeats }: Gone): Change | null {
  const own = unitAt(reading, table, row.span);
  if (!own) return null;
  const unit = withTable(reading, table, own);
  const others = wordsBeside(reading, table, unit, row);
  if (others !== '' && mayStay(reading, table, unit, row)) {
    const { start, end } = unit;
    return { span: { start, end }, newText: withoutRow(reading, unit, row) };
  }
  if (others !== '' && (!repeats || others !== besidesOf(reading, table, repeats))) return null;
  return lastLine(reading, unit.next)
    ? removal(unit.start - breakBefore(reading.text, unit.start).length, unit.end)
    : removal(unit.start, unit.next);
}

function besidesOf(reading: Reading, table: Table, row: Row): string {
  const unit = unitAt(reading, table, row.span);
  return unit ? wordsBeside(reading, table, unit, row) : '';
}

/**
 * Moves rows of one group, which follow one another on the form and in the table, to their statutory place within it; null where
 * that cannot be done without touching others. `alone`: where pieces of a group's words stand in their lines, they stay and the
 * rows go without them.
 */
export function moveRows(
  reading: Reading,
  report: Report,
  table: Table,
  rows: readonly Row[],
  alone = false,
): Change[] | null {
  const due = rowsDueIn(table);
  const own = rows.flatMap((row) => due.find(({ key }) => key === row.key) ?? []);
  const spot = own.length === rows.length ? spotFor(reading, table, own, due) : null;
  if (!spot || spot.opens || spot.at === 'inside') return null;
  // Where each row is a table of its own, one that comes goes beside these tables with its own; else into the table.
  const room = withTable(reading, table, spot.unit);
  const whole = room !== spot.unit && rows.every((row) => isAlone(reading, table, row));
  const beside = whole ? room : spot.unit;
  const between = separator(reading, report, table, beside);
  const offset = spot.at === 'behind' ? beside.end : beside.start;
  const changes: Change[] = [];
  let moved = '';
  for (const row of rows) {
    const one = lifted(reading, table, row, alone, whole);
    if (!one || (offset >= one.unit.start && offset <= one.unit.next)) return null;
    moved += spot.at === 'behind' ? between + one.text : one.text + between;
    changes.push(one.change);
  }
  const all = [...changes, insertion(offset, moved)].sort((a, b) => a.span.start - b.span.start);
  return withNumbers(reading, table, all);
}

function isAlone(reading: Reading, table: Table, row: Row): boolean {
  const unit = unitAt(reading, table, row.span);
  return unit !== null && withTable(reading, table, unit) !== unit;
}

/** A row as it is taken out of its lines, to be put elsewhere; `whole`: with the table that holds nothing else. */
function lifted(
  reading: Reading,
  table: Table,
  row: Row,
  alone: boolean,
  whole: boolean,
): { unit: Unit; text: string; change: Change } | null {
  const own = unitAt(reading, table, row.span);
  if (!own) return null;
  const { start, end } = own;
  const others = wordsBeside(reading, table, own, row);
  if (others === '') {
    const unit = withTable(reading, table, own);
    const kept = whole ? unit : own;
    return { unit, text: reading.text.slice(kept.start, kept.end), change: removal(unit.start, unit.next) };
  }
  if (!alone || !mayStay(reading, table, own, row)) return null;
  const change = { span: { start, end }, newText: withoutRow(reading, own, row) };
  return { unit: own, text: rowAlone(reading, row), change };
}

/** The row ends the text, so the line break before it goes instead. */
function lastLine({ text }: Reading, next: number): boolean {
  return next >= text.length && !/[\r\n]$/.test(text);
}
