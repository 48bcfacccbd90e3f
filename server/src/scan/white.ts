/**
 * White space as reports have it: ASCII, no-break and ideographic spaces, and what takes no room: zero-width and
 * direction marks, a BOM, variation selectors.
 */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x2000) return code === 0xa0 || code === 0x7f || code === 0x85 || code === 0xad;
  if (code < 0x3000) return code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || (code >= 0x205f && code <= 0x206f);
  return code === 0x3000 || code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f);
}

/** White space that a reader sees: it sets words apart, which zero-width marks within a word do not. */
export function isGap(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x2000) return code === 0xa0 || code === 0x7f || code === 0x85;
  if (code < 0x3000) return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
  return code === 0x3000;
}

/** One unit of the same, for the engine to look for. */
export const GAP = /[\0-\x20\x7f\x85\xa0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** The first place from `start` on that holds no white space; `end` if there is none. */
export function trimStart(text: string, start: number, end: number): number {
  let i = start;
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    // Asked for every cell: what words begin and end with, ASCII and ideographs, is told here without a further call.
    if (code > 0x20 && (code < 0x7f || (code > 0x3000 && code < 0xfe00) || !isSpace(code))) break;
  }
  return i;
}

/** The last place down from `end` behind something that is no white space; `start` if there is none. */
export function trimEnd(text: string, start: number, end: number): number {
  let i = end;
  for (; i > start; i--) {
    const code = text.charCodeAt(i - 1);
    if (code > 0x20 && (code < 0x7f || (code > 0x3000 && code < 0xfe00) || !isSpace(code))) break;
  }
  return i;
}
