/** How far two texts are the same from their beginning; by halves, as the engine compares long pieces at once. */
export function sharedLength(a: string, b: string): number {
  let low = 0;
  let high = Math.min(a.length, b.length);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(low, middle) === b.slice(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How far two texts are the same from their end, up to what they share at their beginning. */
export function sharedEnd(a: string, b: string, beginning: number): number {
  let low = 0;
  let high = Math.min(a.length, b.length) - beginning;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(a.length - middle, a.length - low) === b.slice(b.length - middle, b.length - low)) low = middle;
    else high = middle - 1;
  }
  return low;
}
