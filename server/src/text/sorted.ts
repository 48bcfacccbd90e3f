/**
 * Of things in order the place of the first for which a condition holds that holds for all behind it too.
 *
 * @param count how many there are
 * @param holds asked for a few of them, by place
 * @returns the count where it holds for none
 */
export function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The last of the things, in order of their beginnings, that begins at the offset or before it; -1 for none. */
export function lastFrom(things: readonly { readonly span: { readonly start: number } }[], offset: number): number {
  return firstWhere(things.length, (k) => (things[k] as (typeof things)[number]).span.start > offset) - 1;
}
