import type { Cell, Reading } from '../../model/report';
import { BARS } from '../../scan/cell';
import { ANY_BAR } from '../../scan/line-of';
import type { Span } from '../../text/span';
import { type Change, insertion, removal } from '../change';
import { blankAt } from '../print/spaces';
import { isInGap } from './word-cells';

const CELL_END = new RegExp(`[\\t${BARS}]`);
const DELIMITER = new RegExp(`[\\t${BARS}\\r\\n]`);

/**
 * Behind one delimiter, or behind all white space of running text.
 *
 * @param doubled two bars part one cell from the next, as in a row of a wiki
 */
export function behindSeparator(text: string, at: number, doubled: boolean): number {
  if (doubled && text.startsWith('||', at)) return at + 2;
  if (CELL_END.test(text[at] ?? '')) return at + 1;
  let end = at;
  while (isInGap(text, end)) end++;
  return end;
}

/** The stretch between two delimiters that holds a cell; its line begins and ends one too. */
function slotOf(text: string, { span }: Cell): Span {
  let { start, end } = span;
  while (start > 0 && !DELIMITER.test(text[start - 1] as string)) start--;
  // A blank tab cell is the place between two tabs.
  while (end < text.length && !DELIMITER.test(text[end] as string)) end++;
  return { start, end };
}

/** A delimiter stands before the slot. */
function isOpened(text: string, { start }: Span): boolean {
  return start > 0 && !isLineEnd(text, start - 1);
}

function isLineEnd(text: string, at: number): boolean {
  return at >= text.length || text[at] === '\n' || text[at] === '\r';
}

/** Takes a cell out with one of the delimiters beside it; null where there is nothing to be taken out. */
export function withoutSlot({ text }: Reading, cell: Cell): Change | null {
  const slot = slotOf(text, cell);
  if (isOpened(text, slot)) return removal(slot.start - 1, slot.end);
  return taken(slot.start, isLineEnd(text, slot.end) ? slot.end : slot.end + 1);
}

/** The same in a row of a wiki: two bars part one cell from the next, and one alone leads the line. */
export function withoutDoubledSlot({ text }: Reading, cell: Cell): Change | null {
  const { start, end } = slotOf(text, cell);
  if (text[start - 2] !== '|') return taken(start, text.startsWith('||', end) ? end + 2 : end);
  return removal(start - 2, end);
}

function taken(start: number, end: number): Change | null {
  return start < end ? removal(start, end) : null;
}

/**
 * Puts a cell before another, or behind it, parted from it as cells are parted there.
 *
 * @param gap what stands between a bar and the words behind it
 */
export function slotBeside({ text }: Reading, beside: Cell, before: boolean, figure: string, gap: string): Change {
  const slot = slotOf(text, beside);
  const bar = ANY_BAR.exec(text[slot.start - 1] ?? '')?.[0] ?? ANY_BAR.exec(text[slot.end] ?? '')?.[0];
  const delimiter = bar ?? '\t';
  const padding = bar ? gap : '';
  const blank = before || !bar ? '' : blankAt('bars', text, slot.end);
  const words = padding + (figure || blank) + padding;
  if (before && isOpened(text, slot)) return insertion(slot.start - 1, delimiter + words);
  if (before) return insertion(slot.start, words.trimStart() + delimiter + (text[slot.start] === ' ' ? '' : padding));
  const close = text[slot.end - 1] === ' ' ? '' : padding;
  return insertion(slot.end, close + delimiter + words);
}

/** The same in a row of a wiki. */
export function doubledSlotBeside({ text }: Reading, beside: Cell, before: boolean, figure: string): Change {
  const { start, end } = slotOf(text, beside);
  if (before) return insertion(start, ` ${figure} ||`);
  const gap = /\s/.test(text[end - 1] ?? '') ? '' : ' ';
  return insertion(end, `${gap}|| ${figure}`.trimEnd());
}
