import { cellOf } from '../scan/cell';
import type { GridCell, Line } from '../scan/line';
import { pieceBetween } from '../scan/piece';
import { contentOf, EMPTY } from '../text/content';
import { isDigit } from '../text/digit';
import type { Stretch } from './region';
import { isTableWord, LONGEST_TABLE_LINE } from './telling';

/**
 * Each cell or row of a table is an item of a list, or, behind a colon, says what a term means. Word's signs from symbol fonts are private
 * characters in a copy, or the letters that they are drawn by, and a tab.
 */
export const BULLET = /^(?:[-–*+○□:]\s+|[•·●◦▪■‣◆\ue000-\uf8ff]\s*|[lnuqvpØü]\t\s*)+(?=\S)/;
/** An item that holds nothing: white space at its end is lost easily. */
const EMPTY_BULLET = /^[-–*+•·●○◦▪■□‣◆]$/;

/** Its cells are numbered. Behind a point stands white space, as 「1.5」 is a figure. */
const NUMBER = /^(?:\d{1,3}[.)]\s+|\d{1,3}[)）、．]\s*|[（(]\d{1,3}[)）]\s*)(?=\S)/;
/** An item that is its number alone. */
export const EMPTY_NUMBER = /^(?:\d{1,3}[.)）、．]|[（(]\d{1,3}[)）])$/;

/** How the items of a list are marked. */
interface Manner {
  /** False of the unit that a line begins with where no mark does: most begin with a word, or, where each cell is a line, with a figure. */
  readonly begins: (first: number) => boolean;
  /** A mark, and what is listed behind it. */
  readonly mark: RegExp;
  readonly alone: RegExp;
  /** So many items that hold a figure are wanted: some labels of the tables are numbered, and no figure is. */
  readonly figures: number;
}

const BULLETED: Manner = { begins: beginsBullet, mark: BULLET, alone: EMPTY_BULLET, figures: 0 };
const NUMBERED: Manner = { begins: beginsNumber, mark: NUMBER, alone: EMPTY_NUMBER, figures: 3 };
const MANNERS: readonly Manner[] = [BULLETED, NUMBERED];

/** So many of the first lines below a heading tell. */
const FIRST = 8;

/**
 * The lines as they are read for tables: where a table is due and lines are the items of a list, as converters write it where a page
 * has its table in one, they begin behind their bullets or numbers; elsewhere behind their bullets where the items are words and figures of
 * tables, one after the other. They are the lines themselves where no table is written so.
 */
export function withoutBullets(lines: readonly Line[], stretches: readonly Stretch[]): readonly Line[] {
  let read: Line[] | null = null;
  const strip = (from: number, to: number, manner: Manner): void => {
    read ??= lines.slice();
    for (let i = from; i < to; i++) read[i] = withoutMark(lines[i] as Line, manner);
  };
  for (const stretch of stretches) {
    const { firstLine, endLine, home } = stretch;
    const manner = home === null ? undefined : MANNERS.find((one) => isWrittenIn(lines, stretch, one));
    if (manner) strip(firstLine, endLine, manner);
    else for (const [from, to] of listsOfCells(lines, firstLine, endLine)) strip(from, to, BULLETED);
  }
  return read ?? lines;
}

/** Items one below the other of which enough are words or figures of a table. */
function listsOfCells(lines: readonly Line[], from: number, to: number): [from: number, to: number][] {
  const lists: [number, number][] = [];
  for (let i = from; i < to; i++) {
    if (markOf(lines[i] as Line, BULLETED) === 0) continue;
    const first = i;
    let cells = 0;
    for (; i < to; i++) {
      const line = lines[i] as Line;
      const bullet = markOf(line, BULLETED);
      if (bullet === 0 && !line.blank) break;
      if (bullet > 0 && isCell(line.text.slice(bullet))) cells++;
    }
    if (cells >= FIRST) lists.push([first, i]);
  }
  return lists;
}

/** A figure, or a word that tables print. */
function isCell(text: string): boolean {
  if (text.length > LONGEST_TABLE_LINE) return false;
  const { kind, folded } = contentOf(text);
  return kind === 'figure' || isTableWord(folded.body);
}

/** At least half of the first lines are items. */
function isWrittenIn(lines: readonly Line[], { firstLine, endLine }: Stretch, manner: Manner): boolean {
  let filled = 0;
  let items = 0;
  for (let i = firstLine; i < endLine && filled < FIRST; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    filled++;
    if (markOf(line, manner) > 0) items++;
  }
  return items > 0 && items * 2 >= filled && holdFigures(lines, firstLine, endLine, manner);
}

function holdFigures(lines: readonly Line[], from: number, to: number, manner: Manner): boolean {
  let figures = 0;
  for (let i = from; i < to && figures < manner.figures; i++) {
    const line = lines[i] as Line;
    const length = markOf(line, manner);
    if (length > 0 && contentOf(line.text.slice(length)).kind === 'figure') figures++;
  }
  return figures >= manner.figures;
}

/** How long the mark is; 0 where there is none, or several cells stand behind it. */
function markOf({ text, cells, grid }: Line, { begins, mark, alone }: Manner): number {
  if (!begins(text.charCodeAt(0)) || (cells !== null && grid !== 'tabs')) return 0;
  if (alone.test(text)) return text.length;
  const length = mark.exec(text)?.[0].length ?? 0;
  return cells === null || !text.includes('\t', length) ? length : 0;
}

/** Bullets come before words among the signs, or are private. */
function beginsBullet(first: number): boolean {
  return (first < LEAST_WORD && !isDigit(first)) || (first >= FIRST_PRIVATE && first <= LAST_PRIVATE);
}

function beginsNumber(first: number): boolean {
  return isDigit(first) || first === BRACKET || first === WIDE_BRACKET;
}

const LEAST_WORD = 0x3000;
const FIRST_PRIVATE = 0xe000;
const LAST_PRIVATE = 0xf8ff;
const BRACKET = 0x28;
const WIDE_BRACKET = 0xff08;

function withoutMark(line: Line, manner: Manner): Line {
  const length = markOf(line, manner);
  if (length === 0) return line;
  if (length === line.text.length) return emptyItem(line);
  const { text, start, end, map } = pieceBetween(line, length, line.text.length);
  return { ...line, text, start, end, map, outerStart: start, cells: null, grid: null };
}

/** It reads as a line of a mark for nothing, and its one cell is a blank, which stands where the item's words would. */
function emptyItem(line: Line): Line {
  const { end, outerEnd } = line;
  const blank: GridCell = { text: '', start: outerEnd, end: outerEnd, map: null, column: 0, content: EMPTY };
  return { ...line, text: '-', start: end - 1, map: null, outerStart: end - 1, cells: [blank], grid: null };
}

function isEmptyItem({ cells, grid }: Line): boolean {
  return cells !== null && grid === null;
}

/** The cells of a list some items of which hold nothing, in their order; null for any other table. */
export function itemsOf(lines: readonly Line[]): readonly GridCell[] | null {
  if (!lines.some(isEmptyItem)) return null;
  return lines.flatMap((line) => (line.blank ? [] : (line.cells ?? [cellOf(line, 0)])));
}
