/** A function that works something out when it is first asked, and knows it from then on: of the forms and of lists of words, which stay. */
export function once<T extends object>(make: () => T): () => T {
  let known: T | undefined;
  return () => {
    known ??= make();
    return known;
  };
}
