/** Longest text that is compared letter by letter. */
const LONGEST = 60;

/** Two rows of the table of distances, used again and again: labels are compared by the hundred on every keystroke. */
let above = new Uint16Array(LONGEST + 1);
let below = new Uint16Array(LONGEST + 1);

/**
 * The edit distance between two texts, counting at most `limit`: a greater distance gives `limit + 1`.
 * Bounded texts only: time is the product of the lengths.
 */
export function distance(a: string, b: string, limit: number): number {
  const width = b.length;
  if (Math.abs(a.length - width) > limit) return limit + 1;
  if (above.length <= width) {
    above = new Uint16Array(width + 1);
    below = new Uint16Array(width + 1);
  }
  let previous = above;
  let current = below;
  for (let j = 0; j <= width; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const unit = a.charCodeAt(i - 1);
    let left = i;
    let least = i;
    current[0] = i;
    for (let j = 1; j <= width; j++) {
      let value = (previous[j - 1] as number) + (unit === b.charCodeAt(j - 1) ? 0 : 1);
      const removed = (previous[j] as number) + 1;
      if (removed < value) value = removed;
      if (left + 1 < value) value = left + 1;
      current[j] = value;
      left = value;
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    const done = current;
    current = previous;
    previous = done;
  }
  return Math.min(previous[width] as number, limit + 1);
}

/** 1 for equal texts, 0 for texts without likeness; texts past 60 units are equal or not. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (longest === 0 || longest > LONGEST) return 0;
  return 1 - distance(a, b, longest) / longest;
}

/** Whether two texts are at least this alike; as `likeness`, but told sooner of texts that are not. */
export function isAlike(a: string, b: string, least: number): boolean {
  if (a === b) return true;
  const longest = Math.max(a.length, b.length);
  if (longest === 0 || longest > LONGEST) return least <= 0;
  let limit = longest;
  while (limit >= 0 && 1 - limit / longest < least) limit--;
  return limit >= 0 && distance(a, b, limit) <= limit;
}
