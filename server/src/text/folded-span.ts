import { foldUnit } from './fold';
import type { Span } from './span';

/** A stretch of a text as it is compared, and where each of its units stands in the original. */
export interface FoldedSpan {
  readonly folded: string;
  readonly at: Int32Array;
}

const LESS = 0x3c;
const AMPERSAND = 0x26;
/** References to white space, as pages and their cells are padded with. */
const SPACE = /&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#12288|#x3000);/iy;
const PIECE = 4096;

/** Folds a stretch of a text, tags and references to white space left out: words are found in it wherever their lines break and whatever marks them up. */
export function foldSpan(text: string, { start, end }: Span): FoldedSpan {
  const at = new Int32Array(end - start);
  const units = new Uint16Array(end - start);
  let length = 0;
  let tags = true;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (tags && code === LESS && opensTag(text.charCodeAt(i + 1))) {
      const close = text.indexOf('>', i);
      // One search that fails is enough.
      if (close < 0 || close >= end) tags = false;
      else {
        i = close;
        continue;
      }
    }
    if (code === AMPERSAND) {
      const behind = behindSpace(text, i);
      if (behind !== null) {
        i = behind - 1;
        continue;
      }
    }
    const folded = foldUnit(code);
    if (folded === 0) continue;
    at[length] = i;
    units[length++] = folded;
  }
  let folded = '';
  for (let i = 0; i < length; i += PIECE) {
    folded += String.fromCharCode(...units.subarray(i, Math.min(i + PIECE, length)));
  }
  return { folded, at: at.subarray(0, length) };
}

/** One past the reference to white space (`&nbsp;`) that begins at the place; null where none does. */
export function behindSpace(text: string, at: number): number | null {
  SPACE.lastIndex = at;
  return SPACE.test(text) ? SPACE.lastIndex : null;
}

/** A letter, `/` or `!`. */
function opensTag(code: number): boolean {
  return code === 0x2f || code === 0x21 || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Where some folded units stand, from the first to the last of them. */
export function unfolded({ at }: FoldedSpan, start: number, end: number): Span {
  return { start: at[start] as number, end: (at[end - 1] as number) + 1 };
}

/** The same in stretches that hold nothing else: what breaks a line or marks up stands between them. */
export function unfoldedParts({ at }: FoldedSpan, start: number, end: number): Span[] {
  const parts: Span[] = [];
  let from = at[start] as number;
  for (let k = start + 1; k <= end; k++) {
    const behind = (at[k - 1] as number) + 1;
    if (k < end && at[k] === behind) continue;
    parts.push({ start: from, end: behind });
    if (k < end) from = at[k] as number;
  }
  return parts;
}
