import type { Line } from '../scan/line';
import { isDigit } from '../text/digit';
import { fold } from '../text/fold';
import { isAside } from './aside';
import { betweenRules, LEAST_RULES } from './wrapped-grid';

/** The lines that hold one or two characters of a cell each, as narrow columns leave them, put together. */
export interface Shreds {
  /** Folded, without what stands between the lines. */
  readonly text: string;
  /** The lines, in order, and where in the text each begins. */
  readonly parts: readonly { readonly line: number; readonly at: number }[];
}

/** No shred is longer. */
const LONGEST = 4;
/** Fewer lines than this are words of their own. */
const FEWEST = 3;

/** Where header words stand in shreds between two lines of a text. */
export function shredsIn(lines: readonly Line[], from: number, to: number): Shreds[] {
  const found: Shreds[] = [];
  let parts: { line: number; at: number }[] = [];
  let text = '';
  const close = () => {
    if (parts.length >= FEWEST) found.push({ text, parts });
    parts = [];
    text = '';
  };
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    if (line.cells !== null || line.text.length > LONGEST || holdsDigit(line.text)) {
      if (parts.length > 0) close();
      continue;
    }
    // 「单位：件」 above a table is as short as its shreds.
    if (isAside(line)) continue;
    parts.push({ line: i, at: text.length });
    text += fold(line.text);
  }
  if (parts.length > 0) close();
  return [...found, ...cellsIn(lines, from, to)];
}

/** The cells of a drawn grid that run over several lines, column by column, put together for each rule under which they stand. */
function cellsIn(lines: readonly Line[], from: number, to: number): Shreds[] {
  const found: Shreds[] = [];
  const groups = betweenRules(lines, from, to);
  if (groups.length < LEAST_RULES) return found;
  for (const rows of groups) {
    if (rows.length === 1 || rows.length > MOST_LINES) continue;
    const parts: { line: number; at: number }[] = [];
    let text = '';
    const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    for (let column = 0; column < widest; column++) {
      for (const { line, cells } of rows) {
        const cell = cells[column];
        if (!cell || cell.text === '') continue;
        parts.push({ line, at: text.length });
        text += fold(cell.text);
      }
      text += BETWEEN;
    }
    found.push({ text, parts });
  }
  return found;
}

/** Over so many lines no cell runs, in columns of one character. */
const MOST_LINES = 64;

/** No word reaches from one cell into the next. */
const BETWEEN = ' ';

/** Where each cell is a line, most of the short ones are figures. */
function holdsDigit(text: string): boolean {
  return isDigit(text.charCodeAt(0)) || /\d/.test(text);
}

/** The line in which a character of the text stands. */
export function lineIn({ parts }: Shreds, at: number): number {
  let line = parts[0]?.line ?? 0;
  for (const part of parts) {
    if (part.at > at) break;
    line = part.line;
  }
  return line;
}
