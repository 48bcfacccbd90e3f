import type { Line } from '../scan/line';
import { isDigit } from '../text/digit';
import { fold } from '../text/fold';
import { isAside } from './aside';

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
  return found;
}

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
