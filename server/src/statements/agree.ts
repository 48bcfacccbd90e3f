import type { Count } from './token';

/** The count that is meant, whatever 万 and 余 make of it; null for one that is none. */
export function countedIn({ numeral: { value, scale } }: Count): number | null {
  if (value === null) return null;
  // 1.15万 is 11500, whatever binary fractions make of it.
  return scale === 1 ? value : Math.round(value);
}

/** The count that is said to the unit; null where words or a scale (约, 余, 万) leave it open. */
export function exactlyCounted(count: Count): number | null {
  return count.about === 'exactly' && count.numeral.scale === 1 ? countedIn(count) : null;
}

/** True when the figure is what the words say, as loosely as they say it. */
export function agrees(count: Count, figure: number): boolean {
  const value = countedIn(count);
  if (value === null) return true;
  const step = stepOf(count, value);
  switch (count.about) {
    case 'exactly':
      // 1.2万 is rounded by being said in ten thousands.
      return count.numeral.scale === 1 ? value === figure : Math.abs(value - figure) < step;
    case 'atLeast':
      return figure >= value && figure <= value + Math.max(step, Math.round(value / 2));
    case 'atMost':
      return figure <= value && figure >= value - Math.max(step, Math.round(value / 5));
    case 'about':
      return Math.abs(figure - value) <= Math.max(step, Math.round(value / 10));
  }
}

/** One unit of the last digit that says something: 10 of 760, 1000 of 1.2万 余. */
function stepOf({ numeral: { scale, decimals } }: Count, value: number): number {
  if (scale > 1 && decimals > 0) return scale / 10 ** decimals;
  let step = 1;
  while (value > 0 && value % (step * 10) === 0) step *= 10;
  return step;
}
