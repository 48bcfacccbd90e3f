import type { Cell, Reading, Report, Row, Table } from '../../model/report';
import type { Change } from '../change';
import { type Slot, slots } from '../grid';
import { blankAt } from '../print/spaces';
import { groupWords, type StatutoryRow, statutoryRows } from '../statute/rows';
import { statutoryGrid } from '../statute/table';
import { aligned, drawingOf } from './drawing';
import { printIn } from './print-in';
import { residue, wordsAlone } from './residue';
import { groupSpans, hasSpans } from './spans';
import { ownStart, unitAt } from './unit';

/** A row with its figures, '' for a blank. */
interface NewRow {
  readonly row: StatutoryRow;
  readonly figures: readonly string[];
}

/** The row of figures that the form divides into rows of its own; null where there is none. */
export function undividedRow(table: Table): Row | null {
  if (!table.otherUndivided) return null;
  const due = statutoryRows(table.form, table.key);
  return table.rows.find(({ key }) => key !== null && partsOf(key, due).length > 0) ?? null;
}

/**
 * Writes the rows of a group in the place of the one row that stands for all of them. A column of 0 is 0 in each. Any
 * other figure goes to the last row (其他) and leaves the others blank: how it divides is not for us to say.
 */
export function splitRow(reading: Reading, report: Report, table: Table, row: Row): Change[] | null {
  const due = statutoryRows(table.form, table.key);
  const parts = partsOf(row.key ?? '', due);
  const unit = unitAt(reading, table, row.span);
  if (!unit || !row.fits || parts.length === 0) return null;
  // Some print the words of the outer group before every row.
  const repeated = residue(reading, unit, row);
  if (repeated !== '' && repeated !== outerWords(table, parts)) return null;
  const added = parts.map((part, i) => ({
    row: part,
    figures: row.cells.map((cell) => shareOf(cell, i, parts.length)),
  }));
  const newText =
    likeGroup(reading, table, added, due, repeated) ??
    (repeated === '' ? generic(reading, report, table, added) : null);
  if (newText === null) return null;
  const grown = hasSpans(table) ? groupSpans(reading, table, due, parts.slice(1), []) : [];
  // A group's cell in the row itself is written with it.
  const spans = grown.filter(({ span }) => span.end <= unit.start || span.start >= unit.end);
  const changes = [{ span: { start: unit.start, end: unit.end }, newText }, ...spans];
  return changes.sort((a, b) => a.span.start - b.span.start);
}

function partsOf(key: string, due: readonly StatutoryRow[]): StatutoryRow[] {
  return due.filter(({ groups }) => groups.at(-1) === key);
}

function shareOf({ value, text }: Cell, part: number, parts: number): string {
  if (value === 0) return '0';
  return part === parts - 1 ? text : '';
}

/** Written exactly as a group of as many rows is written beside it; null where none can serve. */
function likeGroup(
  reading: Reading,
  table: Table,
  added: readonly NewRow[],
  due: readonly StatutoryRow[],
  repeated: string,
): string | null {
  if (table.layout === 'spaces' || table.wrapped) return null;
  const outer = added[0]?.row.groups.slice(0, -1).join();
  for (const group of new Set(due.flatMap(({ groups }) => groups.at(-1) ?? []))) {
    const models = due.filter(({ groups }) => groups.at(-1) === group);
    if (models.length !== added.length || models[0]?.groups.slice(0, -1).join() !== outer) continue;
    const text = models[0] === added[0]?.row ? null : written(reading, table, group, models, added, repeated);
    if (text !== null) return text;
  }
  return null;
}

function written(
  reading: Reading,
  table: Table,
  group: string,
  models: readonly StatutoryRow[],
  added: readonly NewRow[],
  repeated: string,
): string | null {
  const printed = models.map(({ key }) => table.rows.find((row) => row.key === key && row.place === 'in-order'));
  const [first] = printed;
  const top = first && unitAt(reading, table, first.span);
  const last = printed.at(-1);
  const bottom = last && unitAt(reading, table, last.span);
  if (!top || !bottom || !first.label) return null;
  const words = groupWords(table.form, table.key, group);
  const from = ownStart(top);
  const opening = reading.text.slice(from, first.label.span.start);
  const at = opening.indexOf(words);
  // Behind another group's words the model would also carry the head of that one.
  if (at < 0 || wordsAlone(opening.slice(0, at)) !== repeated) return null;
  const own = groupWords(table.form, table.key, added[0]?.row.groups.at(-1) ?? '');
  const pieces: { start: number; end: number; text: string }[] = [];
  for (let i = from + at; i >= 0 && i < bottom.end; i = reading.text.indexOf(words, i + 1)) {
    pieces.push({ start: i, end: i + words.length, text: own });
  }
  for (const [i, row] of printed.entries()) {
    if (row?.label?.pieces.length !== 1 || !row.fits) return null;
    pieces.push({ ...row.label.span, text: added[i]?.row.label ?? '' });
    for (const [k, cell] of row.cells.entries()) {
      const figure = added[i]?.figures[k] ?? '';
      pieces.push({ ...cell.span, text: figure === '' ? blankAt(table.layout, reading.text, cell.span.end) : figure });
    }
  }
  const text = replaced(reading.text, top.start, bottom.end, pieces);
  if (text === null || table.layout !== 'bars') return text;
  const drawing = drawingOf(table, reading);
  return text.replace(/[^\r\n]+/g, (line) => aligned(line, drawing));
}

/** The words of the groups around these rows, as `residue` gives them. */
function outerWords(table: Table, [part]: readonly StatutoryRow[]): string {
  const outer = part?.groups.slice(0, -1) ?? [];
  return wordsAlone(outer.map((group) => groupWords(table.form, table.key, group)).join(''));
}

function replaced(
  text: string,
  start: number,
  end: number,
  pieces: readonly { start: number; end: number; text: string }[],
): string | null {
  let written = '';
  let from = start;
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    if (piece.start < from || piece.end > end) return null;
    written += text.slice(from, piece.start) + piece.text;
    from = piece.end;
  }
  return written + text.slice(from, end);
}

/** As the statutory form prints them, the group's words with the first. */
function generic(reading: Reading, report: Report, table: Table, added: readonly NewRow[]): string | null {
  const grid = statutoryGrid(table.form, table.key);
  const laid = slots(grid);
  const { lineBreak } = report.manner;
  const rows = added.map(({ row, figures }) => {
    let next = 0;
    return (laid[grid.rows.findIndex(({ key }) => key === row.key)] ?? []).map(
      (slot): Slot =>
        slot.cell.role === 'figure' ? { ...slot, cell: { ...slot.cell, text: figures[next++] ?? '' } } : slot,
    );
  });
  const text = printIn(reading, report, table, rows)?.join(lineBreak) ?? null;
  return text?.endsWith(lineBreak) ? text.slice(0, -lineBreak.length) : text;
}
