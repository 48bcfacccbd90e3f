import type { Line } from '../scan/line';
import { pieceBetween } from '../scan/piece';
import { contentOf } from '../text/content';
import { isTableWord, LONGEST_TABLE_LINE } from './telling';

/** Each cell or row of a table is an item of a list, or, behind a colon, says what a term means. */
export const BULLET = /^(?:[-–*+•·●○◦▪■□‣:]\s+)+(?=\S)/;

/** So many of the first lines below a heading tell. */
const FIRST = 8;

/** Lines between two headings. */
interface Stretch {
  readonly firstLine: number;
  readonly endLine: number;
  /** The table that belongs there. */
  readonly home: unknown;
}

/**
 * The lines as they are read for tables: where a table is due and lines are the items of a list, as converters write it where a page
 * has its table in one, they begin behind their bullets; elsewhere where the items are words and figures of tables, one after the other. They
 * are the lines themselves where no table is written so.
 */
export function withoutBullets(lines: readonly Line[], stretches: readonly Stretch[]): readonly Line[] {
  let read: Line[] | null = null;
  const strip = (from: number, to: number): void => {
    read ??= lines.slice();
    for (let i = from; i < to; i++) read[i] = withoutBullet(lines[i] as Line);
  };
  for (const { firstLine, endLine, home } of stretches) {
    if (home !== null && beginsAsList(lines, firstLine, endLine)) strip(firstLine, endLine);
    else for (const [from, to] of listsOfCells(lines, firstLine, endLine)) strip(from, to);
  }
  return read ?? lines;
}

/** Items one below the other of which enough are words or figures of a table. */
function listsOfCells(lines: readonly Line[], from: number, to: number): [from: number, to: number][] {
  const lists: [number, number][] = [];
  for (let i = from; i < to; i++) {
    if (bulletOf(lines[i] as Line) === 0) continue;
    const first = i;
    let cells = 0;
    for (; i < to; i++) {
      const line = lines[i] as Line;
      const bullet = bulletOf(line);
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
function beginsAsList(lines: readonly Line[], from: number, to: number): boolean {
  let filled = 0;
  let items = 0;
  for (let i = from; i < to && filled < FIRST; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    filled++;
    if (bulletOf(line) > 0) items++;
  }
  return items > 0 && items * 2 >= filled;
}

/** How long the bullet is; 0 where there is none, or the line is a row of cells. */
function bulletOf({ text, cells }: Line): number {
  return cells === null && text.charCodeAt(0) < LEAST_WORD ? (BULLET.exec(text)?.[0].length ?? 0) : 0;
}

/** Bullets come before words among the signs; most lines begin with a word. */
const LEAST_WORD = 0x3000;

function withoutBullet(line: Line): Line {
  const bullet = bulletOf(line);
  if (bullet === 0) return line;
  const { text, start, end, map } = pieceBetween(line, bullet, line.text.length);
  return { ...line, text, start, end, map, outerStart: start };
}
