/**
 * What is worked out of a part of a reading and remembered with it: forgotten when nobody holds that part any longer. All of
 * it is kept in one weak map, since entering an object into such a map costs more than most of what is remembered.
 */
const kept = new WeakMap<object, unknown[]>();

let places = 0;

/** A function that works something out once for each object, and knows it from then on. */
export function remembered<K extends object, T extends object | number | boolean>(make: (of: K) => T): (of: K) => T {
  const place = places++;
  return (of) => {
    const before = kept.get(of)?.[place];
    if (before !== undefined) return before as T;
    const made = make(of);
    // Asked for again: what was worked out may have remembered something of the object itself.
    const own = kept.get(of);
    if (own) own[place] = made;
    else {
      const first: unknown[] = [];
      first[place] = made;
      kept.set(of, first);
    }
    return made;
  };
}
