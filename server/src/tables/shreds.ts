import type { Line } from '../scan/line';
import { fold } from '../text/fold';

/** The lines that hold one or two characters of a cell each, as narrow columns leave them, put together. */
export interface Shreds {
  /** Folded, without what stands between the lines. */
  readonly text: string;
  /** The first and the last of the lines. */
  readonly first: number;
  readonly last: number;
}

/** No shred is longer. */
const LONGEST = 4;
/** Fewer lines than this are words of their own. */
const FEWEST = 3;

/** Where header words stand in shreds between two lines of a text. */
export function shredsIn(lines: readonly Line[], from: number, to: number): Shreds[] {
  const found: Shreds[] = [];
  let first = -1;
  let last = -1;
  let parts: string[] = [];
  const close = () => {
    if (parts.length >= FEWEST) found.push({ text: fold(parts.join('')), first, last });
    parts = [];
  };
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    if (line.cells !== null || line.text.length > LONGEST || /\d/.test(line.text)) {
      close();
      continue;
    }
    if (parts.length === 0) first = i;
    last = i;
    parts.push(line.text);
  }
  close();
  return found;
}
