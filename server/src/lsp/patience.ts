const SECOND = 1000;

/** How long a client is waited for: nobody looks at an empty list of findings for longer. */
const PATIENCE = 2 * SECOND;

/**
 * A client's answer where it comes in time, else what holds until then.
 *
 * @param answer is never rejected
 * @param late told of an answer that comes behind that
 */
export function inTime<T>(answer: Promise<T>, meanwhile: () => T, late: (answer: T) => void): Promise<T> {
  return new Promise((serve) => {
    let tired = false;
    const timer = setTimeout(() => {
      tired = true;
      serve(meanwhile());
    }, PATIENCE);
    void answer.then((given) => {
      clearTimeout(timer);
      if (tired) late(given);
      else serve(given);
    });
  });
}
