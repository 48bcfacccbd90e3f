/** The value that stands most often, the first of those where several do. Null entries do not count; null when there is nothing to count. */
export function mostFrequent<T>(values: readonly (T | null)[]): T | null {
  const only = values.find((value) => value !== null) ?? null;
  if (values.every((value) => value === only || value === null)) return only;
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) as number)) best = value;
  return best;
}
