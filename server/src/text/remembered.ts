import { Memo } from './memo';

/**
 * A function that works something out once for each object, and knows it from then on: of parts of a reading, which are
 * forgotten with what is remembered of them. What else it takes to work it out must be the same whenever it is asked of that
 * object, as a report's text is.
 */
export function remembered<K extends object, T extends object | number | boolean, A = void>(
  make: (of: K, around: A) => T,
): (of: K, around: A) => T {
  const known = new Memo<K, T>();
  return (of, around) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const made = make(of, around);
    known.set(of, made);
    return made;
  };
}
