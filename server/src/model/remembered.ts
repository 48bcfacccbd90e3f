import { Memo } from '../text/memo';

/**
 * A function that works something out once for each object, and knows it from then on: of parts of a reading, which are
 * forgotten with what is remembered of them.
 */
export function remembered<K extends object, T extends object | number | boolean>(make: (of: K) => T): (of: K) => T {
  const known = new Memo<K, T>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}
