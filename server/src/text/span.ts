/** A half-open range of UTF-16 offsets in the original text. Every range in the core is one of these. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A zero-length place, where something would have to be inserted. */
export function placeAt(offset: number): Span {
  return { start: offset, end: offset };
}

/** The smallest span that covers both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** They share a character, or one begins where the other ends. */
export function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Orders spans by place, the shorter first where they start together. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
