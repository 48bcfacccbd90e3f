/** A slice keeps the whole text that it was cut from in memory; what is remembered must not. */
export function detached(slice: string): string {
  return ` ${slice}`.slice(1);
}
