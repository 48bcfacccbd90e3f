import type { Cell, Reading, Row, Table } from '../../model/report';
import { BARS } from '../../scan/cell';
import { ANY_BAR } from '../../scan/line-of';
import { GROUP } from '../../tables/fifteen';
import { applied } from '../../text/edits';
import { type Change, insertion, joinedAtOnePlace, removal } from '../change';
import { BLANK_MARK, blankAt } from '../print/spaces';
import { closingBehind, isBalanced } from '../tags';
import { insertBarredCells, removeBarredCells } from './barred-cells';
import { aligned, drawingOf } from './drawing';
import { areElements, elementAround } from './elements';
import { areFramed, framedCell } from './framed';
import { leadOf } from './list-leads';
import { unitAt } from './unit';

/** Takes printed cells out of their row, each with what sets it off from the next; null where that would harm others. */
export function removeCells(reading: Reading, table: Table, row: Row, places: readonly number[]): Change[] | null {
  if (table.wrapped === 'bars') return removeBarredCells(reading, row, places);
  if (table.wrapped === 'shared') return null;
  const changes = allOf(places.map((place) => withoutCell(reading, table, row.cells[place])));
  return changes && inColumns(reading, table, apart(changes, reading.text));
}

/**
 * The first cell of a line takes with it what stands behind it, any other what stands before it; of two such
 * neighbours the second takes what stands behind it too.
 */
function apart(changes: readonly Change[], text: string): Change[] {
  const all: Change[] = [];
  for (const change of changes) {
    const last = all.at(-1);
    if (!last || change.span.start >= last.span.end) all.push(change);
    else all.push(removal(last.span.end, behindSeparator(text, change.span.end)));
  }
  return all;
}

const CELL_END = new RegExp(`[\\t${BARS}]`);

/** Behind one delimiter, or behind all white space of running text. */
function behindSeparator(text: string, at: number): number {
  if (at < text.length && CELL_END.test(text[at] as string)) return at + 1;
  let end = at;
  while (end < text.length && isGap(text[end] as string)) end++;
  return end;
}

/**
 * Puts cells into a row.
 *
 * @param places where the new cells come to stand among all cells, in order
 * @param figures what they hold; '' is a blank
 */
export function insertCells(
  reading: Reading,
  table: Table,
  row: Row,
  places: readonly number[],
  figures: readonly string[],
): Change[] | null {
  if (table.wrapped === 'bars') return insertBarredCells(reading, table, row, places, figures);
  if (table.wrapped === 'shared') return null;
  const changes = allOf(
    places.map((place, i) => {
      const before = place - i < row.cells.length && !endsGroup(table, places, i);
      return withCell(reading, table, row, place - i, before, figures[i] ?? '');
    }),
  );
  return changes && inColumns(reading, table, joinedAtOnePlace(changes));
}

/** Where the bars of a table stand one below the other, those of the changed line do so afterwards. */
function inColumns(reading: Reading, table: Table, changes: Change[]): Change[] {
  const { text, lines } = reading;
  const drawing = drawingOf(table, reading);
  const [first] = changes;
  if (drawing.widths === null || !first) return changes;
  const line = lines.lineAt(first.span.start);
  const [start, end] = [lines.starts[line] as number, lines.endOfLine(line)];
  if (changes.some(({ span }) => span.start < start || span.end > end)) return changes;
  const own = changes.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  return [{ span: { start, end }, newText: aligned(applied(text.slice(start, end), own), drawing) }];
}

function allOf(changes: readonly (Change[] | null)[]): Change[] | null {
  return changes.includes(null) ? null : changes.flatMap((one) => one ?? []);
}

/** Whether a new cell stands at the end of a group of the third table: each may be a row of its own, with words between it and the next. */
function endsGroup({ key }: Table, places: readonly number[], i: number): boolean {
  if (key !== 'litigation') return false;
  let [first, last] = [i, i];
  while (places[first - 1] === (places[first] as number) - 1) first--;
  while (places[last + 1] === (places[last] as number) + 1) last++;
  const own = groupOf(places[i] as number);
  return groupOf((places[first] as number) - 1) === own && groupOf((places[last] as number) + 1) !== own;
}

function groupOf(place: number): number {
  return Math.floor(place / GROUP);
}

function withoutCell(reading: Reading, table: Table, cell: Cell | undefined): Change[] | null {
  if (!cell) return null;
  const { layout } = table;
  if (table.wrapped === 'marks') return withoutLine(reading, cell) ?? withoutSlot(reading, cell, true);
  if (layout === 'tabs' || layout === 'bars') return withoutSlot(reading, cell);
  if (layout === 'html' || areElements(reading, table)) return withoutElement(reading, table, cell);
  const asLine = layout === 'cell-lines' ? withoutLine(reading, cell) : null;
  // A blank in running text may stand between two bars, and nowhere else.
  return asLine ?? withoutWord(reading, cell) ?? withoutSlot(reading, cell);
}

/** A cell before the printed one of this place, or behind the one above it. */
function withCell(
  reading: Reading,
  table: Table,
  { cells }: Row,
  place: number,
  before: boolean,
  figure: string,
): Change[] | null {
  const beside = cells[before ? place : place - 1];
  if (!beside) return null;
  const { layout } = table;
  if (table.wrapped === 'marks')
    return lineBeside(reading, beside, before, figure) ?? slotBeside(reading, beside, before, figure, true);
  if (layout === 'tabs' || layout === 'bars') return slotBeside(reading, beside, before, figure);
  if (layout === 'html' || areElements(reading, table)) return elementBeside(reading, table, beside, before, figure);
  const asLine = layout === 'cell-lines' ? lineBeside(reading, beside, before, figure) : null;
  return asLine ?? wordBeside(reading, beside, before, figure);
}

/** The stretch between two delimiters that holds a cell; the end of its line ends one too. */
interface Slot {
  /** Behind the delimiter before it, or where the line begins. */
  readonly start: number;
  readonly end: number;
  readonly opened: boolean;
}

const DELIMITER = new RegExp(`[\\t${BARS}\\r\\n]`);

function slotOf(text: string, { span }: Cell): Slot {
  let { start, end } = span;
  while (start > 0 && !DELIMITER.test(text[start - 1] as string)) start--;
  // A blank tab cell is the place between two tabs.
  while (end < text.length && !DELIMITER.test(text[end] as string)) end++;
  return { start, end, opened: start > 0 && !/[\r\n]/.test(text[start - 1] as string) };
}

/** @param doubled two bars part one cell from the next, one alone leads the line */
function withoutSlot({ text }: Reading, cell: Cell, doubled = false): Change[] | null {
  const { start, end, opened } = slotOf(text, cell);
  if (doubled && text[start - 2] !== '|') return taken(start, end + (text.startsWith('||', end) ? 2 : 0));
  if (opened) return [removal(start - (doubled ? 2 : 1), end)];
  return taken(start, end < text.length && !/[\r\n]/.test(text[end] as string) ? end + 1 : end);
}

/** Null where nothing would be taken out. */
function taken(start: number, end: number): Change[] | null {
  return start < end ? [removal(start, end)] : null;
}

function slotBeside({ text }: Reading, beside: Cell, before: boolean, figure: string, doubled = false): Change[] {
  const slot = slotOf(text, beside);
  const bars = ANY_BAR.test(text[slot.start - 1] ?? '') || ANY_BAR.test(text[slot.end] ?? '');
  const delimiter = bars ? (ANY_BAR.exec(text[slot.start - 1] ?? '')?.[0] ?? text[slot.end] ?? '|') : '\t';
  const padding = bars ? ' ' : '';
  if (doubled) {
    const words = ` ${figure} `;
    return [
      before
        ? insertion(slot.start, `${words}||`)
        : insertion(slot.end, `${/\s/.test(text[slot.end - 1] ?? '') ? '' : ' '}||${words.trimEnd()}`),
    ];
  }
  const blank = before || !bars ? '' : blankAt('bars', text, slot.end);
  const words = `${padding}${figure || blank}${padding}`;
  if (before && slot.opened) return [insertion(slot.start - 1, delimiter + words)];
  if (before) return [insertion(slot.start, words.trimStart() + delimiter + (text[slot.start] === ' ' ? '' : padding))];
  const close = text[slot.end - 1] === ' ' || !bars ? '' : ' ';
  return [insertion(slot.end, close + delimiter + words)];
}

/** In running text: the word with the white space on one side of it; null for a blank that takes up no room. */
function withoutWord({ text }: Reading, { span }: Cell): Change[] | null {
  let { start, end } = span;
  while (start > 0 && isGap(text[start - 1] as string)) start--;
  // At the head of a line the gap behind goes instead.
  if (start === span.start || /[\r\n]/.test(text[start - 1] ?? '\n')) {
    start = span.start;
    while (end < text.length && isGap(text[end] as string)) end++;
  }
  return taken(start, end);
}

function wordBeside({ text }: Reading, { span }: Cell, before: boolean, figure: string): Change[] {
  const word = figure === '' ? BLANK_MARK : figure;
  if (before) return [insertion(span.start, `${word} `)];
  const close = span.end < text.length && !/\s/.test(text[span.end] as string) ? ' ' : '';
  return [insertion(span.end, ` ${word}${close}`)];
}

function isGap(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\u3000' || char === '\u00a0';
}

/** The line that holds nothing but this cell. */
function lineOf({ text, lines }: Reading, { span }: Cell): { start: number; end: number; next: number } | null {
  const line = lines.lineAt(span.start);
  const start = lines.starts[line] as number;
  const end = lines.endOfLine(line);
  const lead = leadOf(text.slice(start, end)).length;
  const alone =
    text.slice(start + lead, span.start).trim() === '' && text.slice(Math.min(span.end, end), end).trim() === '';
  return alone && span.end <= end ? { start, end, next: lines.starts[line + 1] ?? text.length } : null;
}

function withoutLine(reading: Reading, cell: Cell): Change[] | null {
  const line = lineOf(reading, cell);
  if (!line) return null;
  if (line.next > line.end) return [removal(line.start, line.next)];
  // The last line of the text has no break behind it.
  return [removal(line.start - breakAbove(reading.text, line.start).length, line.end)];
}

/** The line break in front of a line; '' for the text's first. */
function breakAbove(text: string, lineStart: number): string {
  return /(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(0, lineStart - 2), lineStart))?.[0] ?? '';
}

function lineBeside(reading: Reading, beside: Cell, before: boolean, figure: string): Change[] | null {
  const line = lineOf(reading, beside);
  if (!line) return null;
  const { text } = reading;
  const indent = leadOf(text.slice(line.start, line.end));
  const word = figure === '' && !indent.includes('\t') ? BLANK_MARK : figure;
  // The last line of the text is parted as it is from the line above it: other reports in the text may have breaks of their own.
  const lineBreak = text.slice(line.end, line.next) || breakAbove(text, line.start) || '\n';
  return before ? [insertion(line.start, indent + word + lineBreak)] : [insertion(line.end, lineBreak + indent + word)];
}

interface Element {
  readonly start: number;
  readonly end: number;
}

/** The `<td>` or `<th>` around a cell. */
function elementOf(reading: Reading, table: Table, { span }: Cell): Element | null {
  const { text } = reading;
  if (table.layout !== 'html') return elementAround(text, span);
  if (areFramed(table, reading)) {
    const row = unitAt(reading, table, span);
    return row && framedCell(text, row, span.start);
  }
  let start = text.lastIndexOf('<', span.start === span.end ? span.start - 1 : span.start);
  while (start >= 0 && !/^<t[dh][\s>]/i.test(text.slice(start, start + 4))) {
    // A cell is never looked for before its row.
    if (start === 0 || /^<tr[\s>]/i.test(text.slice(start, start + 4))) return null;
    start = text.lastIndexOf('<', start - 1);
  }
  const end = start < 0 ? -1 : closingBehind(text, /t\w*/, span.end);
  return end > 0 && isBalanced(text, start, end) ? { start, end } : null;
}

function withoutElement(reading: Reading, table: Table, cell: Cell): Change[] | null {
  const element = elementOf(reading, table, cell);
  return element && [removal(element.start, element.end)];
}

/** Written like the cell beside it, without what must stand once in a page. */
function elementBeside(reading: Reading, table: Table, beside: Cell, before: boolean, figure: string): Change[] | null {
  const element = elementOf(reading, table, beside);
  if (!element) return null;
  const { text } = reading;
  if (/[<>]/.test(text.slice(beside.span.start, beside.span.end))) return null;
  const head = text
    .slice(element.start, beside.span.start)
    .replace(/\s(?:id|name|colspan)=("[^"]*"|'[^']*'|\S+?(?=[\s>]))/gi, '');
  const copy = head + figure + text.slice(beside.span.end, element.end);
  return [insertion(before ? element.start : element.end, copy)];
}
