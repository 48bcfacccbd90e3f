/** Any object has room for notes beside its own properties. */
type Noted<V> = { [place: symbol]: V | undefined };

/**
 * What was worked out of an object, kept for as long as the object lives. It stands in the object itself, where no copy,
 * comparison, listing or JSON of it sees it; frozen objects have no room for it.
 *
 * A `WeakMap` says the same and costs a sixth of a run: its table is old, and all that an old table points to outlives each
 * sweep of young objects, though nobody has the key any more. So every report would be moved among the old ones first.
 */
export class Memo<K extends object, V> {
  private readonly place = Symbol('memo');

  get(key: K): V | undefined {
    return (key as Noted<V>)[this.place];
  }

  set(key: K, value: V): void {
    if (this.place in key) (key as Noted<V>)[this.place] = value;
    else Object.defineProperty(key, this.place, { value, writable: true });
  }
}
