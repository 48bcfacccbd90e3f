import type { MissingRow, Reading, Report, Row, Table } from '../../model/report';
import { BARS } from '../../scan/cell';
import { LINE_BREAK } from '../../text/lines';
import { type Change, insertion, joinedAtOnePlace } from '../change';
import { type Slot, slots } from '../grid';
import { rowsDueIn, type StatutoryRow } from '../statute/rows';
import { statutoryGrid } from '../statute/table';
import { drawingOf } from './drawing';
import { areFramed, framedCell } from './framed';
import { insideBarred } from './inside-barred';
import { insideDrawn } from './inside-drawn';
import { type Likeness, rowLike } from './like';
import { leadsOf } from './list-leads';
import { printIn } from './print-in';
import { NUMBER_DUE, rowNumbers, withNumbers } from './row-numbers';
import { groupSpans, hasSpans } from './spans';
import { type Spot, spotFor } from './spot';
import { ownStart, type Unit } from './unit';

/** Writes missing rows into their places, their cells blank, in the layout of the rows beside them. */
export function insertRows(reading: Reading, report: Report, table: Table, missing: readonly MissingRow[]): Change[] {
  const due = rowsDueIn(table);
  const rows = missing.flatMap(({ key }) => due.find((row) => row.key === key) ?? []);
  const changes: Change[] = [];
  let last = 0;
  for (const together of parted(rows)) {
    const spot = spotFor(reading, table, together, due);
    const own = spot && written(reading, report, table, together, due, spot);
    if (!own) return [];
    const [first, ...others] = own as [Change, ...Change[]];
    // The words of a group may stand already, below the last row: then the groups behind it go below them as well.
    last = Math.max(last, first.span.start);
    changes.push(first.span.end > last ? first : insertion(last, first.newText), ...others);
  }
  const spans = hasSpans(table) ? groupSpans(reading, table, due, rows, []) : [];
  const all = joinedAtOnePlace([...changes, ...spans].sort((a, b) => a.span.start - b.span.start));
  // Two groups may want the words of one row moved, where those are of neither.
  return all.some(({ span }, i) => span.start < (all[i - 1]?.span.end ?? 0)) ? [] : withNumbers(reading, table, all);
}

/** The rows parted where another group or block begins. */
function parted(rows: readonly StatutoryRow[]): StatutoryRow[][] {
  const parts: StatutoryRow[][] = [];
  for (const row of rows) {
    const part = parts.at(-1);
    if (part && part[0]?.groups.join() === row.groups.join()) part.push(row);
    else parts.push([row]);
  }
  return parts;
}

function written(
  reading: Reading,
  report: Report,
  table: Table,
  rows: readonly StatutoryRow[],
  due: readonly StatutoryRow[],
  { at, unit, next, opens }: Spot,
): Change[] | null {
  const lineBreak = separator(reading, report, table, unit);
  // A row like no other would lack the cell of its number.
  const numbered = rowNumbers(table, reading).size > 0;
  const likes = rows.map((row) => (opens ? null : likeness(reading, table, row, due)));
  let lines: string[] = [];
  for (const [i, row] of rows.entries()) {
    const own = likes[i]?.whole ?? (numbered ? null : generic(reading, report, table, row, opens, lineBreak));
    if (own === null) return null;
    lines = lines.concat(own);
  }
  if (at === 'behind') return [insertion(unit.end, lines.map((line) => lineBreak + line).join(''))];
  const [first] = likes;
  // What each row says for itself stays with the row below.
  if (likes.every((like) => like?.grouped))
    return [insertion(unit.start, lines.map((line) => line + lineBreak).join(''))];
  const { rule, bar } = drawingOf(table, reading);
  if (at === 'inside' && next && rule !== null) return insideDrawn(reading, lines, next, unit, lineBreak, bar);
  if (at === 'inside' && table.wrapped === 'bars' && next) {
    const groups = due.find(({ key }) => key === next.key)?.groups ?? [];
    const texts = rows.map((row, i) => ({ row, text: lines[i] as string }));
    return insideBarred(reading, table, texts, { next, groups, unit }, lineBreak);
  }
  if (at === 'inside' && first && next?.label) {
    const rest = lines.slice(1).map((line) => line + lineBreak);
    const change = inside(reading, table, next, ownStart(unit), first, rest.join(''), lineBreak);
    return change && [change];
  }
  return [insertion(unit.start, lines.map((line) => line + lineBreak).join(''))];
}

/** The group's words stay where they stand and now lead the first new row; the row they led goes below, without them. */
function inside(
  reading: Reading,
  table: Table,
  next: Row,
  start: number,
  first: Likeness,
  rest: string,
  lineBreak: string,
): Change | null {
  const number = rowNumbers(table, reading).get(next);
  const label = next.label?.span.start ?? start;
  const before = reading.text.slice(start, label);
  if (table.layout === 'html') {
    if (number) return null;
    const framed = areFramed(table, reading) ? framedCell(reading.text, { start, end: next.span.end }, label) : null;
    const cellAt = framed?.start ?? start + before.search(/<t[dh]\b[^<>]*>(?:\s|<(?!t[dh]\b)[^<>]*>)*$/i);
    const open = /^<tr\b[^<>]*>/i.exec(before)?.[0] ?? '<tr>';
    return insertion(cellAt, `${first.fromLabel}${lineBreak}${rest}${open}`);
  }
  if (table.wrapped === 'marks') {
    const mark = `|-${lineBreak}`;
    return insertion(label, `${first.fromLabel}${lineBreak}${rest}${mark}${before.replace(/[^|\s]/g, '')}`);
  }
  const leads = leadsOf(reading, table);
  if (leads) return insertion(label, `${first.fromLabel}${lineBreak}${rest}${leads.words}`);
  const led = number
    ? `${before.slice(0, number.start - start)}${NUMBER_DUE}${before.slice(number.end - start)}`
    : before;
  const empty = table.layout === 'cell-lines' ? led.replace(/[^\t\r\n]/g, '') : led.replace(WITHIN_CELLS, '');
  return insertion(label, `${first.fromLabel}${lineBreak}${rest}${empty}`);
}

/** All but what parts cells, and the blanks beside it. */
const WITHIN_CELLS = new RegExp(`[^\\t${BARS} ${NUMBER_DUE}]`, 'g');

const LINE_BREAKS = new RegExp(LINE_BREAK, 'g');

/** Between two rows: the line breaks behind the one beside, or what the layout needs there. */
export function separator(reading: Reading, { manner }: Report, table: Table, { end, next }: Unit): string {
  const breaks = reading.text.slice(end, next).match(LINE_BREAKS) ?? [];
  if (table.layout === 'html') return breaks.join('');
  const lineBreak = breaks[0] ?? manner.lineBreak;
  if (table.layout === 'cell-lines' && leadsOf(reading, table) === null) return lineBreak.repeat(2);
  return breaks.join('') || lineBreak;
}

/** The row written like one of its own group, else like one of its level. */
export function likeness(
  reading: Reading,
  table: Table,
  row: StatutoryRow,
  due: readonly StatutoryRow[],
): Likeness | null {
  const rank = (other: StatutoryRow): number =>
    (other.groups.join() === row.groups.join() ? 0 : 100) + Math.abs(other.index - row.index);
  const models = due
    .filter((other) => other.groups.length === row.groups.length && other.key !== row.key)
    .sort((a, b) => rank(a) - rank(b));
  const printedAs = ({ key }: StatutoryRow): Row[] =>
    table.rows.filter((one) => one.key === key && one.place === 'in-order' && one.due > 0).slice(0, 1);
  const siblings = models.filter(({ groups }) => groups.length > 0 && groups.join() === row.groups.join());
  const others = siblings.flatMap(printedAs);
  for (const model of models) {
    const [printed] = printedAs(model);
    const like =
      printed && sameWidth(table, model, row)
        ? rowLike(reading, table, printed, row.label, siblings.includes(model) ? others : [])
        : null;
    if (like) return like;
  }
  return null;
}

/** Rows of the first table are alike only where their blocks have as many columns. */
function sameWidth(table: Table, model: StatutoryRow, row: StatutoryRow): boolean {
  if (table.key !== 'disclosure') return true;
  const grid = statutoryGrid(table.form, table.key);
  const width = (key: string): number => grid.rows.find((one) => one.key === key)?.cells.length ?? 0;
  return width(model.key) === width(row.key);
}

/** The row as the statutory form prints it; with the words of its group or block where those are nowhere else. */
export function generic(
  reading: Reading,
  report: Report,
  table: Table,
  row: StatutoryRow,
  opens: boolean,
  lineBreak: string,
): string[] | null {
  const grid = statutoryGrid(table.form, table.key);
  const laid = slots(grid);
  const at = grid.rows.findIndex(({ key }) => key === row.key);
  const closed = (laid[at] ?? []).map((slot): Slot => (slot.cell.role === 'group' ? { ...slot, from: 'above' } : slot));
  const rows = opens ? [...headers(grid.rows, at).map((i) => laid[i] ?? []), laid[at] ?? []] : [closed];
  const printed = printIn(reading, report, table, rows);
  return (
    printed?.map((line) =>
      lineBreak !== '' && line.endsWith(report.manner.lineBreak)
        ? line.slice(0, -report.manner.lineBreak.length)
        : line,
    ) ?? null
  );
}

/** The header rows right above a row: its block's. */
function headers(rows: readonly { key: string | null }[], at: number): number[] {
  const above: number[] = [];
  for (let i = at - 1; i >= 0 && rows[i]?.key === null; i--) above.unshift(i);
  return above;
}
